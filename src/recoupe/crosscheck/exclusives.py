"""Words of which one excludes the other, said of one act."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.parallels import ALIKE
from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.acts import idioms, opposites, stem
from recoupe.lang.fr.event_words import event_words
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding


def exclusive_findings(material: Material) -> list[Finding]:
    """Words of which one excludes the other, said of one act by different articles."""
    held: dict[str, list[Evidence]] = defaultdict(list)
    for passage in material.passages:
        if any(idiom in passage.folded for idiom in idioms()):
            continue
        for word, span in passage.words:
            if "exclusive" in opposites().get(stem(word), {}).values():
                held[stem(word)].append(passage.evidence(span))
    found = []
    for left, right in combinations(sorted(held), 2):
        if opposites()[left].get(right) == "exclusive":
            found += excluding(material, held[left], held[right])
    return found


def excluding(material: Material, left: list[Evidence], right: list[Evidence]) -> list[Finding]:
    """A finding when no article uses both words and the acts told are the same."""
    if {e.article_id for e in left} & {e.article_id for e in right}:
        return []
    if not any(same_act(material, a, b) for a in left for b in right):
        return []
    words = material.words_of(left[0]), material.words_of(right[0])
    return [
        make(
            material,
            slot=f"exclusive:{words[0]}:{words[1]}",
            kind="name",
            readings=[reading(material, words[0], left), reading(material, words[1], right)],
            relations=[(0, 1, "contradiction")],
            question=f"{words[0]} ou {words[1]} ?",
            reason=f"« {words[0]} » ici, « {words[1]} » là : l’un exclut l’autre",
            severity="high",
        )
    ]


def same_act(material: Material, left: Evidence, right: Evidence) -> bool:
    """Whether two sentences tell the same act: an event word in common, or much else."""
    a = material.passage_at(left.article_id, left.span.start)
    b = material.passage_at(right.article_id, right.span.start)
    told = event_nouns_of(a) & event_nouns_of(b)
    return bool(told) or material.likeness(a.stems, b.stems) >= ALIKE


def event_nouns_of(passage: Passage) -> set[str]:
    """Event nouns of a sentence; « réanalyser » tells an analysis too."""
    found = set()
    for word, _ in passage.words:
        for form in (word, word[2:] if word.startswith("re") else word):
            event = event_words().get(form)
            if event is not None and event.family != "meeting":
                found.add(event.noun)
    return found
