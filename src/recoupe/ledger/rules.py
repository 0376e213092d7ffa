"""What a decision has to bring before it may be recorded: rules R1, R2 and R7, and NE.

The scale: NR not reviewed, NE no trace found by a dated search, 0 nothing began, 1 begun,
2 partial and behind, 3 partial and in pace, 4 kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from recoupe.errors import DecisionError
from recoupe.model.event import Anchor, Flag, StatusChange
from recoupe.model.register import Entry, Search, Suggestion

SourceClass = Literal["party", "agency", "press", "independent"]
# Progress that only an act can show, and what two people have to see.
BY_ACT = frozenset({"2", "3", "4"})
GRAVE: frozenset[Flag] = frozenset({"contradicted", "withdrawn"})
ENOUGH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """An evidence of a status, and what it is worth.

    ``act``: it tells something done, not something said. ``cluster`` is the same for
    articles of one origin. ``document``: an official text. ``of_obligor``: the obligor's own.
    """

    anchor: Anchor
    act: bool
    cluster: str
    source_class: SourceClass
    document: bool = False
    of_obligor: bool = False


def needs_second(change: StatusChange) -> bool:
    """R2: whether a second person has to agree before the change counts."""
    return change.progress == "4" or not GRAVE.isdisjoint(change.flags)


def check_status(
    entry: Entry,
    change: StatusChange,
    witnesses: Sequence[Witness],
    searches: Sequence[Search],
    mentions_only: frozenset[str] = frozenset(),
) -> None:
    """Raise ``DecisionError`` when the rules forbid the change.

    ``mentions_only`` are suggestions that no search result can rest on: those that only
    mention, and those that a person rejected.
    """
    if entry.commitment.umbrella:
        message = "an umbrella has no status of its own: decide on the commitments under it"
        raise DecisionError(message, code="decision-umbrella")
    if change.progress == "NE":
        check_search(entry, change, searches, mentions_only)
        return
    if change.progress == "NR" and not change.flags:
        return
    if not witnesses:
        message = "a status rests on at least one passage: name a suggestion or quote the words"
        raise DecisionError(message, code="decision-evidence")
    if change.progress in BY_ACT and not any(w.act for w in witnesses):
        message = "an announcement alone shows progress 1 at most (R1): quote the act"
        raise DecisionError(message, code="decision-announcement")
    if change.progress == "4":
        check_kept(witnesses)


def check_kept(witnesses: Sequence[Witness]) -> None:
    """R2: two independent origins, or one official text that is not the obligor's own."""
    acts = [w for w in witnesses if w.act]
    if len({w.cluster for w in acts}) >= ENOUGH:
        return
    if any(w.document and not w.of_obligor for w in acts):
        return
    message = (
        "progress 4 needs two independent origins, or one official text that is not the "
        "obligor's own (R2)"
    )
    raise DecisionError(message, code="decision-independence")


def check_search(
    entry: Entry, change: StatusChange, searches: Sequence[Search], mentions_only: frozenset[str]
) -> None:
    """No trace found names a search of this entry that found nothing that tells more."""
    search = next((s for s in searches if s.id == change.search_id), None)
    if search is None or search.entry_id != entry.id:
        message = f"'no trace found' needs a logged search of {entry.id}"
        raise DecisionError(message, code="decision-search")
    left = [hit for hit in search.hits if hit not in mentions_only]
    if left:
        message = f"search {search.id} found {', '.join(left)}: decide on that first"
        raise DecisionError(message, code="decision-search")


def empty_hits(suggestions: Sequence[Suggestion], rejected: frozenset[str]) -> frozenset[str]:
    """Suggestions that leave "no trace found" possible: mere mentions, and rejected ones."""
    return rejected | {s.id for s in suggestions if s.stance in ("mentions", "reworded")}
