"""A claim that one article attributes and another asserts in its own name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.parallels import candidates, compatible
from recoupe.crosscheck.passages import Material, Passage, content_stems
from recoupe.crosscheck.questions import cut, quoted
from recoupe.lang.fr.clashes import sourced
from recoupe.model.entity import Statement
from recoupe.model.finding import Finding
from recoupe.text.folding import bare_words

# How much of a sentence a statement has to hold to be what the sentence says, and how like a
# bare sentence has to be to it.
MOST, LIKE = 0.5, 0.55
_MARKS = re.compile(r"[«»“”\"]")


def attribution_findings(material: Material) -> list[Finding]:
    """One finding a claim: who attributes it to whom, and who asserts it."""
    found: list[Finding] = []
    taken: set[int] = set()
    for left, right in candidates(material):
        for attributed, bare in ((left, right), (right, left)):
            told = said(material, attributed)
            if told is None or not asserted(material, bare) or not compatible(left, right):
                continue
            claim = content_stems(bare_words(material.words_of(told.content)))
            if material.likeness(claim, bare.stems) < LIKE:
                continue
            if not {attributed.number, bare.number} & taken:
                taken |= {attributed.number, bare.number}
                found.append(finding(material, attributed, told, bare))
    return found


def said(material: Material, passage: Passage) -> Statement | None:
    """The statement of a named speaker that is most of what a sentence says."""
    return next(
        (
            s
            for s in statements(material, passage)
            if (s.speaker_name or "")[:1].isupper()
            and len(s.content.span) >= MOST * len(passage.span)
            and passage.span.contains(s.content.span)
        ),
        None,
    )


def asserted(material: Material, passage: Passage) -> bool:
    """Whether a sentence of the body reports nobody's words."""
    return (
        not passage.title
        and not _MARKS.search(passage.folded)
        and not sourced().search(passage.folded)
        and next(statements(material, passage), None) is None
    )


def statements(material: Material, passage: Passage) -> Iterator[Statement]:
    """Statements that touch a sentence."""
    for statement in material.statements.get(passage.article_id, ()):
        if statement.content.span.overlaps(passage.span):
            yield statement


def finding(material: Material, attributed: Passage, told: Statement, bare: Passage) -> Finding:
    """The claim as it is attributed, and as it is asserted."""
    words = material.words_of(bare.evidence())
    return make(
        material,
        slot=f"attribution:{attributed.number}:{bare.number}",
        kind="attribution",
        readings=[
            reading(
                material,
                cut(material.words_of(told.content), 160),
                [attributed.evidence()],
                told.speaker_name,
            ),
            reading(material, cut(words, 160), [bare.evidence()]),
        ],
        relations=[(0, 1, "framing")],
        question=f"Qui le dit : {quoted(words)} ?",
        reason=f"attribué ici à {told.speaker_name}, affirmé là sans source",
        severity="low",
    )
