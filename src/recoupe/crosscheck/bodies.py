"""Two names for one body: « la force unie de X » and « une armée commune de X »."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.acts import body_words, stem
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Verdict
from recoupe.model.span import Span


@cache
def named_body() -> re.Pattern[str]:
    """Matches the noun of a body or instrument, its stage before it, its adjectives after it."""
    stages, nouns = (
        "|".join(body_words("stage")),
        "|".join((*body_words("noun"), *body_words("defence"))),
    )
    return re.compile(
        rf"(?P<stage>\b(?:{stages})\s+(?:d'une |d'un |de la |du |de l'|des |de ))?"
        rf"(?P<noun>\b(?:{nouns}))s?(?P<mods>(?:\s(?:de |d')?[a-z-]{{4,}}){{0,3}})"
    )


@cache
def belonging() -> re.Pattern[str]:
    """Matches an adjective that says a body belongs to several."""
    return re.compile(rf"\b(?:{'|'.join(body_words('common'))})(?:e?s?)\b")


@cache
def defence() -> frozenset[str]:
    """Nouns of armed bodies, which one may be named by another."""
    return frozenset(body_words("defence"))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Body:
    """One naming of a body, with the stage it is said to be at."""

    passage: Passage
    span: Span
    noun: str
    words: str
    stage: str


def body_findings(material: Material) -> list[Finding]:
    """Bodies of one kind that different articles name differently."""
    held: dict[str, list[Body]] = defaultdict(list)
    for passage in material.passages:
        for body in bodies_in(passage):
            held["defence" if body.noun in defence() else body.noun].append(body)
    found = []
    for family in sorted(held):
        found += named_twice(material, family, held[family])
    return found


def bodies_in(passage: Passage) -> list[Body]:
    """Bodies that a sentence names with an adjective of belonging together."""
    found = []
    for match in named_body().finditer(passage.folded):
        mods = match["mods"]
        common = belonging().search(mods)
        if not common:
            continue
        start = match.start("stage") if match["stage"] else match.start("noun")
        end = match.start("mods") + common.end()
        here = Span(passage.span.start + start, passage.span.start + end)
        words = passage.folded[match.start("noun") : end]
        stage = (match["stage"] or "").split(" ")[0]
        found.append(Body(passage=passage, span=here, noun=match["noun"], words=words, stage=stage))
    return found


def named_twice(material: Material, family: str, bodies: list[Body]) -> list[Finding]:
    """One finding when the names differ between articles."""
    forms: dict[frozenset[str], list[Body]] = defaultdict(list)
    for body in bodies:
        forms[frozenset(stem(w) for w in re.findall(r"\w{4,}", body.words))].append(body)
    if len(forms) < 2 or len({b.passage.article_id for b in bodies}) < 2:
        return []
    ordered = sorted(forms.values(), key=lambda held: held[0].passage.number)
    readings = []
    for held in ordered:
        evidence = [Evidence(article_id=b.passage.article_id, span=b.span) for b in held]
        readings.append(reading(material, material.words_of(evidence[0]), evidence))
    pairs: list[tuple[int, int, Verdict]] = [
        (i, j, "framing") for i, j in combinations(range(len(readings)), 2)
    ]
    stages = {b.stage for b in bodies if b.stage}
    reason = "deux noms pour un même organe ou projet"
    if len(stages) > 1:
        reason += " ; le stade diffère : " + " / ".join(sorted(stages))
    return [
        make(
            material,
            slot=f"name:body:{family}",
            kind="name",
            readings=readings,
            relations=pairs,
            question="Sous quel nom, à quel stade ?",
            reason=reason,
            severity="medium",
        )
    ]
