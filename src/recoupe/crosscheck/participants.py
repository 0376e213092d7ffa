"""Who took part and where: agreed where two origins say so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from recoupe.crosscheck.events import EventMention, Key
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import where, who
from recoupe.lang.fr.event_words import event_names
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding


def participant_findings(
    material: Material, events: Sequence[EventMention], main: Key | None
) -> list[Finding]:
    """People named by several articles beside the main event, and the places of it."""
    if main is None:
        return []
    sentences = {e.passage.number: e.passage for e in events if e.key == main}
    people: dict[str, list[Evidence]] = defaultdict(list)
    places: dict[str, list[Evidence]] = defaultdict(list)
    for entity in material.resolution.entities:
        for evidence in entity.mentions:
            passage = material.passage_at(evidence.article_id, evidence.span.start)
            if passage.number not in sentences:
                continue
            if entity.kind == "person":
                people[entity.id].append(evidence)
            elif entity.kind == "place":
                places[entity.id].append(evidence)
    names = {e.id: e.name for e in material.resolution.entities}
    noun = Counter(e.word.noun for e in events if e.key == main).most_common(1)[0][0]
    named = event_names().get(noun, f"l’événement ({noun})")
    found = []
    for kind, held in (("name", people), ("place", places)):
        for entity_id in sorted(held):
            told = held[entity_id]
            if len({e.article_id for e in told}) < 2:
                continue
            question = who(named) if kind == "name" else where(named)
            found.append(
                make(
                    material,
                    slot=f"{'participant' if kind == 'name' else 'place'}:{entity_id}",
                    kind="name" if kind == "name" else "place",
                    readings=[reading(material, names[entity_id], told)],
                    question=question,
                )
            )
    return found
