"""Keeps the register in step with rebuilt dossiers, and looks for what became of promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from recoupe.model.dossier import Dossier

if TYPE_CHECKING:
    from recoupe.app.building import Progress
    from recoupe.app.refreshing import Clock
    from recoupe.storage.workspace import Workspace

# Dossiers that the register takes in in one transaction.
CHUNK = 100
# Story id → all that its dossier was built from.
Due = Mapping[str, str]


def register(workspace: Workspace, progress: Progress, clock: Clock) -> None:
    """Let the register take in what new dossiers promise, and search what became of it.

    A dossier counts as registered once the search is kept too: what was interrupted before
    is done again and gives the same. When another command changes a story meanwhile, it is
    done again with the story as it is then.
    """
    while due := to_register(workspace):
        if not take_in(workspace, due, progress):
            continue
        from recoupe.app.ledger_searching import keep, searched

        progress("following up", 0, 0)
        found = searched(workspace, clock())
        with workspace.transaction():
            if unchanged(workspace, due):
                keep(workspace, found)
                workspace.mark_registered(list(due))


def to_register(workspace: Workspace) -> Due:
    """Stories whose dossier is up to date and was not registered, each with its input."""
    if not workspace.unregistered():
        return {}
    with workspace.snapshot():
        inputs, stale = workspace.inputs(), set(workspace.stale())
        waiting = workspace.unregistered()
    return {one: inputs[one] for one in waiting if one not in stale}


def unchanged(workspace: Workspace, due: Due) -> bool:
    """Whether those stories still wait, with the same input."""
    return due.items() <= to_register(workspace).items()


def take_in(workspace: Workspace, due: Due, progress: Progress) -> bool:
    """Bring the dossiers into the register, a few at a time; False when one has changed."""
    names = list(due)
    for start in range(0, len(names), CHUNK):
        some = {name: due[name] for name in names[start : start + CHUNK]}
        with workspace.snapshot():
            if not unchanged(workspace, some):
                return False
            dossiers = [workspace.dossier(name) for name in some]
        with workspace.transaction():
            if not unchanged(workspace, some):
                return False
            update_register(workspace, dossiers)
        progress("registering", min(start + CHUNK, len(names)), len(names))
    return True


def update_register(workspace: Workspace, dossiers: Sequence[Dossier]) -> None:
    """Bring rebuilt ``dossiers`` into the register, inside the caller's transaction."""
    from recoupe.ledger.overlapping import with_overlaps
    from recoupe.ledger.registering import registered
    from recoupe.ledger.sessions import found_sessions

    held = workspace.register
    known = held.entries()
    decided = {event.target.id for event in held.events()}
    held.save_entries(with_overlaps(registered(known, dossiers, decided), known))
    held.save_sessions(found_sessions(held.sessions(), dossiers))
