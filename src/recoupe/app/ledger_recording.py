"""Signs, seals and appends decisions on the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from recoupe.errors import DecisionError
from recoupe.model.event import Change, Event, EventKind, StatusChange, Target, TargetKind
from recoupe.model.register import Entry, Suggestion

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

Item = TypeVar("Item", Entry, Suggestion, Event)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who decides, why, and when (now unless given)."""

    by: str
    reason: str = ""
    at: datetime | None = None

    def __post_init__(self) -> None:
        if not self.by.strip():
            raise DecisionError("a decision is signed: say who decides", code="decision-unsigned")


def record(
    workspace: Workspace,
    kind: EventKind,
    target: Target,
    signed: Signed,
    *,
    others: tuple[str, ...] = (),
    changes: tuple[Change, ...] = (),
    status: StatusChange | None = None,
) -> Event:
    """Seal the decision behind the last one and append it."""
    from recoupe.codec.chain import seal

    event = Event(
        id="",
        previous="",
        at=signed.at or datetime.now(UTC),
        by=signed.by.strip(),
        kind=kind,
        target=target,
        reason=signed.reason.strip(),
        others=others,
        changes=changes,
        status=status,
    )
    events = workspace.register.events()
    sealed = seal(event, events[-1].id if events else "")
    workspace.register.append(sealed)
    return sealed


def known(items: Sequence[Item], name: str, what: TargetKind) -> Item:
    """The one whose id is or begins with ``name``. Raises ``DecisionError``."""
    exact = [item for item in items if item.id == name]
    found = exact or [item for item in items if name and item.id.startswith(name)]
    if len(found) != 1:
        several = "several ids begin with" if found else "there is no"
        raise DecisionError(f"{several} {what} {name!r}", code="decision-unknown")
    return found[0]


def target_of(entry: Entry) -> Target:
    """A commitment as the target of a decision, with the words that promise."""
    return Target(kind="commitment", id=entry.id, anchors=entry.anchors)
