"""What happened when: dated events of all articles, merged, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recoupe.crosscheck.events import EventMention, Key
from recoupe.crosscheck.findings import origins_of
from recoupe.crosscheck.moments import Moment, moments, undated
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.places import place_of, places
from recoupe.crosscheck.questions import cut
from recoupe.model.finding import TimelineEvent
from recoupe.model.span import Span
from recoupe.model.when import When

LIKE, LABEL = 0.10, 160
Places = dict[str, list[tuple[Span, str]]]
FINALITY = ("cancelled", "held", "ongoing", "planned")


def find_timeline(
    material: Material, events: Sequence[EventMention], main: Key | None, early: frozenset[str]
) -> list[TimelineEvent]:
    """Events with their dates, oldest first; undated ones stand after the dated ones.

    The main event counts as held when an article not written ``early`` tells it so.
    """
    told = any(
        e.key == main and e.status == "held" and e.passage.article_id not in early for e in events
    )
    done = main if told and early else None
    groups: list[list[Moment]] = []
    dated = moments(material, events)
    known = {m.key for m in dated if m.key is not None}
    for moment in (*dated, *undated(events, known)):
        home = next((g for g in groups if same(material, g, moment)), None)
        if home is None:
            groups.append([moment])
        else:
            home.append(moment)
    named = places(material)
    found = [event(material, held, done, early, named) for held in groups if kept(held)]
    found.sort(key=lambda e: (e.when is None, first_day(e.when), e.evidence[0]))
    return [replace(e, id=f"T{i:03d}") for i, e in enumerate(found, 1)]


def first_day(when: When | None) -> date:
    """Sorting key: unknown years come last."""
    return when.earliest if when is not None and when.earliest is not None else date.max


def kept(held: list[Moment]) -> bool:
    """Whether a group is worth a line: firmly placed, or told by several articles."""
    several = len({m.passage.article_id for m in held}) > 1
    return max(m.worth for m in held) + several >= 2


def same(material: Material, group: list[Moment], moment: Moment) -> bool:
    """Whether a moment is of the event of a group: one day, and no other event."""
    first = group[0]
    if not one_day(first.value, moment.value):
        return weekdays_meet(material, group, moment)
    if moment.value.startswith("?") or first.passage is moment.passage:
        return True
    if apart(first, moment):
        return False
    like = material.likeness(first.context, moment.context)
    if first.when is None:
        return like >= 2.5 * LIKE and akin(first, moment)
    return like >= LIKE or not (first.strong and moment.strong) or first.key == moment.key


def one_day(left: str, right: str) -> bool:
    """Whether two values are the same, or the same day of which one lacks its year."""
    if left == right:
        return True
    years = {left[:4], right[:4]}
    return len(left) == len(right) == 10 and left[4:] == right[4:] and "XXXX" in years


def akin(left: Moment, right: Moment) -> bool:
    """Whether two moments can be of one family of events."""
    return left.key is None or right.key is None or left.key[0] == right.key[0]


def apart(left: Moment, right: Moment) -> bool:
    """Whether what two events are sets them apart (a press conference is no event of its own)."""
    if left.key is None or right.key is None:
        return False
    press = {"press"}
    return left.key[1] - press != right.key[1] - press


def weekdays_meet(material: Material, group: list[Moment], moment: Moment) -> bool:
    """Whether « mardi » of one article is the dated Tuesday of another."""
    bare = [m for m in (group[0], moment) if m.value.startswith("WD")]
    if len(bare) != 1 or group[0].weekday is None:
        return False
    if not akin(group[0], moment):
        return False
    days = {m.value[3:6] if m.value.startswith("WD") else m.weekday for m in (group[0], moment)}
    like = material.likeness(group[0].context, moment.context)
    return len(days) == 1 and like >= 3 * LIKE


def event(
    material: Material,
    held: list[Moment],
    done: Key | None,
    early: frozenset[str],
    named: Places,
) -> TimelineEvent:
    """A group as one event, labelled with the words of its best dated clause."""
    evidence = tuple(dict.fromkeys(e for m in held for e in m.evidence))
    best = max(held, key=readable)
    words = material.texts[best.passage.article_id][best.told.start : best.told.end]
    statuses = {m.status for m in held if m.sure} or {m.status for m in held}
    if done is not None and any(m.key == done and m.passage.article_id in early for m in held):
        statuses.add("held")
    return TimelineEvent(
        id="",
        label=cut(words, LABEL),
        when=fullest(held),
        status=next(s for s in FINALITY if s in statuses),
        evidence=evidence,
        place=place_of(held, named),
        origins=origins_of(material, evidence),
    )


def fullest(held: Sequence[Moment]) -> When | None:
    """The first date of a group, one with its year before one without."""
    dated = [m.when for m in held if m.when is not None]
    return next((when for when in dated if "X" not in when.edtf), dated[0] if dated else None)


def readable(moment: Moment) -> tuple[bool, bool, int]:
    """Words that name their event, open their sentence and are neither short nor long."""
    opens = moment.told.start == moment.passage.span.start
    return moment.key is not None, opens, -abs(len(moment.told) - 90)
