"""A few sentences of the articles that hold the best supported findings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.acts import leaning_openings
from recoupe.model.finding import Finding, SummaryLine
from recoupe.ports import Embedder

LINES, SHORT, LONG = 6, 60, 420
DECIDED = ("convenu", "annoncé")
ALIKE, INSIDE, CAST, MOST = 0.4, 0.55, 4, 0.75
_OPEN = re.compile(r"^[«\"“•–—-]")


def summarise(
    material: Material, findings: Sequence[Finding], early: frozenset[str], embedder: Embedder
) -> list[SummaryLine]:
    """At most six sentences, chosen greedily by the findings they add.

    Those of articles written ``early`` come first, as they tell what others see done. No
    sentence is taken that ``embedder`` finds alike to a chosen one.
    """
    held = holdings(material, findings)
    worth = {
        p.number: held[p.number] for p in material.passages if p.number in held and fit(p, material)
    }
    chosen: list[Passage] = []
    covered: set[str] = set()
    left = [p for p in material.passages if p.number in worth]
    while len(chosen) < LINES:
        best = max(
            left,
            key=lambda p: (gain(worth[p.number], covered, p), -p.number),
            default=None,
        )
        if best is None or gain(worth[best.number], covered, best) <= 0:
            break
        chosen.append(best)
        left = unlike(material, best, left, embedder)
        covered |= set(worth[best.number])
    chosen.sort(key=lambda p: (p.article_id not in early, position(material, p), p.number))
    return [line(material, p, worth[p.number]) for p in chosen]


def fit(passage: Passage, material: Material) -> bool:
    """Whether a sentence can stand by itself."""
    if passage.title or not SHORT <= len(passage.span) <= LONG:
        return False
    words = material.words_of(passage.evidence())
    if words.count("«") != words.count("»") or words.count("“") != words.count("”"):
        return False
    leans = leaning_openings().match(passage.folded) or _OPEN.match(passage.folded)
    return not leans and words[-1] in '.!»”"'


Holding = dict[str, tuple[float, tuple[str, ...]]]


def holdings(material: Material, findings: Sequence[Finding]) -> dict[int, Holding]:
    """Findings that rest on each sentence, by its number, with their weights and articles."""
    held: dict[int, Holding] = defaultdict(dict)
    for finding in findings:
        for told in finding.readings:
            articles = tuple(dict.fromkeys(e.article_id for e in told.evidence))
            worth = weight(finding, told.origins)
            for evidence in told.evidence:
                passage = material.passage_at(evidence.article_id, evidence.span.start)
                if passage.span.contains(evidence.span):
                    held[passage.number][finding.id] = (worth, articles)
    return held


def weight(finding: Finding, origins: int) -> float:
    """Support first; disagreements and acts count more than names."""
    small = finding.kind == "number" and finding.verdict == "agreed"
    if small or finding.slot.startswith(("framing:", "name:", "role:", "wording:")):
        return 0.3 * (origins - 1)
    base = float(origins - 1) + {"high": 1.5, "medium": 0.8, "low": 0.0}[finding.severity]
    if finding.verdict == "single":
        decided = finding.readings[0].value.startswith(DECIDED)
        return (0.6 if decided else 0.35) if finding.kind == "act" else 0.05
    return base * (1.3 if finding.kind in ("act", "date", "place") else 1.0)


def gain(held: Holding, covered: set[str], passage: Passage) -> float:
    """What a sentence adds; leads count more, long sentences a little less."""
    fresh = sum(w for f, (w, _) in held.items() if f not in covered)
    return fresh * (1.15 if passage.paragraph else 1.0) / (1.0 + len(passage.span) / 900)


def unlike(
    material: Material, chosen: Passage, left: list[Passage], embedder: Embedder
) -> list[Passage]:
    """The sentences that do not say what the chosen one does."""
    told = [material.words_of(p.evidence()) for p in left]
    likeness = embedder.similarities([material.words_of(chosen.evidence())], told)[0]
    return [
        p
        for p, alike in zip(left, likeness, strict=True)
        if p is not chosen and alike < ALIKE and not repeats(material, chosen, p)
    ]


def repeats(material: Material, chosen: Passage, other: Passage) -> bool:
    """Whether a sentence says what a chosen one does: in its rare words, or in who meets whom."""
    if within(material, chosen.stems | chosen.names, other.stems | other.names) >= INSIDE:
        return True
    cast = chosen.names & other.names
    return len(cast) >= CAST and within(material, chosen.names, other.names) >= MOST


def within(material: Material, left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the lighter of two sentences that the other one holds; in 0..1."""
    lighter = min(sum(map(material.weight, left)), sum(map(material.weight, right)))
    return sum(map(material.weight, left & right)) / lighter if lighter else 0.0


def position(material: Material, passage: Passage) -> float:
    """Where the sentence stands in its article, 0 at the top."""
    held = material.by_article[passage.article_id]
    return held.index(passage) / max(1, len(held))


def line(material: Material, passage: Passage, held: Holding) -> SummaryLine:
    """The sentence with the articles that say the same."""
    articles = {a for _, told in held.values() for a in told if len(told) > 1}
    articles.add(passage.article_id)
    ordered = tuple(a for a in material.story.articles if a in articles)
    return SummaryLine(
        evidence=passage.evidence(),
        supported_by=ordered,
        origins=material.story.support(articles),
        reason=f"appuie {len(held)} constat{'s' if len(held) > 1 else ''}",
    )
