"""Windows, stories and origins as rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.codec.arrow_rows import Row, of_row, to_row
from recoupe.codec.arrow_types import fields_of
from recoupe.model.story import Copy, Origin, Story

if TYPE_CHECKING:
    import pyarrow as pa

INSIDE = frozenset({"origins"})


def placing_schema() -> pa.Schema:
    """The cluster or story (``held_by``) that an article is in, and the shard it stands in."""
    import pyarrow as pa

    return pa.schema(
        [
            pa.field("article", pa.string()),
            pa.field("day", pa.date32()),
            pa.field("shard", pa.int64()),
            pa.field("held_by", pa.string()),
        ]
    )


def copy_schema() -> pa.Schema:
    """Verified copies with their evidence."""
    import pyarrow as pa

    return pa.schema(fields_of(Copy))


def copy_row(copy: Copy) -> Row:
    """One verified copy."""
    return to_row(copy)


def read_copy(row: Row) -> Copy:
    """The copy of a row."""
    return of_row(row, Copy)


def story_schema() -> pa.Schema:
    """The fields of ``Story``; its origins are a table of their own."""
    import pyarrow as pa

    return pa.schema(fields_of(Story, without=INSIDE))


def story_row(story: Story) -> Row:
    """One story without its origins."""
    row = to_row(replace(story, origins=()))
    del row["origins"]
    return row


def origin_schema() -> pa.Schema:
    """The story's id, then the fields of ``Origin``."""
    import pyarrow as pa

    return pa.schema([pa.field("story", pa.string()), *fields_of(Origin)])


def origin_rows(story: Story) -> list[Row]:
    """The partition of a story into independent origins."""
    return [{"story": story.id, **to_row(origin)} for origin in story.origins]


def member_schema() -> pa.Schema:
    """Which story and which origin each article is of."""
    import pyarrow as pa

    names = ("article", "story", "origin")
    return pa.schema([pa.field(name, pa.string()) for name in names])


def member_rows(story: Story) -> list[Row]:
    """The articles of a story in its order."""
    return [
        {"article": name, "story": story.id, "origin": story.origin_of(name)}
        for name in story.articles
    ]
