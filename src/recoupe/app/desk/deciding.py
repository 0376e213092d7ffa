"""Decisions taken at the desk: nobody's decision is overwritten by one who had not seen it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, get_args

from recoupe.app import ledger_deciding
from recoupe.app.ledger_reading import history_of, one_line, read_overview
from recoupe.app.ledger_recording import Signed
from recoupe.app.ledger_sources import quoted
from recoupe.errors import DecisionError, StoreError
from recoupe.model.event import Flag, Progress

if TYPE_CHECKING:
    from recoupe.model.event import EventKind
    from recoupe.storage.workspace import Workspace

VERDICTS: dict[str, EventKind] = {"accept": "accept", "reject": "reject", "defer": "defer"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusForm:
    """A status set by hand; ``article`` holds the quoted ``words``."""

    progress: str
    flags: Sequence[str] = ()
    words: str = ""
    article: str = ""
    since: date | None = None


@contextmanager
def unless_changed(workspace: Workspace, entry_id: str, seen: str) -> Iterator[None]:
    """A transaction in which the commitment is still as the person saw it.

    Raises ``StoreError`` (``store-chain``) when somebody decided meanwhile.
    """
    with workspace.transaction():
        line = one_line(read_overview(workspace), entry_id)
        history = history_of(workspace.register.events(), line)
        if (history[-1].id if history else "") != seen:
            by = history[-1].by if history else ""
            message = f"{by} decided on this meanwhile: look at it again, then decide"
            raise StoreError(message, code="store-chain")
        yield


def judge(workspace: Workspace, entry_id: str, name: str, verdict: str, signed: Signed) -> None:
    """Accept, reject or defer a commitment or one of its suggestions."""
    kind = VERDICTS.get(verdict)
    if kind is None:
        raise DecisionError(f"no such decision: {verdict}", code="decision-unknown")
    if kind == "accept" and name != entry_id:
        ledger_deciding.accept(workspace, [name], signed)
    else:
        ledger_deciding.judge(workspace, kind, name, signed)


def set_status(workspace: Workspace, entry_id: str, form: StatusForm, signed: Signed) -> None:
    """Set progress and flags with the words that show it."""
    if form.progress not in get_args(Progress) or not set(form.flags) <= set(get_args(Flag)):
        raise DecisionError("no such progress or flag", code="decision-unknown")
    if form.words.strip() and not form.article:
        raise DecisionError("say which article has these words", code="decision-words")
    evidence = [quoted(workspace, form.words.strip(), form.article)] if form.words.strip() else []
    change = ledger_deciding.status_change(
        form.progress,  # type: ignore[arg-type]
        form.flags,  # type: ignore[arg-type]
        evidence,
        effective=form.since,
    )
    ledger_deciding.set_status(workspace, entry_id, change, signed)
