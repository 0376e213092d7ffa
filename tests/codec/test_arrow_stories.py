import pytest

from recoupe.codec.arrow_stories import (
    copy_row,
    copy_schema,
    member_rows,
    origin_rows,
    origin_schema,
    read_copy,
    story_row,
    story_schema,
)
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span
from recoupe.model.story import Copy, Origin, Story

pa = pytest.importorskip("pyarrow")

COPY = Copy(
    members=("a", "b"),
    kind="partial",
    share=0.25,
    reason="un passage",
    evidence=(Evidence(article_id="a", span=Span(0, 9)),),
)
STORY = Story(
    id="s",
    title="Le bac",
    articles=("a", "b", "c"),
    origins=(
        Origin(id="o1", members=("a", "b"), first="a", reuse=0.25, reason="un passage"),
        Origin(id="o2", members=("c",), first="c", reuse=0.0, reason="aucun"),
    ),
    copies=(COPY,),
)


def test_a_copy_comes_back_whole() -> None:
    table = pa.Table.from_pylist([copy_row(COPY)], schema=copy_schema())
    assert read_copy(table.to_pylist()[0]) == COPY


def test_a_story_fits_its_tables() -> None:
    table = pa.Table.from_pylist([story_row(STORY)], schema=story_schema())
    assert table.to_pylist()[0]["copies"][0]["evidence"][0]["span"] == {"start": 0, "end": 9}
    origins = pa.Table.from_pylist(origin_rows(STORY), schema=origin_schema())
    assert origins.column("story").to_pylist() == ["s", "s"]
    assert [(row["article"], row["origin"]) for row in member_rows(STORY)] == [
        ("a", "o1"),
        ("b", "o1"),
        ("c", "o2"),
    ]
