import pytest

from recoupe.lang.fr.pipe import FrenchPack

TEXT = (
    "Le port rouvrira\n"
    "L’ambassadeur Jean Tavou a quitté la salle\n\n"
    "« Rien n’est signé », a-t-il dit.\u00a0Fin."
)


@pytest.mark.model
def test_a_parse_keeps_the_text_and_never_crosses_a_line_break() -> None:
    (parse,) = FrenchPack().parse([TEXT])
    assert parse.text == TEXT
    assert all(token.text == TEXT[token.start : token.end] for token in parse.tokens)
    assert "L’" in [token.text for token in parse.tokens]
    assert not any("\n" in span.of(TEXT) for span in parse.sentences)
    assert [s.start for s in parse.sentences][:3] == [0, 17, TEXT.index("«")]


@pytest.mark.model
def test_heads_sentences_and_names_agree_with_the_tokens() -> None:
    (parse,) = FrenchPack().parse([TEXT])
    for i, token in enumerate(parse.tokens):
        assert token.i == i
        first, last = parse.sentence_tokens[token.sentence]
        assert first <= token.i < last
        assert first <= token.head < last
        assert token.feats != "_"
    for name in parse.names:
        assert name.span.start == parse.tokens[name.first].start
        assert name.span.end == parse.tokens[name.last - 1].end


@pytest.mark.model
def test_empty_and_blank_texts_give_empty_parses_in_order() -> None:
    parses = list(FrenchPack().parse(["", " \n ", "Oui."]))
    assert [len(p.tokens) for p in parses] == [0, 0, 2]
    assert parses[0].sentences == ()
