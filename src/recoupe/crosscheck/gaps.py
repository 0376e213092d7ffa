"""What the sources do not say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.events import EventMention, Key
from recoupe.crosscheck.passages import Material
from recoupe.model.commitment import Commitment
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Gap, TimelineEvent

SHOWN = 8
# Groups of events that are not meant to have happened yet.
LATER = frozenset(("next", "annual"))


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
        *unconfirmed(material, events),
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
        yield Gap(
            kind="no-publication-date", text=f"pas de date de publication pour {count} page{plural}"
        )


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
    for event in [e for e in timeline if e.place is None and e.when is not None][:SHOWN]:
        yield Gap(
            kind="no-place", text=f"lieu non précisé : {event.label}", evidence=event.evidence[:1]
        )


def unconfirmed(material: Material, events: Sequence[EventMention]) -> Iterator[Gap]:
    """Events announced that no article reports as held."""
    held = {(e.key[0], e.groups) for e in events if e.status in ("held", "ongoing")}
    seen: set[Key] = set()
    for event in events:
        if event.status != "planned" or not event.groups or event.groups & LATER:
            continue
        if event.key in seen or event.key in held:
            continue
        seen.add(event.key)
        words = " ".join(material.words_of(event.evidence).split())
        yield Gap(
            kind="unconfirmed",
            text=f"annoncé, sans confirmation que cela a eu lieu : {words}",
            evidence=tuple(
                e.evidence for e in events if e.key == event.key and e.status == "planned"
            ),
        )


def speakers(material: Material) -> Iterator[Gap]:
    """Statements whose speaker stays unknown."""
    told: list[Evidence] = [
        s.content for s in material.resolution.statements if not s.speakers and not s.speaker_name
    ]
    for evidence in told[:SHOWN]:
        yield Gap(kind="speaker", text="locuteur non établi", evidence=(evidence,))


def open_ends(commitments: Sequence[Commitment]) -> Iterator[Gap]:
    """Firm commitments without a deadline, or without anybody who owes."""
    firm = [
        c
        for c in commitments
        if not (c.watch or c.umbrella or c.negated)
        and c.modality in ("agreed", "announced", "planned")
    ]
    ownerless = [c for c in firm if not c.obligors]
    timeless = [c for c in firm if c.obligors and c.deadline.kind in ("none", "vague")]
    for commitment in ownerless[:SHOWN]:
        yield about("no-obligor", "obligé non précisé", commitment)
    for commitment in timeless[:SHOWN]:
        yield about("no-deadline", "sans échéance", commitment)


def about(kind: str, words: str, commitment: Commitment) -> Gap:
    """A gap of one commitment, shown where it is first told."""
    first = commitment.evidence[0].evidence
    return Gap(kind=kind, text=f"{words} : {commitment.label}", evidence=(first,))
