"""The sessions of a workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.model.session import Session

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace


def listed_sessions(
    path: Path, *, series: str | None = None, status: str | None = None, lost: bool = False
) -> tuple[Session, ...]:
    """Sessions whose series has the words and that stand so, by series, number and day.

    ``lost``: those alone that the last reading of their pages did not find again.
    """
    from recoupe.storage.workspace import open_workspace

    with open_workspace(path) as workspace:
        found = ordered_sessions(workspace, lost=lost)
    return tuple(
        session
        for session in found
        if (series is None or of_series(session, series))
        and (status is None or session.status == status)
    )


def of_series(session: Session, words: str) -> bool:
    """Whether the name of the session's series has the words."""
    from recoupe.ledger.wording import folded

    return folded(words) in folded(session.series)


def ordered_sessions(workspace: Workspace, *, lost: bool = False) -> tuple[Session, ...]:
    """Every session that stands, or every lost one, by series, number and day."""
    held = (session for session in workspace.register.sessions() if session.lost == lost)
    return tuple(sorted(held, key=order))


def order(session: Session) -> tuple[str, int, str, str]:
    """Where a session stands in the list."""
    when = session.held or session.planned
    return session.series, session.ordinal or 0, when.edtf if when else "", session.id
