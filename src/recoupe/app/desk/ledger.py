"""The register, one commitment with its whole history, and what waits for a decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from recoupe.app.ledger_reading import (
    Wanted,
    history_of,
    one_line,
    read_overview,
    wanted_lines,
)
from recoupe.app.ledger_sources import articles_of, sources
from recoupe.ledger.counting import undone
from recoupe.ledger.health import Health, health
from recoupe.ledger.overview import Line
from recoupe.model.event import Anchor, Event
from recoupe.model.register import Search, Suggestion

if TYPE_CHECKING:
    from recoupe.storage.listing import StoryRow
    from recoupe.storage.workspace import Workspace

Waiting = Literal["second", "suggestion", "late", "missed", "stalled", "proposal"]
# What matters most first.
URGENCY: tuple[Waiting, ...] = ("second", "suggestion", "late", "missed", "stalled", "proposal")


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """The lines asked for, and what one may ask for."""

    lines: tuple[Line, ...]
    themes: tuple[str, ...]
    parties: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of an article, with what a reader calls it."""

    anchor: Anchor
    source: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """A suggestion with its passages and what was said of it."""

    suggestion: Suggestion
    judged: str
    passages: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision of the history; ``undoable`` when it counts."""

    event: Event
    undone: bool
    passages: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class CommitmentPage:
    """One commitment. ``seen`` is its last decision: a form sends it back."""

    line: Line
    health: Health
    words: tuple[Quoted, ...]
    suggestions: tuple[Proposed, ...]
    history: tuple[Decided, ...]
    searches: tuple[Search, ...]
    seen: str


@dataclass(frozen=True, slots=True)
class Item:
    """Something that waits for a person, and why."""

    why: Waiting
    line: Line
    passages: tuple[Quoted, ...]
    suggestion: Suggestion | None = None
    event: Event | None = None
    seen: str = ""


def register_page(workspace: Workspace, wanted: Wanted) -> RegisterPage:
    """The register under those filters."""
    seen = read_overview(workspace)
    commitments = [line.entry.commitment for line in seen.lines]
    return RegisterPage(
        lines=wanted_lines(seen, wanted),
        themes=tuple(sorted({c.theme for c in commitments if c.theme})),
        parties=tuple(
            sorted({a.name for c in commitments for a in (*c.obligors, *c.beneficiaries)})
        ),
        total=len(seen.lines),
    )


def commitment_page(workspace: Workspace, entry_id: str) -> CommitmentPage:
    """One commitment. Raises ``DecisionError`` (``decision-unknown``)."""
    seen = read_overview(workspace)
    line = one_line(seen, entry_id)
    events = workspace.register.events()
    history = history_of(events, line)
    found = [s for s in workspace.register.suggestions() if s.entry_id == line.entry.id]
    articles = articles_of(workspace, (a.article_id for a in line.entry.anchors))
    names = Names(workspace)
    gone = undone(events)
    return CommitmentPage(
        line=line,
        health=health(line.entry, sources(workspace, articles)),
        words=names.all(line.entry.anchors),
        suggestions=tuple(
            Proposed(s, seen.standings.judged(s.id), names.all(s.evidence))
            for s in sorted(found, key=lambda s: (-s.score, s.id))
        ),
        history=tuple(
            Decided(e, e.id in gone, names.all(e.status.evidence if e.status else ()))
            for e in reversed(history)
        ),
        searches=tuple(s for s in workspace.register.searches() if s.entry_id == line.entry.id),
        seen=history[-1].id if history else "",
    )


def review_queue(workspace: Workspace, *, limit: int = 50) -> tuple[Item, ...]:
    """What waits for a person, the most pressing first."""
    seen = read_overview(workspace)
    events = workspace.register.events()
    names = Names(workspace)
    items = [item for line in seen.lines for item in waiting(line)]
    items.sort(key=lambda i: (URGENCY.index(i.why), -(i.suggestion.score if i.suggestion else 0)))
    return tuple(shown(item, names, events) for item in items[:limit])


def parted(workspace: Workspace, *, limit: int = 5) -> tuple[StoryRow, ...]:
    """The stories whose sources part most gravely."""
    rows = workspace.list_stories(order="pressing", limit=limit)
    return tuple(row for row in rows if row.pressing)


def waiting(line: Line) -> list[Item]:
    """What waits about one commitment; one that was set aside waits for nothing."""
    standing = line.standing
    if line.entry.lost or standing.judged == "rejected" or standing.merged_into:
        return []
    found = [Item("second", line, (), event=event) for event in standing.pending]
    telling = [s for s in line.proposed if s.stance != "mentions"]
    found += [Item("suggestion", line, (), suggestion=s) for s in telling]
    if line.late:
        found.append(Item("late", line, ()))
    if line.missed:
        found.append(Item("missed", line, ()))
    if line.stalled:
        found.append(Item("stalled", line, ()))
    commitment = line.entry.commitment
    if standing.judged == "proposed" and standing.event is None and not commitment.watch:
        found.append(Item("proposal", line, ()))
    return found


def shown(item: Item, names: Names, events: Sequence[Event]) -> Item:
    """The item with the words that it is about, and the decision last seen."""
    anchors = item.line.entry.anchors
    if item.suggestion is not None:
        anchors = item.suggestion.evidence
    elif item.event is not None and item.event.status is not None:
        anchors = item.event.status.evidence
    history = history_of(events, item.line)
    last = history[-1].id if history else ""
    return Item(item.why, item.line, names.all(anchors), item.suggestion, item.event, last)


class Names:
    """What a reader calls the articles that anchors point into; each looked up once."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.known: dict[str, str] = {}

    def of(self, article_id: str) -> str:
        """Outlet and title."""
        from recoupe.storage.whereabouts import called

        if article_id not in self.known:
            self.known[article_id] = called(self.workspace, article_id)
        return self.known[article_id]

    def all(self, anchors: Sequence[Anchor]) -> tuple[Quoted, ...]:
        """The words with their sources."""
        return tuple(Quoted(anchor, self.of(anchor.article_id)) for anchor in anchors)
