"""What the desk shows, as plain values for programs."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from recoupe.app.ledger_reading import EVERYTHING, history_of, one_line, read_overview, wanted_lines
from recoupe.errors import UsageError

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

Row = dict[str, Any]


def stories_listed(workspace: Workspace, offset: int, limit: int) -> list[Row]:
    """Stories, those that changed last first."""
    return [asdict(r) for r in workspace.list_stories(order="changed", offset=offset, limit=limit)]


def articles_listed(
    workspace: Workspace, wanted: dict[str, str | None], offset: int, limit: int
) -> list[Row]:
    """Articles under filters. Raises ``UsageError`` for a day that is none."""
    from recoupe.storage.listing import Wanted

    for name in ("since", "until"):
        given = wanted.get(name)
        if given is not None:
            check_day(given, name)
    plain = {name: storable_text(value) for name, value in wanted.items()}
    rows = workspace.list_articles(Wanted(**plain), offset=offset, limit=limit)
    return [asdict(row) for row in rows]


def storable_text(value: str | None) -> str | None:
    """What SQLite can compare with: no lone surrogates."""
    return value.encode("utf-8", "replace").decode() if value is not None else None


def check_day(value: str, name: str) -> None:
    """Raise ``UsageError`` unless the value is an ISO day."""
    try:
        date.fromisoformat(value)
    except ValueError as error:
        raise UsageError(f"{name} is a day such as 2027-03-31", code="usage-day") from error


def dossier_json(workspace: Workspace, story_id: str) -> Row:
    """``dossier.json`` of a story. Raises ``StoreError``."""
    from recoupe.codec.dossier import encode_dossier

    return encode_dossier(workspace.dossier(story_id))


def article_json(workspace: Workspace, article_id: str) -> Row:
    """One article as ``recoupe read`` and ``recoupe annotate`` give it. Raises ``StoreError``."""
    from recoupe.codec.streams import encode_annotations, encode_read

    article = workspace.article(article_id)
    page = workspace.page_of(article_id)
    return {
        "id": article_id,
        "page": page.id,
        "read": encode_read(article, page),
        "marks": encode_annotations(article, workspace.marks(article_id)),
    }


def commitments_listed(workspace: Workspace) -> list[Row]:
    """The whole register, what needs attention first."""
    from recoupe.exporters.ledger_rows import line_row

    return [line_row(line) for line in wanted_lines(read_overview(workspace), EVERYTHING)]


def suggestions_listed(workspace: Workspace) -> list[Row]:
    """Every suggestion, the likeliest first."""
    from recoupe.exporters.ledger_rows import suggestion_row

    judged = read_overview(workspace).standings.judged
    found = sorted(workspace.register.suggestions(), key=lambda s: (-s.score, s.id))
    return [suggestion_row(s, judged(s.id)) for s in found]


def events_listed(workspace: Workspace, entry_id: str) -> list[Row]:
    """Every decision on a commitment, oldest first."""
    from recoupe.exporters.ledger_rows import event_row
    from recoupe.ledger.counting import undone

    events = workspace.register.events()
    line = one_line(read_overview(workspace), entry_id)
    return [event_row(event, undone(events)) for event in history_of(events, line)]


def sessions_listed(workspace: Workspace) -> list[Row]:
    """Every session by series, number and day."""
    from recoupe.app.sessions import ordered_sessions
    from recoupe.exporters.ledger_rows import session_row

    return [session_row(session) for session in ordered_sessions(workspace)]
