"""Sentences of different articles that say the same: agreed facts, and the word that differs."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from recoupe.crosscheck.contrasts import contrast
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.knowledge import status_of
from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.acts import event_words, idioms, opposites, stem
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding

ALIKE, SHARED, COMMON = 0.42, 3, 12


def parallel_findings(material: Material) -> list[Finding]:
    """Agreed facts told in like sentences, and contrasts inside copied ones."""
    found: list[Finding] = []
    groups: dict[int, list[Passage]] = {}
    for left, right in candidates(material):
        opposed = contrast(material.words_of(left.evidence()), material.words_of(right.evidence()))
        if opposed is not None:
            found.append(contrasted(material, left, right, opposed))
        elif compatible(left, right):
            seed = next((s for s in groups if left in groups[s]), left.number)
            held = groups.setdefault(seed, [left])
            if right not in held:
                held.append(right)
    for seed in sorted(groups):
        found.append(together(material, groups[seed]))
    return found


def candidates(material: Material) -> list[tuple[Passage, Passage]]:
    """Pairs of sentences of different articles alike enough, from an index of rare stems."""
    index: dict[str, list[Passage]] = defaultdict(list)
    for passage in material.passages:
        for key in passage.stems:
            index[key].append(passage)
    counted: dict[tuple[int, int], int] = defaultdict(int)
    for held in index.values():
        if 2 <= len(held) <= COMMON:
            for left, right in combinations(held, 2):
                if left.article_id != right.article_id:
                    counted[left.number, right.number] += 1
    numbered = material.passages
    found = []
    for (i, j), shared in sorted(counted.items()):
        left, right = numbered[i], numbered[j]
        if shared >= SHARED and material.likeness(left.stems, right.stems) >= ALIKE:
            found.append((left, right))
    return found


def compatible(left: Passage, right: Passage) -> bool:
    """Whether tense and polarity let two sentences tell one fact."""
    planned = {status_of(left) == "planned", status_of(right) == "planned"}
    negated = {" pas " in left.folded, " pas " in right.folded}
    return len(planned) == 1 and len(negated) == 1


def together(material: Material, passages: list[Passage]) -> Finding:
    """An agreed fact in the words of its first sentence."""
    evidence = [p.evidence() for p in passages]
    first = material.words_of(evidence[0])
    return make(
        material,
        slot=f"told:{passages[0].number}",
        kind="act",
        readings=[reading(material, first, evidence)],
        question="Que disent plusieurs sources ?",
    )


def contrasted(
    material: Material, left: Passage, right: Passage, opposed: tuple[str, str]
) -> Finding:
    """Two sentences that are the same but for words that exclude each other."""
    readings = [
        reading(material, opposed[0], [left.evidence()]),
        reading(material, opposed[1], [right.evidence()]),
    ]
    return make(
        material,
        slot=f"contrast:{left.number}:{right.number}",
        kind="number" if opposed[0][:1].isdigit() else "act",
        readings=readings,
        relations=[(0, 1, "contradiction")],
        question="Quel est le bon mot ?",
        reason=f"même phrase, mais « {opposed[0]} » ici et « {opposed[1]} » là",
        severity="high",
    )


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
