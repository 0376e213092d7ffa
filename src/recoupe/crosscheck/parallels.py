"""Sentences of different articles that say the same: agreed facts, and the word that differs."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from recoupe.crosscheck.contrasts import contrast
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.knowledge import status_of
from recoupe.crosscheck.passages import Material, Passage
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
    told = [together(material, groups[seed]) for seed in sorted(groups)]
    return found + [f for f in told if f.verdict != "single" or not quotes(material, f)]


def quotes(material: Material, finding: Finding) -> bool:
    """Whether a told sentence holds a quotation, which families compare already."""
    return any(
        s.mode == "direct" and e.span.overlaps(s.content.span)
        for r in finding.readings
        for e in r.evidence
        for s in material.statements.get(e.article_id, ())
    )


def candidates(material: Material) -> list[tuple[Passage, Passage]]:
    """Pairs of sentences of different articles alike enough, from an index of rare stems."""
    index: dict[str, list[Passage]] = defaultdict(list)
    for passage in material.passages:
        if not quoted(material, passage):
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


def quoted(material: Material, passage: Passage) -> bool:
    """Whether most of a sentence is a direct quotation: families compare those."""
    held = [
        s.content.span
        for s in material.statements.get(passage.article_id, ())
        if s.mode == "direct" and s.content.span.overlaps(passage.span)
    ]
    shared = sum(min(h.end, passage.span.end) - max(h.start, passage.span.start) for h in held)
    return 2 * shared > len(passage.span)


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
        question="Quel fait les sources rapportent-elles ?",
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
        question=f"Quel est le bon {'chiffre' if opposed[0][:1].isdigit() else 'mot'} ?",
        reason=f"même phrase, mais « {opposed[0]} » ici et « {opposed[1]} » là",
        severity="high",
    )
