"""The register as people read it: each commitment with where it stands and what is pending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.ledger.occurrences import occurrences
from recoupe.ledger.status import Standing, Standings, fold
from recoupe.model.event import Event
from recoupe.model.register import Entry, Occurrence, Search, Suggestion
from recoupe.model.session import Session
from recoupe.model.story import Story

# An open commitment that nobody decided on for so long is stalled.
STALLED = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One commitment of the register, corrections made.

    ``late``: its term has passed and nothing shows it kept (R3: computed, never an event);
    ``stalled``: begun, and a year without news; ``origins``: independent origins that tell it;
    ``proposed``: suggestions to decide on, mere restatements left out.
    """

    entry: Entry
    standing: Standing
    origins: int
    due: date | None
    late: bool
    stalled: bool
    occurrences: tuple[Occurrence, ...]
    proposed: tuple[Suggestion, ...]
    last_search: Search | None

    @property
    def missed(self) -> tuple[Occurrence, ...]:
        """Past due times of a recurring obligation that were missed or that nobody verified."""
        return tuple(o for o in self.occurrences if o.status in ("missed", "unverified"))

    @property
    def surfacing(self) -> bool:
        """Whether it asks for attention by itself."""
        return self.late or self.stalled or bool(self.missed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The whole register on one day."""

    lines: tuple[Line, ...]
    standings: Standings
    today: date


def overview(
    entries: Sequence[Entry],
    events: Sequence[Event],
    suggestions: Sequence[Suggestion],
    searches: Sequence[Search],
    sessions: Sequence[Session],
    stories: Sequence[Story],
    today: date,
) -> Overview:
    """Every entry in the order given, folded and corrected."""
    standings = fold(events)
    if any(event.kind == "correct" for event in events):
        from recoupe.ledger.correcting import corrected  # heavy, and seldom needed

        entries = corrected(entries, events)
    by_entry: dict[str, list[Suggestion]] = {}
    for suggestion in sorted(suggestions, key=lambda s: (-s.score, s.id)):
        by_entry.setdefault(suggestion.entry_id, []).append(suggestion)
    last = {search.entry_id: search for search in searches}
    origins = {m: f"{s.id}/{o.id}" for s in stories for o in s.origins for m in o.members}
    lines = tuple(
        line(entry, standings, by_entry.get(entry.id, []), last.get(entry.id), sessions,
             origins, today)
        for entry in entries
    )  # fmt: skip
    return Overview(lines=lines, standings=standings, today=today)


def line(
    entry: Entry,
    standings: Standings,
    suggestions: Sequence[Suggestion],
    search: Search | None,
    sessions: Sequence[Session],
    origins: Mapping[str, str],
    today: date,
) -> Line:
    """One entry on one day."""
    standing = standings.of(entry.id)
    when = entry.commitment.deadline.when
    return Line(
        entry=entry,
        standing=standing,
        origins=len({origins.get(a.article_id, a.article_id) for a in entry.anchors}),
        due=when.latest if when else None,
        late=overdue(entry, standing, today),
        stalled=stalled(standing, suggestions, today),
        occurrences=occurrences(entry, suggestions, standings, sessions, today),
        proposed=tuple(
            s for s in suggestions if standings.judged(s.id) == "proposed" and not s.restates
        ),
        last_search=search,
    )


def overdue(entry: Entry, standing: Standing, today: date) -> bool:
    """R3: the term has passed and nobody has seen it kept, given up or judged late."""
    commitment = entry.commitment
    when = commitment.deadline.when
    if when is None or when.latest is None or when.latest >= today:
        return False
    if entry.announced is not None and when.latest < entry.announced:
        return False  # a time told before the promise is none by which it is due
    if commitment.umbrella or commitment.watch or entry.lost or standing.merged_into:
        return False
    settled = {"late", "withdrawn", "replaced", "reworded", "fulfilled-late"}
    judged_after = standing.event is not None and standing.event.at.date() > when.latest
    seen = standing.progress in ("0", "1", "2", "3") and judged_after
    return standing.progress != "4" and settled.isdisjoint(standing.flags) and not seen


def stalled(standing: Standing, suggestions: Sequence[Suggestion], today: date) -> bool:
    """Begun or partly kept, and a year since the last decision and the last passage found."""
    if standing.event is None or standing.progress not in ("1", "2", "3"):
        return False
    news = [s.told for s in suggestions if s.told is not None]
    last = max([standing.event.at.date(), *news])
    return today - last > STALLED
