"""Every record of a workspace as one canonical JSON line, in a stable order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from recoupe.storage.packing import Packed, unpack_line

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

FORMAT = 1
# Kind, the columns that go beside the record, and the query that gives the record and them.
TABLES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("error", ("page", "given", "maker"), "SELECT e.record, p.id, p.given, e.maker "
     "FROM item_error e LEFT JOIN page p ON p.number = e.page ORDER BY e.locator, e.code"),
    ("story", ("made", "changed", "input"),
     "SELECT record, made, changed, input FROM story ORDER BY id"),
    ("dossier", ("input", "built", "registered"),
     "SELECT record, input, built, registered FROM dossier ORDER BY story_id"),
    ("entry", (), "SELECT record FROM entry ORDER BY id"),
    ("session", (), "SELECT record FROM session ORDER BY id"),
    ("suggestion", (), "SELECT record FROM suggestion ORDER BY id"),
    ("search", (), "SELECT record FROM search ORDER BY number"),
    ("event", (), "SELECT record FROM event ORDER BY number"),
)  # fmt: skip
PAGES = "SELECT record, added, reading < (SELECT asked FROM work WHERE name = 'reread') FROM page"
ARTICLES = (
    "SELECT a.record, a.marks, p.id, p.given, a.maker FROM article a "
    "JOIN page p ON p.number = a.page ORDER BY a.rowid"
)


def export_lines(workspace: Workspace) -> Iterator[str]:
    """All lines: what it is, pages, articles each with its marks, then the rest by table.

    They are of one state of the workspace, whatever others write meanwhile.
    """
    database = workspace.database
    with workspace.snapshot():
        due = [work for work in ("group", "reread") if workspace.asked(work)]
        yield json.dumps({"kind": "workspace", "format": FORMAT, "due": due}, sort_keys=True)
        for record, added, unread in database.rows(f"{PAGES} ORDER BY number"):
            yield line("page", record, {"added": added, "unread": bool(unread)})
        for record, marks, page, given, maker in database.rows(ARTICLES):
            yield line("article", record, {"page": page, "given": given, "maker": maker})
            yield line("marks", marks, {})
        for kind, names, query in TABLES:
            for record, *values in database.rows(query):
                yield line(kind, record, dict(zip(names, values, strict=True)))


def line(kind: str, record: Packed, columns: dict[str, object]) -> str:
    """One line; the record is put in as it stands."""
    beside = json.dumps({"kind": kind, **columns}, sort_keys=True, separators=(",", ":"))
    return f'{beside[:-1]},"record":{unpack_line(record)}}}'
