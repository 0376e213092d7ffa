"""Lengths and first years tied to a noun: « une pause de deux mois », « depuis 1960 »."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, Passage, content_stems
from recoupe.lang.fr.acts import stem
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding
from recoupe.model.span import Span

_SINCE = re.compile(r"\b(?:depuis|a partir de|des) (?P<year>1[5-9]\d\d|20\d\d)\b")


def lasting(material: Material) -> list[Finding]:
    """How long something has lasted, where two articles tie a length to the same noun."""
    held: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for article in material.articles:
        for time in material.times.get(article.id, ()):
            if time.kind != "DURATION" or not time.value:
                continue
            passage = material.passage_at(article.id, time.evidence.span.start)
            noun = governor(passage, time.evidence.span)
            if noun:
                held[noun][time.value].append(time.evidence)
    return [f for noun in sorted(held) for f in lasted(material, noun, held[noun])]


def lasted(material: Material, noun: str, told: dict[str, list[Evidence]]) -> list[Finding]:
    """One finding for the lengths tied to one noun."""
    articles = {e.article_id for held in told.values() for e in held}
    if len(articles) < 2:
        return []
    ordered = sorted(told.items())
    split = [{e.article_id for e in held} for _, held in ordered]
    if any(a & b for a, b in combinations(split, 2)):
        return []
    sizes = [length(value) for value, _ in ordered]
    if not all(sizes) or max(sizes) > 2 * min(sizes):
        return []
    return [
        make(
            material,
            slot=f"length:{noun}",
            kind="number",
            readings=[reading(material, value, held) for value, held in ordered],
            relations=[(i, j, "contradiction") for i, j in combinations(range(len(ordered)), 2)],
            question="Combien de temps ?",
            reason="deux durées pour une même chose" if len(ordered) > 1 else "",
            severity="low",
        )
    ]


def governor(passage: Passage, span: Span) -> str:
    """Stem of the noun right before a length (« une pause de deux mois », « en pause depuis »)."""
    before = [(w, s) for w, s in passage.words if s.end <= span.start][-2:]
    if len(before) < 2 or before[1][0] not in ("de", "d", "depuis", "pendant"):
        return ""
    word = before[0][0]
    usable = len(word) > 4 and word.isalpha() and bool(content_stems([word]))
    return stem(word) if usable else ""


def length(value: str) -> float:
    """An ISO 8601 duration in days; 0 when it says nothing."""
    units = {"Y": 365.0, "M": 30.4, "W": 7.0, "D": 1.0}
    date_part = value.split("T", 1)[0]
    return sum(
        float(number) * units[unit]
        for number, unit in re.findall(r"(\d+(?:\.\d+)?)([YMWD])", date_part)
    )


def since_findings(material: Material) -> list[Finding]:
    """« sous tutelle depuis 1960 » and « la tutelle, à partir de 1961 »."""
    held: dict[str, dict[str, list[Since]]] = defaultdict(lambda: defaultdict(list))
    for passage in material.passages:
        for match in _SINCE.finditer(passage.folded):
            base = passage.span.start
            span = Span(base + match.start("year"), base + match.end("year"))
            before = [w for w, s in passage.words if s.end <= base + match.start()][-5:]
            lead = content_stems(before)
            for key in lead:
                told = Since(passage=passage, evidence=passage.evidence(span), lead=lead - {key})
                held[key][match["year"]].append(told)
    found = []
    for key in sorted(held):
        years = sorted(held[key].items())
        if len(years) == 2 and apart(years[0][1], years[1][1]):
            found.append(
                make(
                    material,
                    slot=f"since:{key}",
                    kind="date",
                    readings=[
                        reading(material, y, [t.evidence for t in told]) for y, told in years
                    ],
                    relations=[(0, 1, "contradiction")],
                    question="Depuis quand ?",
                    reason="deux années de départ pour une même chose",
                    severity="low",
                )
            )
    return found


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Since:
    """A first year; ``lead`` are the other content words right before it."""

    passage: Passage
    evidence: Evidence
    lead: frozenset[str]


def apart(left: list[Since], right: list[Since]) -> bool:
    """Whether two first years are told by different articles of the same actors."""
    if {t.passage.article_id for t in left} & {t.passage.article_id for t in right}:
        return False
    return any(kin(a, b) or kin(b, a) for a in left for b in right)


def kin(left: Since, right: Since) -> bool:
    """Whether a word beside one year stands near the other (« chilien », « Chili »)."""
    near = {s[:4] for s in right.passage.stems if len(s) >= 4}
    return any(s[:4] in near for s in left.lead if len(s) >= 4)
