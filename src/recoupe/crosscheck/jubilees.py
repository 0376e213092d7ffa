"""Ordinals and lengths tied to a noun: « la 10e édition », « son dixième anniversaire »."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, Passage
from recoupe.crosscheck.ranks import Ranked, ranks_in
from recoupe.crosscheck.spans_of_time import lasting
from recoupe.lang.fr.acts import numbered, stem
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding


def jubilee_findings(material: Material) -> list[Finding]:
    """Findings on ranks, anniversaries, multiples and lengths."""
    ranks = [r for p in material.passages for r in ranks_in(p)]
    return [
        *unlike_units(material, ranks),
        *unlike_tails(material, ranks),
        *multiples(material),
        *lasting(material),
    ]


def unlike_units(material: Material, ranks: list[Ranked]) -> list[Finding]:
    """The same number of years in one article and of editions in another."""
    years = [r for r in ranks if r.unit == "anniversaire" and r.value >= 10]
    editions = [r for r in ranks if r.unit == "edition" and r.value >= 10]
    left = [y for y in years if any(partners(y, e) for e in editions)]
    right = [e for e in editions if any(partners(y, e) for y in years)]
    if not left or {r.passage.article_id for r in left} & {r.passage.article_id for r in right}:
        return []
    readings = [
        reading(material, f"{r[0].value} {name}", [x.passage.evidence(x.span) for x in r])
        for r, name in ((left, "ans"), (right, "éditions"))
    ]
    return [
        make(
            material,
            slot=f"rank:{left[0].value}",
            kind="number",
            readings=readings,
            relations=[(0, 1, "contradiction")],
            question="Anniversaire ou numéro d’édition ?",
            reason="l’un compte des années, l’autre des éditions : les deux coïncident rarement",
            severity="medium",
        )
    ]


def partners(left: Ranked, right: Ranked) -> bool:
    """Whether two ranks of one value are said of one thing."""
    if left.value != right.value:
        return False
    a = left.passage.names | capitalised(left.passage)
    b = right.passage.names | capitalised(right.passage)
    return bool(a & b)


def capitalised(passage: Passage) -> frozenset[str]:
    """Stems of a sentence, as a stand-in for names that no mark holds."""
    return frozenset(s for s in passage.stems if len(s) > 3)


def unlike_tails(material: Material, ranks: list[Ranked]) -> list[Finding]:
    """« 20e anniversaire de X » and « 20e anniversaire de Y »."""
    held: dict[tuple[int, str], list[Ranked]] = defaultdict(list)
    for rank in ranks:
        if rank.unit == "anniversaire" and rank.tail:
            held[rank.value, rank.unit].append(rank)
    found = []
    for (value, unit), told in sorted(held.items()):
        groups: list[list[Ranked]] = []
        for rank in told:
            home = next((g for g in groups if any(rank.tail & r.tail for r in g)), None)
            if home is None:
                groups.append([rank])
            else:
                home.append(rank)
        if len({r.passage.article_id for r in told}) < 2:
            continue
        readings = [reading(material, said(material, g[0]), [whole(r) for r in g]) for g in groups]
        found.append(
            make(
                material,
                slot=f"rank:{unit}:{value}",
                kind="act",
                readings=readings,
                relations=[(i, j, "contradiction") for i, j in combinations(range(len(groups)), 2)],
                question=f"De quoi est-ce le {value}e {unit} ?",
                reason="même anniversaire, autre fait commémoré" if len(groups) > 1 else "",
                severity="medium" if len(groups) > 1 else "low",
            )
        )
    return found


def said(material: Material, rank: Ranked) -> str:
    """What a rank is of, in the article's words."""
    return material.words_of(rank.passage.evidence(rank.tail_span or rank.span))


def whole(rank: Ranked) -> Evidence:
    """The rank with its complement."""
    return rank.passage.evidence(rank.span.cover(rank.tail_span) if rank.tail_span else rank.span)


def multiples(material: Material) -> list[Finding]:
    """« le triple champion » in several articles."""
    held: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for passage in material.passages:
        for (word, span), (noun, after) in zip(passage.words, passage.words[1:], strict=False):
            if word in numbered("act_multiples"):
                held[word, stem(noun)].append(passage.evidence(span.cover(after)))
    return [
        make(
            material,
            slot=f"multiple:{word}:{noun}",
            kind="number",
            readings=[reading(material, str(numbered("act_multiples")[word]), told)],
            question=f"Combien de fois : {material.words_of(told[0])} ?",
        )
        for (word, noun), told in sorted(held.items())
        if len({e.article_id for e in told}) > 1
    ]
