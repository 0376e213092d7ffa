"""The register of a workspace, read: lists, one commitment, its history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.errors import DecisionError
from recoupe.model.event import Event

if TYPE_CHECKING:
    from recoupe.ledger.overview import Line, Overview
    from recoupe.storage.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which commitments to list: all that is given must hold.

    Set-aside ones (lost, rejected, merged) and the watch list are left out unless
    ``everything``, or unless they are asked for.
    """

    party: str | None = None
    theme: str | None = None
    modality: str | None = None
    status: str | None = None
    due_before: date | None = None
    origins: int = 0
    overdue: bool = False
    lost: bool = False
    everything: bool = False


EVERYTHING = Wanted(everything=True)


@contextmanager
def opened(path: Path) -> Iterator[Workspace]:
    """The workspace at ``path``. Raises ``StoreError`` where there is none."""
    from recoupe.storage.workspace import open_workspace

    with open_workspace(path) as workspace:
        yield workspace


def read_overview(workspace: Workspace, today: date | None = None) -> Overview:
    """The whole register as it stands."""
    from recoupe.ledger.overview import overview

    register = workspace.register
    return overview(
        register.entries(),
        register.events(),
        register.suggestions(),
        register.searches(),
        [session for session in register.sessions() if not session.lost],
        workspace.stories(),
        today or date.today(),
    )


def wanted_lines(seen: Overview, wanted: Wanted) -> tuple[Line, ...]:
    """The lines asked for: what needs attention first, then by term, then by id."""
    kept = [line for line in seen.lines if wants(line, wanted)]
    return tuple(sorted(kept, key=lambda x: (not x.surfacing, x.due or date.max, x.entry.id)))


def wants(line: Line, wanted: Wanted) -> bool:
    """Whether a line is one of those asked for."""
    commitment = line.entry.commitment
    return (
        listed(line, wanted)
        and (wanted.theme is None or commitment.theme == wanted.theme)
        and (wanted.modality is None or commitment.modality == wanted.modality)
        and (
            wanted.status is None or wanted.status in (line.standing.progress, *line.standing.flags)
        )
        and (wanted.due_before is None or (line.due is not None and line.due < wanted.due_before))
        and line.origins >= wanted.origins
        and (not wanted.overdue or line.late or bool(line.missed))
        and (wanted.party is None or has_party(line, wanted.party))
    )


def listed(line: Line, wanted: Wanted) -> bool:
    """Whether the line is on the list at all."""
    if wanted.everything:
        return True
    if wanted.lost:
        return line.entry.lost
    aside = line.entry.lost or line.standing.judged == "rejected" or line.standing.merged_into
    return not aside and (not line.entry.commitment.watch or wanted.modality == "expected")


def has_party(line: Line, name: str) -> bool:
    """Whether someone of that name owes it, gains by it, announced it or asked for it."""
    from recoupe.ledger.wording import folded

    c = line.entry.commitment
    actors = (*c.obligors, *c.beneficiaries, *c.announced_by, *c.counterparties, *c.requested_by)
    return any(folded(name) in folded(actor.name) for actor in actors)


def one_line(seen: Overview, entry_id: str) -> Line:
    """The line of that entry; a beginning of its id will do.

    Raises ``DecisionError`` (``decision-unknown``).
    """
    found = [line for line in seen.lines if line.entry.id.startswith(entry_id)]
    if len(found) != 1 or not entry_id:
        what = "several commitments begin with" if found else "no commitment"
        raise DecisionError(f"{what} {entry_id!r}", code="decision-unknown")
    return found[0]


def history_of(events: Sequence[Event], line: Line) -> tuple[Event, ...]:
    """Every event about the commitment, oldest first: its suggestions' and undone ones too."""
    names = {line.entry.id, *(s.id for s in line.proposed)}
    about: list[Event] = []
    for event in events:
        linked = event.status is not None and event.target.id == line.entry.id
        if event.target.id in names or line.entry.id in event.others or linked:
            about.append(event)
            names.add(event.id)
    return tuple(about)
