"""What the sources do not say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.events import EventMention, Key
from recoupe.crosscheck.passages import Material
from recoupe.model.commitment import Commitment
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Gap, TimelineEvent

SHOWN = 8


def find_gaps(
    material: Material,
    events: Sequence[EventMention],
    main: Key | None,
    timeline: Sequence[TimelineEvent],
    commitments: Sequence[Commitment],
) -> list[Gap]:
    """All gaps, the gravest first."""
    return [
        *origins(material),
        *publication(material),
        *undated(events, main),
        *placeless(timeline),
        *unconfirmed(events),
        *speakers(material),
        *open_ends(commitments),
    ]


def origins(material: Material) -> Iterator[Gap]:
    """A story that rests on one origin."""
    if len(material.story.origins) == 1:
        count = len(material.story.articles)
        text = "une seule source" if count == 1 else f"une seule origine pour {count} articles"
        yield Gap(kind="single-origin", text=text)


def publication(material: Material) -> Iterator[Gap]:
    """Pages without a date of publication."""
    count = sum(a.published is None for a in material.articles)
    if count:
        plural = "s" if count > 1 else ""
        yield Gap(kind="no-publication-date", text=f"pas de date de publication pour {count} page{plural}")


def undated(events: Sequence[EventMention], main: Key | None) -> Iterator[Gap]:
    """A main event that no article dates."""
    told = [e for e in events if e.key == main]
    if told and not any(t.when is not None for e in told for t in e.times):
        yield Gap(
            kind="no-date",
            text=f"aucune date pour l’événement principal ({told[0].word.noun})",
            evidence=(told[0].evidence,),
        )


def placeless(timeline: Sequence[TimelineEvent]) -> Iterator[Gap]:
    """Dated events without a place."""
    for event in [e for e in timeline if e.place is None][:SHOWN]:
        yield Gap(kind="no-place", text=f"lieu non précisé : {event.label}", evidence=event.evidence[:1])


def unconfirmed(events: Sequence[EventMention]) -> Iterator[Gap]:
    """Events announced that no article reports as held."""
    held = {(e.key[0], e.groups) for e in events if e.status in ("held", "ongoing")}
    seen: set[Key] = set()
    for event in events:
        if event.status != "planned" or event.word.rank < 2 or not event.groups:
            continue
        if event.key in seen or (event.key in held and "next" not in event.groups):
            continue
        seen.add(event.key)
        yield Gap(
            kind="unconfirmed",
            text="annoncé, sans confirmation que cela a eu lieu",
            evidence=tuple(e.evidence for e in events if e.key == event.key and e.status == "planned"),
        )


def speakers(material: Material) -> Iterator[Gap]:
    """Statements whose speaker stays unknown."""
    told: list[Evidence] = [
        s.content for s in material.resolution.statements if not s.speakers and not s.speaker_name
    ]
    for evidence in told[:SHOWN]:
        yield Gap(kind="speaker", text="locuteur non établi", evidence=(evidence,))


def open_ends(commitments: Sequence[Commitment]) -> Iterator[Gap]:
    """Commitments without a deadline, or without anybody who owes."""
    firm = [c for c in commitments if not c.watch and not c.umbrella]
    for commitment in firm:
        first = commitment.evidence[0].evidence
        if not commitment.obligors:
            yield Gap(kind="no-obligor", text=f"obligé non précisé : {commitment.label}", evidence=(first,))
        elif commitment.deadline.kind in ("none", "vague"):
            yield Gap(kind="no-deadline", text=f"sans échéance : {commitment.label}", evidence=(first,))
