"""Ordinals and lengths tied to a noun: « la 10e édition », « son dixième anniversaire »."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, Passage, content_stems
from recoupe.lang.fr.acts import numbered, stem
from recoupe.lang.fr.numbers import number_words
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding
from recoupe.model.span import Span

_RANKED = re.compile(
    r"\b(?:(?P<digits>\d{1,4})(?:e|eme|er|ere|re|nd|nde)|(?P<word>[a-z]{3,}(?:ieme|ere)|premiere?))\s"
    r"(?P<noun>edition|anniversaire|session|sommet|conference|reunion|legislature|assemblee)s?\b"
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ranked:
    """A rank with the noun it counts and what stands after (« de l’indépendance »)."""

    passage: Passage
    span: Span
    value: int
    unit: str
    tail: frozenset[str]
    tail_span: Span | None


def jubilee_findings(material: Material) -> list[Finding]:
    """Findings on ranks, anniversaries, multiples and lengths."""
    ranks = [r for p in material.passages for r in ranks_in(p)]
    return [
        *unlike_units(material, ranks),
        *unlike_tails(material, ranks),
        *multiples(material),
        *lasting(material),
    ]


def ordinal(word: str) -> int | None:
    """The value of a folded ordinal word."""
    if word.startswith("premi"):
        return 1
    base = re.sub(r"ieme$", "", word)
    for form in (base, base + "e", re.sub(r"v$", "f", base), re.sub(r"qu$", "q", base)):
        if form in number_words():
            return number_words()[form]
    return None


def ranks_in(passage: Passage) -> Iterator[Ranked]:
    """Ranks of a sentence: ordinals before a noun, and words such as « centenaire »."""
    base = passage.span.start
    for match in _RANKED.finditer(passage.folded):
        value = int(match["digits"]) if match["digits"] else ordinal(match["word"])
        if value is not None:
            yield ranked(passage, Span(base + match.start(), base + match.end()), value, match["noun"])
    for word, span in passage.words:
        value = numbered("act_jubilees").get(word)
        if value is not None:
            yield ranked(passage, span, value, "anniversaire")


def ranked(passage: Passage, span: Span, value: int, unit: str) -> Ranked:
    """A rank with the content words of the complement that follows it."""
    after = [(w, s) for w, s in passage.words if s.start >= span.end][:7]
    kept: list[tuple[str, Span]] = []
    for word, here in after:
        gap = passage.folded[(kept[-1][1].end if kept else span.end) - passage.span.start : here.start - passage.span.start]
        if re.search(r"[,;:.()«»]", gap) or word in ("qui", "dont", "et", "par", "a"):
            break
        kept.append((word, here))
    tail = content_stems(w for w, _ in kept)
    return Ranked(
        passage=passage,
        span=span,
        value=value,
        unit=unit,
        tail=tail,
        tail_span=Span(kept[0][1].start, kept[-1][1].end) if tail else None,
    )


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
        readings = [
            reading(material, said(material, g[0]), [whole(r) for r in g]) for g in groups
        ]
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
    date_part = value.split("T")[0]
    return sum(
        float(number) * units[unit] for number, unit in re.findall(r"(\d+(?:\.\d+)?)([YMWD])", date_part)
    )
