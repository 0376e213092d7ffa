"""Two dates that different articles give of one act, told by like words around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.calendar import relation
from recoupe.crosscheck.dated_acts import Dated, backed, dated, same_act, tied_alike
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import quoted
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Reading

LIKE, KNOWN, COMMON, APART = 0.38, 0.5, 40, 400
# Two days of one month for plans need less to be of one plan, when several articles give one.
PLANNED = 0.21


def date_clashes(material: Material) -> list[Finding]:
    """One finding a pair of dates, the likest words first, each act once."""
    told = list(dated(material))
    likes = likenesses(told)
    found: list[Finding] = []
    held: set[Evidence] = set()
    for (i, j), like in sorted(likes.items(), key=lambda kv: (-kv[1], kv[0])):
        left, right = told[i], told[j]
        if {left.time.evidence, right.time.evidence} <= held or not opposed(left, right, like):
            continue
        if like < LIKE and not (backed(left, told) or backed(right, told)):
            continue
        if not known(i, j, like, told, likes):
            found.append(finding(material, left, right, told))
            held |= {e for r in found[-1].readings for e in r.evidence}
    return found


def likenesses(told: Sequence[Dated]) -> dict[tuple[int, int], float]:
    """Likeness of the words around dates of different articles, by pairs that share any."""
    index: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(told):
        for key in one.around.weights:
            index[key].append(i)
    pairs = {p for held in index.values() if len(held) <= COMMON for p in combinations(held, 2)}
    return {
        (i, j): told[i].around.like(told[j].around)
        for i, j in sorted(pairs)
        if told[i].passage.article_id != told[j].passage.article_id
    }


def opposed(left: Dated, right: Dated, like: float) -> bool:
    """Whether two dates exclude each other and are tied in one way to acts told alike."""
    near = left.planned and right.planned and left.when.edtf[5:7] == right.when.edtf[5:7]
    if like < (PLANNED if near else LIKE) or not tied_alike(left, right):
        return False
    if relation(left.when, right.when) != "contradiction":
        return False
    first, second = left.when.earliest, right.when.earliest
    return first is None or second is None or abs((first - second).days) <= APART


def known(
    i: int, j: int, like: float, told: Sequence[Dated], likes: dict[tuple[int, int], float]
) -> bool:
    """Whether one of the two articles gives both dates, or one that fits better."""
    for one, other in ((i, j), (j, i)):
        for k, third in enumerate(told):
            if k == other or third.passage.article_id != told[other].passage.article_id:
                continue
            near = likes.get((min(one, k), max(one, k)), 0.0)
            agrees = relation(third.when, told[one].when) in ("agreed", "precision")
            if near > like or (agrees and near >= KNOWN * like):
                return True
    return False


def finding(material: Material, left: Dated, right: Dated, told: Sequence[Dated]) -> Finding:
    """Two dates of one act as a finding."""
    clause = material.words_of(left.passage.evidence(left.passage.clause(left.time.evidence.span)))
    return make(
        material,
        slot=f"date:clash:{left.passage.number}:{right.passage.number}",
        kind="date",
        readings=[value(material, one, told) for one in (left, right)],
        relations=[(0, 1, "contradiction")],
        question=f"De quand date ceci : {quoted(clause.strip(' ,;:.'))} ?",
        reason="deux dates pour un même fait",
        severity="medium",
    )


def value(material: Material, one: Dated, told: Sequence[Dated]) -> Reading:
    """A date with the places that give it, or a part of it, of a like act."""
    same = [o.time.evidence for o in told if o is one or same_act(one, o)]
    return reading(material, one.when.edtf, same)
