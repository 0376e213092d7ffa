from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.codec.passages import Passage
from recoupe.exporters.views.highlights import paragraphs
from recoupe.model.article import Article
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span

TEXT = "Titre\nUn premier paragraphe.\n\nUn second, avec deux passages."
ARTICLE = Article(
    id="a", page_id="p", text=TEXT, body=Span(6, len(TEXT)), source=SourceMap.identity(len(TEXT))
)
spans = st.tuples(st.integers(6, len(TEXT) - 1), st.integers(1, 40)).map(
    lambda pair: Span(pair[0], min(len(TEXT), pair[0] + pair[1]))
)


def passage(span: Span) -> Passage:
    return Passage(ARTICLE, "text", span.start - 6, span.end - 6, span)


@given(st.lists(spans, max_size=6, unique=True))
def test_text_is_whole_and_each_anchor_stands_once(chosen: list[Span]) -> None:
    passages = {f"x{n}": passage(span) for n, span in enumerate(chosen)}
    shown = paragraphs(TEXT, ARTICLE.body, (), passages)
    lines = ["".join(piece.text for piece in p.pieces) for p in shown]
    assert lines == [line for line in TEXT[6:].split("\n") if line]
    begun = [a for p in shown for piece in p.pieces for a in piece.begins]
    wanted = {a for a, p in passages.items() if p.words.strip("\n")}
    assert sorted(begun) == sorted(wanted)


@given(st.lists(spans, min_size=1, max_size=6, unique=True))
def test_highlighted_words_are_the_passages_words(chosen: list[Span]) -> None:
    passages = {f"x{n}": passage(span) for n, span in enumerate(chosen)}
    shown = paragraphs(TEXT, ARTICLE.body, (), passages)
    for anchor, one in passages.items():
        covered = "".join(piece.text for p in shown for piece in p.pieces if anchor in piece.under)
        assert covered == one.words.replace("\n", "")


def test_a_block_gives_its_label() -> None:
    heading = Span(6, 28)
    first, second = paragraphs(TEXT, ARTICLE.body, ((heading, "heading"),), {})
    assert (first.label, second.label) == ("heading", "body")
