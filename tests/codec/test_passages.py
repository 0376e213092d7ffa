from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.codec.passages import Passages, digest, split
from recoupe.model.article import Article
from recoupe.model.evidence import Evidence
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span


def article(title: str, body: str) -> Article:
    text = f"{title}\n{body}" if title else body
    start = len(title) + 1 if title else 0
    return Article(
        id="a",
        page_id="p",
        text=text,
        body=Span(start, len(text)),
        source=SourceMap.identity(len(text)),
    )


words = st.text(st.characters(exclude_characters="\n", codec="utf-8"), min_size=1, max_size=20)


@given(words, words, st.data())
def test_a_span_is_in_its_parts_and_loses_only_the_line_break(
    title: str, body: str, data: st.DataObject
) -> None:
    made = article(title, body)
    start = data.draw(st.integers(0, len(made.text) - 1))
    end = data.draw(st.integers(start + 1, len(made.text)))
    passages = split(made, Span(start, end))
    joined = "".join(p.words for p in passages)
    assert joined == made.text[start:end].replace("\n", "")
    for passage in passages:
        part = made.title if passage.part == "title" else made.body_text
        assert part[passage.start : passage.end] == passage.words


def test_one_takes_the_longer_part_and_all_takes_both() -> None:
    made = article("Titre", "Un corps plus long")
    passages = Passages([made])
    across = Evidence(article_id="a", span=Span(2, 12))
    assert [e["part"] for e in passages.all([across])] == ["title", "text"]
    one = passages.one(across)
    assert one is not None
    assert (one["part"], one["text"], one["start"]) == ("text", "Un cor", 0)
    assert one["sha256"] == digest("Un corps plus long")
    assert one["raw"] == [[6, 12]]


def test_a_line_break_alone_is_no_passage() -> None:
    made = article("T", "corps")
    assert Passages([made]).one(Evidence(article_id="a", span=Span(1, 2))) is None
    assert Passages([made]).one(None) is None


def test_a_title_alone_is_a_title() -> None:
    made = article("", "corps sans titre")
    one = Passages([made]).one(Evidence(article_id="a", span=Span(0, 5)))
    assert one is not None
    assert (one["part"], one["start"], one["end"]) == ("text", 0, 5)
