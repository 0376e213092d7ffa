"""Acts of which one excludes the other, told in like words by different articles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.knowledge import status_of
from recoupe.crosscheck.nearby import Nearby, nearby
from recoupe.crosscheck.opposite_words import key_of, telling_pairs
from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.acts import idioms
from recoupe.lang.fr.clashes import negations
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Reading, Verdict
from recoupe.model.span import Span

LIKE, KNOWN, SHARED, COMMON = 0.45, 0.5, 3, 40
REACH = 45  # characters before a word in which a negation denies it


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Told:
    """A word that tells an act and has an opposite."""

    passage: Passage
    span: Span
    clause: Span
    around: Nearby
    status: str
    source: str | None
    source_name: str | None

    @property
    def evidence(self) -> Evidence:
        """The clause that tells it."""
        return self.passage.evidence(self.clause)


def opposed_acts(material: Material) -> list[Finding]:
    """One finding a pair of opposite words: the two clauses that are most alike."""
    held: dict[str, list[Told]] = defaultdict(list)
    for passage in material.passages:
        if not any(idiom in passage.folded for idiom in idioms()):
            for key, one in words_in(material, passage):
                held[key].append(one)
    found = []
    for left, right in telling_pairs():
        if left in held and right in held and len(held[left]) * len(held[right]) <= COMMON**2:
            found += against(material, held[left], held[right])
    return found


def words_in(material: Material, passage: Passage) -> Iterator[tuple[str, Told]]:
    """Words of a sentence that have an opposite; negated ones say the opposite themselves."""
    for word, span in passage.words:
        key = key_of(word)
        if not key:
            continue
        clause = passage.clause(span)
        start, at = clause.start - passage.span.start, span.end - passage.span.start
        told = passage.folded[start : clause.end - passage.span.start]
        if negations().search(passage.folded[max(start, at - REACH) : at]):
            continue
        speaker = material.speaker(passage.article_id, span)
        yield (
            key,
            Told(
                passage=passage,
                span=span,
                clause=clause,
                around=nearby(material, passage, span),
                status=status_of(passage, told),
                source=(speaker.speakers or (speaker.speaker_name,))[0] if speaker else None,
                source_name=speaker.speaker_name if speaker else None,
            ),
        )


def against(material: Material, left: Sequence[Told], right: Sequence[Told]) -> list[Finding]:
    """A finding on the two most like clauses, unless one article tells both acts."""
    pairs = [
        (a.around.like(b.around), a, b)
        for a, b in product(left, right)
        if a.passage.article_id != b.passage.article_id and shared(a, b) >= SHARED
    ]
    like, one, other = max(pairs, key=lambda p: p[0], default=(0.0, None, None))
    if one is None or other is None or like < LIKE:
        return []
    if knows(one, right, other, like) or knows(other, left, one, like):
        return []
    how: Verdict = "contradiction"
    if "planned" in (one.status, other.status) and one.status != other.status:
        how = "update"
    words = [material.words_of(t.passage.evidence(t.span)) for t in (one, other)]
    parties = bool(one.source and other.source and one.source != other.source)
    return [
        make(
            material,
            slot=f"opposed:{one.passage.number}:{other.passage.number}:{one.span.start}",
            kind="act",
            readings=[said(material, one, other, left), said(material, other, one, right)],
            relations=[(0, 1, how)],
            question=f"« {words[0]} » ou « {words[1]} » ?",
            reason=f"« {words[0]} » ici, « {words[1]} » là, dans des phrases qui se ressemblent",
            severity="medium",
            level="party" if parties else "outlet",
        )
    ]


def shared(left: Told, right: Told) -> int:
    """How many stems stand around both words."""
    return len(left.around.weights.keys() & right.around.weights.keys())


def knows(one: Told, others: Sequence[Told], other: Told, like: float) -> bool:
    """Whether the article of ``one`` uses the opposite word too, in words as like as half."""
    return any(
        t.passage.article_id == one.passage.article_id
        and t.around.like(other.around) >= KNOWN * like
        for t in others
    )


def said(material: Material, told: Told, other: Told, held: Sequence[Told]) -> Reading:
    """One side in its own words, with the other clauses that tell it in like ones."""
    words = re.sub(r"\s+", " ", material.words_of(told.evidence)).strip(" ,;:")
    places = [
        t.evidence
        for t in held
        if t is told or max(t.around.like(told.around), t.around.like(other.around)) >= LIKE
    ]
    return reading(material, words, places, attributed_to=told.source_name)
