"""What the sources do not say, one line a kind of question, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.events import EventMention, Key
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import cut
from recoupe.lang.fr.event_words import event_names
from recoupe.model.commitment import Commitment
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Gap, TimelineEvent

# Groups of events that are not meant to have happened yet.
LATER = frozenset(("next", "annual"))


def find_gaps(
    material: Material,
    events: Sequence[EventMention],
    main: Key | None,
    timeline: Sequence[TimelineEvent],
    commitments: Sequence[Commitment],
) -> list[Gap]:
    """All gaps, the gravest first; those of one kind stand on one line."""
    return [
        *origins(material),
        *undated(events, main),
        *unconfirmed(material, events),
        *open_ends(material, commitments),
        *speakers(material),
        *placeless(material, timeline),
        *publication(material),
    ]


def listed(
    material: Material, kind: str, singular: str, plural: str, evidence: Sequence[Evidence]
) -> Iterator[Gap]:
    """One gap for several places: one is shown with its words, several are counted."""
    if len(evidence) == 1:
        words = cut(material.words_of(evidence[0]).rstrip(" ."), 140)
        yield Gap(kind=kind, text=f"1 {singular} : « {words} »", evidence=tuple(evidence))
    elif evidence:
        yield Gap(kind=kind, text=f"{len(evidence)} {plural}", evidence=tuple(evidence))


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
        yield Gap(kind="no-publication-date", text=f"{count} page{plural} sans date de publication")


def undated(events: Sequence[EventMention], main: Key | None) -> Iterator[Gap]:
    """A main event that no article dates."""
    told = [e for e in events if e.key == main]
    if told and not any(t.when is not None for e in told for t in e.times):
        named = event_names().get(told[0].word.noun, told[0].word.noun)
        yield Gap(
            kind="no-date",
            text=f"aucune date pour l’événement principal : {named}",
            evidence=(told[0].evidence,),
        )


def placeless(material: Material, timeline: Sequence[TimelineEvent]) -> Iterator[Gap]:
    """Dated events without a place."""
    bare = [e.evidence[0] for e in timeline if e.place is None and e.when is not None]
    return listed(material, "no-place", "événement sans lieu", "événements sans lieu", bare)


def unconfirmed(material: Material, events: Sequence[EventMention]) -> Iterator[Gap]:
    """Events announced that no article reports as held."""
    held = {(e.key[0], e.groups) for e in events if e.status in ("held", "ongoing")}
    open_keys: dict[Key, Evidence] = {}
    for event in events:
        later = not event.groups or event.groups & LATER
        if event.status == "planned" and not later and event.key not in held:
            open_keys.setdefault(event.key, event.evidence)
    return listed(
        material,
        "unconfirmed",
        "événement annoncé dont aucun article ne confirme la tenue",
        "événements annoncés dont aucun article ne confirme la tenue",
        list(open_keys.values()),
    )


def speakers(material: Material) -> Iterator[Gap]:
    """Statements whose speaker stays unknown."""
    told = [
        s.content for s in material.resolution.statements if not s.speakers and not s.speaker_name
    ]
    words = "propos dont l’auteur n’est pas établi"
    return listed(material, "speaker", words, words, told)


def open_ends(material: Material, commitments: Sequence[Commitment]) -> Iterator[Gap]:
    """Firm commitments without a deadline, or without anybody who owes."""
    firm = [
        c
        for c in commitments
        if not (c.watch or c.umbrella or c.negated)
        and c.modality in ("agreed", "announced", "planned")
    ]
    timeless = [c for c in firm if c.deadline.kind in ("none", "vague") and not dated(material, c)]
    ownerless = [c for c in firm if not c.obligors]
    yield from listed(
        material,
        "no-deadline",
        "engagement sans échéance",
        "engagements sans échéance",
        first_words(timeless),
    )
    yield from listed(
        material,
        "no-obligor",
        "engagement dont le responsable n’est pas nommé",
        "engagements dont le responsable n’est pas nommé",
        first_words(ownerless),
    )


def dated(material: Material, commitment: Commitment) -> bool:
    """Whether any words that tell a commitment give a day or month."""
    return any(
        told.evidence.span.contains(time.evidence.span)
        for told in commitment.evidence
        for time in material.times.get(told.evidence.article_id, ())
        if time.kind == "DATE" and time.when is not None and "-" in time.when.edtf
    )


def first_words(commitments: Sequence[Commitment]) -> list[Evidence]:
    """Where each commitment is first told, each place once."""
    return list(dict.fromkeys(c.evidence[0].evidence for c in commitments))
