"""What one says and another denies: « n’ont pas tiré » against « des coups ont été tirés »."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, Passage, content_stems
from recoupe.lang.fr.acts import stem
from recoupe.lang.fr.event_words import event_words
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Reading
from recoupe.model.span import Span

# A negated compound tense (« n’a pas tiré ») and its participle.
_DENIED = re.compile(
    r"\bn(?:'|e )(?:a|ont|est|sont|avait|avaient|etait|etaient) (?:pas|jamais) (?:ete )?"
    r"(?P<verb>[a-z]{2,}?(?:e|es|ee|ees|i|is|u|us|ue|t|ts))\b"
)
COMMON = 6
AUXILIARIES = frozenset(
    ("a", "ont", "ete", "sont", "est", "avait", "avaient", "aurait", "auraient", "furent", "fut")
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Denial:
    """A negated act. ``source`` is who denies it, None for the article itself."""

    passage: Passage
    clause: Span
    verb: str
    source: str | None


def denial_findings(material: Material) -> list[Finding]:
    """Acts that one source denies and another tells."""
    told: dict[str, list[Passage]] = defaultdict(list)
    for passage in material.passages:
        for key in passage.stems:
            told[key].append(passage)
    found = []
    for denial in denials(material):
        others = told[denial.verb]
        if len(others) > COMMON:
            continue
        for other in others:
            finding = opposed(material, denial, other)
            if finding is not None:
                found.append(finding)
                break
    return found


def denials(material: Material) -> Iterator[Denial]:
    """Negated acts of all articles."""
    for passage in material.passages:
        for match in _DENIED.finditer(passage.folded):
            start = passage.span.start
            span = Span(start + match.start(), start + match.end())
            verb = stem(match["verb"])
            if content_stems([match["verb"]]):
                yield Denial(
                    passage=passage,
                    clause=passage.clause(span),
                    verb=verb,
                    source=source(material, passage, span),
                )


def source(material: Material, passage: Passage, span: Span) -> str | None:
    """Who says the words at ``span``."""
    told = material.speaker(passage.article_id, span)
    if told is None:
        return None
    return told.speakers[0] if told.speakers else told.speaker_name


def opposed(material: Material, denial: Denial, other: Passage) -> Finding | None:
    """A finding when ``other`` tells the denied act, by another source, as done."""
    if other is denial.passage or re.search(r"\b(?:pas|jamais|aucun\w*)\b", other.folded):
        return None
    at = done(other, denial.verb)
    if at is None or not kindred(denial, other):
        return None
    clause = other.clause(at)
    teller = source(material, other, at)
    if teller is None or denial.source is None or teller == denial.source:
        return None
    return make(
        material,
        slot=f"denial:{denial.passage.number}:{denial.verb}",
        kind="attribution",
        readings=[
            said(material, denial.passage.evidence(denial.clause), denial.source),
            said(material, other.evidence(clause), teller),
        ],
        relations=[(0, 1, "contradiction")],
        question="Le fait a-t-il eu lieu ?",
        reason="l’un nie ce que l’autre rapporte",
        severity="medium",
        level="party",
    )


def done(passage: Passage, verb: str) -> Span | None:
    """Where a sentence tells the act as done, in a compound tense."""
    for (auxiliary, _), (word, span) in zip(passage.words, passage.words[1:], strict=False):
        if auxiliary in AUXILIARIES and stem(word) == verb:
            return span
    return None


def kindred(denial: Denial, other: Passage) -> bool:
    """Whether more than the verb is shared, or the verb tells an event by itself."""
    shared = (denial.passage.stems & other.stems) - {denial.verb}
    event = next((event_words().get(w) for w, _ in other.words if stem(w) == denial.verb), None)
    return len(shared) >= 2 or (event is not None and event.verb and event.rank >= 2)


def said(material: Material, evidence: Evidence, source_name: str) -> Reading:
    """One side, in its own words."""
    return reading(material, material.words_of(evidence), [evidence], attributed_to=source_name)
