"""Writes the register in the formats that others read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.app.ledger_reading import opened, read_overview
from recoupe.app.ledger_sources import articles_of, sources
from recoupe.errors import OutputError

if TYPE_CHECKING:
    from recoupe.exporters.ledger_published import Published
    from recoupe.storage.workspace import Workspace


def export(path: Path, shape: str, at: datetime | None = None) -> str:
    """The whole register of the workspace at ``path`` in that format."""
    with opened(path) as workspace:
        published = publish(workspace, at or datetime.now(UTC))
    return writer(shape)(published)


def publish(workspace: Workspace, at: datetime) -> Published:
    """The register with everything that its exports cite."""
    from recoupe.exporters.ledger_published import Published, cited
    from recoupe.ledger.counting import undone
    from recoupe.ledger.health import health

    seen = read_overview(workspace, at.date())
    events = workspace.register.events()
    anchors = [a for line in seen.lines for a in line.entry.anchors]
    anchors += [a for e in events if e.status for a in e.status.evidence]
    articles = articles_of(workspace, (a.article_id for a in anchors))
    known = sources(workspace, articles)
    return Published(
        at=at,
        lines=seen.lines,
        health={line.entry.id: health(line.entry, known) for line in seen.lines},
        cited={article.id: cited(article) for article in articles},
        sources=known,
        sessions=workspace.register.sessions(),
        events=events,
        undone=undone(events),
    )


def writer(shape: str) -> Callable[[Published], str]:
    """What writes a format."""
    if shape == "jsonld":
        from recoupe.exporters.ledger_json_ld import json_ld

        return json_ld
    if shape == "iati":
        from recoupe.exporters.ledger_iati import iati

        return iati
    if shape == "ics":
        from recoupe.exporters.ledger_calendar import calendar

        return calendar
    if shape == "atom":
        from recoupe.exporters.ledger_atom import atom

        return atom
    if shape == "html":
        from recoupe.exporters.ledger_html import register_page

        return register_page
    return flat


def flat(published: Published) -> str:
    """The register as CSV."""
    from recoupe.exporters.ledger_csv import csv_text
    from recoupe.exporters.ledger_rows import line_row

    urls = published.urls()
    return csv_text([line_row(line, urls) for line in published.lines])


def save(path: Path, text: str) -> None:
    """Write a file whole. Raises ``OutputError`` (``output-unwritable``)."""
    try:
        path.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}"
        raise OutputError(message, code="output-unwritable") from error
