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
    """Which cluster of a window, and later which story, an article is in, and its shard."""
    import pyarrow as pa

    return pa.schema(
        [
            pa.field("article", pa.string()),
            pa.field("day", pa.date32()),
            pa.field("shard", pa.int64()),
            pa.field("cluster", pa.string()),
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
