from hypothesis import given
from hypothesis import strategies as st

from recoupe.app.desk.search_passages import MOST, passages
from recoupe.app.desk.search_query import understood

TEXT = (
    "Le bac de Liron à quai\nLe bac ne traverse plus. "
    + "Des mots sans rapport coulent ici. " * 20
    + "La coopération des armateurs reprendra, dit-on, après les travaux du quai de Vauze."
)


def hit(text: str, query: str) -> list[str]:
    return [
        "".join(f"[{p.text}]" if p.hit else p.text for p in passage.pieces)
        for passage in passages(text, understood(query))
    ]


def test_a_passage_shows_the_words_in_whatever_form() -> None:
    (found,) = hit(TEXT, "coopérer armateur")
    assert "La [coopération] des [armateurs] reprendra" in found
    assert "Le bac" not in found


def test_text_tells_more_than_its_title() -> None:
    (passage,) = passages(TEXT, understood("bac"), len("Le bac de Liron à quai"))
    assert passage.span.start == TEXT.index("bac ne")


def test_the_span_runs_from_the_first_word_to_the_last() -> None:
    (passage,) = passages(TEXT, understood("coopérer vauze"))
    assert passage.span.of(TEXT).startswith("coopération")
    assert passage.span.of(TEXT).endswith("Vauze")


def test_words_far_apart_are_two_passages_in_order() -> None:
    first, second = hit(TEXT, "traverser coopération")
    assert "[traverse]" in first
    assert "[coopération]" in second


def test_a_phrase_is_marked_as_one() -> None:
    assert "[quai de Vauze]" in hit(TEXT, '"quai de vauze"')[0]
    assert hit(TEXT, '"quai vauze"') == []


def test_a_beginning_is_marked_whole() -> None:
    assert "[armateurs]" in hit(TEXT, "arma*")[0]


def test_ligatures_and_figures_are_found() -> None:
    assert "[œuvres]" in hit("Les œuvres du port ont coûté 2,5 millions.", "oeuvre")[0]
    assert "[2,5]" in hit("Les œuvres du port ont coûté 2,5 millions.", "2,5")[0]


@given(st.text(max_size=300), st.text(max_size=40))
def test_passages_quote_the_text(text: str, query: str) -> None:
    found = passages(text, understood(query))
    assert len(found) <= MOST
    for passage in found:
        assert "".join(piece.text for piece in passage.pieces) in text
        assert any(piece.hit for piece in passage.pieces)
        assert 0 <= passage.span.start < passage.span.end <= len(text)
