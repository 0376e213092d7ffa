"""« X dément la disparition de Y » against those who tell that disparition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, Passage, content_stems
from recoupe.crosscheck.questions import cut, quoted
from recoupe.lang.fr.clashes import denying, hedged, rumoured
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding
from recoupe.model.span import Span

# The first content words of what is denied (more of them in a clause with « que »), of which
# another sentence has the first and all but one, two at least, so many words from each other.
CORE, CLAUSE, SHARED, REACH = 3, 6, 2, 12


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Denied:
    """A denial: ``claim`` are the first content stems of what is denied."""

    passage: Passage
    verb: Span
    claim: tuple[str, ...]
    source: str | None


def denied_claims(material: Material) -> list[Finding]:
    """One finding a claim that somebody denies and that is told elsewhere."""
    found: list[Finding] = []
    taken: set[tuple[str, ...]] = set()
    for denial in denials(material):
        if denial.claim in taken:
            continue
        told = tellers(material, denial)
        if told:
            taken.add(denial.claim)
            found.append(against(material, denial, told))
    return found


def denials(material: Material) -> Iterator[Denied]:
    """Verbs and nouns of denial whose object says enough to be looked for."""
    for passage in material.passages:
        for match in denying().finditer(passage.folded):
            if hedged().search(passage.folded[max(0, match.start() - 12) : match.start()]):
                continue
            verb = Span(*(passage.span.start + x for x in match.span()))
            claim = core(passage, verb)
            if len(claim) >= SHARED:
                told = material.speaker(passage.article_id, verb)
                yield Denied(
                    passage=passage,
                    verb=verb,
                    claim=claim,
                    source=told.speaker_name if told else subject(material, passage, verb),
                )


def core(passage: Passage, verb: Span) -> tuple[str, ...]:
    """The first content stems after a verb of denial, as far as the next comma."""
    found: list[str] = []
    last, size = verb.end, CORE
    for word, span in passage.words:
        if span.start < verb.end:
            continue
        gap = passage.folded[last - passage.span.start : span.start - passage.span.start]
        if last == verb.end and word in ("que", "qu"):
            size = CLAUSE
        if re.search(r"[,;:.()«»]", gap) or len(found) == size or word == "par":
            break
        found += content_stems([word])
        last = span.end
    return tuple(found)


def subject(material: Material, passage: Passage, verb: Span) -> str | None:
    """The person or body named last before the verb in its clause."""
    clause = passage.clause(verb)
    held = [
        (e.span.start, entity.name)
        for entity in material.resolution.entities
        if entity.kind in ("person", "organisation")
        for e in entity.mentions
        if e.article_id == passage.article_id
        and clause.contains(e.span)
        and e.span.end <= verb.start
    ]
    return max(held)[1] if held else None


def tellers(material: Material, denial: Denied) -> list[Passage]:
    """Sentences that tell what is denied, in words close to each other, and do not deny it."""
    wanted = set(denial.claim)
    need = max(SHARED, len(wanted) - 1)
    return [
        passage
        for passage in material.passages
        if passage is not denial.passage
        and denial.claim[0] in passage.stems
        and len(wanted & passage.stems) >= need
        and not rumoured().search(passage.folded)
        and together(passage, wanted, need)
    ]


def together(passage: Passage, wanted: set[str], need: int) -> bool:
    """Whether so many of the stems stand within a few words."""
    held = [(i, s) for i, (w, _) in enumerate(passage.words) for s in content_stems([w]) & wanted]
    return any(len({s for j, s in held if 0 <= j - i <= REACH}) >= need for i, _ in held)


def against(material: Material, denial: Denied, told: list[Passage]) -> Finding:
    """A denial and what it denies, as two readings."""
    evidence = [Evidence(article_id=p.article_id, span=p.span) for p in told]
    first = material.speaker(told[0].article_id, told[0].span)
    words = material.words_of(denial.passage.evidence())
    claim = material.words_of(evidence[0])
    return make(
        material,
        slot=f"denied:{denial.passage.number}:{denial.verb.start}",
        kind="attribution",
        readings=[
            reading(material, cut(words, 160), [denial.passage.evidence()], denial.source),
            reading(material, cut(claim, 160), evidence, first.speaker_name if first else None),
        ],
        relations=[(0, 1, "contradiction")],
        question=f"Est-ce vrai : {quoted(claim)} ?",
        reason=f"{denial.source or 'une partie'} dément ce que d’autres rapportent",
        severity="medium",
        level="party",
    )
