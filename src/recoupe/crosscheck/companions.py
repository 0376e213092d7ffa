"""Figures told together, of which one is the same everywhere and the other is not.

« 18 civils et un policier » and « 18 civils et deux policiers », « 293 voix contre 142 » and
« 293 voix contre 242 »: the shared figure says that one thing is counted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, Passage, content_stems
from recoupe.lang.fr.acts import stem
from recoupe.lang.fr.clashes import ballot_words, clock_nouns
from recoupe.lang.fr.numbers import number_words
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Level
from recoupe.model.span import Span

# The shared figure has to be telling: small ones are shared by chance.
TELLING, FAR = 10, 25
_NUMBER = re.compile(r"(?<![\w.,/])(\d{1,3}(?:[ .\u00a0]\d{3})+|\d+)(?![\w%/]|[.,]\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A number right before a noun, or before « contre » in a vote."""

    value: int
    noun: str
    span: Span


def companion_findings(material: Material) -> list[Finding]:
    """One finding for each figure whose companion differs, between articles or inside one."""
    held: dict[tuple[int, str, str], dict[int, list[Evidence]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for passage in material.passages:
        for shared, other in couples(passage):
            evidence = passage.evidence(shared.span.cover(other.span))
            held[shared.value, shared.noun, other.noun][other.value].append(evidence)
    found: dict[frozenset[Evidence], Finding] = {}
    for key in sorted(held):
        told = held[key]
        if 1 < len(told) <= 3 and not apart(told):
            finding = clash(material, key, told)
            found.setdefault(frozenset(e for t in told.values() for e in t), finding)
    return list(found.values())


def apart(told: dict[int, list[Evidence]]) -> bool:
    """Whether one sentence gives two of the values: then they are of two things."""
    return any(
        a.article_id == b.article_id and abs(a.span.start - b.span.start) < 2 * FAR
        for x, y in combinations(told.values(), 2)
        for a in x
        for b in y
    )


def couples(passage: Passage) -> Iterator[tuple[Counted, Counted]]:
    """Each two figures that stand close together, the telling one first."""
    for left, right in pairwise(counted(passage)):
        between = passage.folded[
            left.span.end - passage.span.start : right.span.start - passage.span.start
        ]
        if len(between) > FAR or re.search(r"[;:.()]", between):
            continue
        vote = re.search(rf"\b(?:{'|'.join(ballot_words('against'))})\b", between) is not None
        if not vote and left.noun == right.noun:
            continue
        if not vote and not re.fullmatch(r"\W*(?:et|,|ainsi que)\W*(?:\w+ )?\W*", between):
            continue
        names = ("voix", "contre") if vote else (left.noun, right.noun)
        one = Counted(value=left.value, noun=names[0], span=left.span)
        two = Counted(value=right.value, noun=names[1], span=right.span)
        yield from ((a, b) for a, b in ((one, two), (two, one)) if a.value >= TELLING)


def counted(passage: Passage) -> list[Counted]:
    """Numbers of a sentence with the noun after them; hours, days and money are left out."""
    found = []
    for value, span in numbers(passage):
        after = passage.folded[span.end - passage.span.start :][:40]
        match = re.match(r"\s?(?P<noun>[a-z][a-z'-]+)", after)
        noun = match["noun"] if match else ""
        before = passage.folded[: span.start - passage.span.start].rstrip()
        if noun in clock_nouns():
            continue
        if match and noun in ballot_words("vote"):
            found.append(
                Counted(value=value, noun="voix", span=Span(span.start, span.end + match.end()))
            )
        elif noun in ballot_words("against") or before.endswith(ballot_words("against")):
            found.append(Counted(value=value, noun="voix", span=span))
        elif match and content_stems([noun]):
            end = span.end + match.end()
            found.append(Counted(value=value, noun=stem(noun), span=Span(span.start, end)))
    return found


def numbers(passage: Passage) -> Iterator[tuple[int, Span]]:
    """Whole numbers of a sentence, in digits or in one word, in order."""
    held = [
        (int(re.sub(r"\D", "", m[1])), Span(*(passage.span.start + x for x in m.span(1))))
        for m in _NUMBER.finditer(passage.folded)
    ]
    taken = [span for _, span in held]
    for word, span in passage.words:
        value = number_words().get(word)
        if value is not None and not any(span.overlaps(t) for t in taken):
            held.append((int(value), span))
    yield from sorted(held, key=lambda pair: pair[1])


def clash(
    material: Material, key: tuple[int, str, str], told: dict[int, list[Evidence]]
) -> Finding:
    """The values told beside one figure as a finding."""
    values = sorted(told)
    articles = {e.article_id for held in told.values() for e in held}
    level: Level = "within" if len(articles) == 1 else "outlet"
    readings = [reading(material, material.words_of(told[v][0]), told[v]) for v in values]
    return make(
        material,
        slot=f"number:beside:{key[0]}:{key[1]}:{key[2]}",
        kind="number",
        readings=readings,
        relations=[(i, j, "contradiction") for i, j in combinations(range(len(values)), 2)],
        question="Quels sont ces deux chiffres donnés ensemble ?",
        reason="un chiffre est le même, celui qui l’accompagne diffère : "
        + " / ".join(f"« {r.value} »" for r in readings),
        severity="high",
        level=level,
    )
