"""Two figures of one thing as a finding: their places, how they stand, who gives them."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.crosscheck.amounts import Amount, verdict
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.questions import cut, how_much
from recoupe.model.finding import Finding, Reading, Verdict

# Likeness of the words around equal figures from which they are of one thing.
EQUAL = 0.22


def tellers(amount: Amount, amounts: Sequence[Amount]) -> list[Amount]:
    """A figure and its equals in like words."""
    return [amount] + [
        a
        for a in amounts
        if a is not amount and a.value == amount.value and a.around.like(amount.around) >= EQUAL
    ]


def finding(
    material: Material, kind: str, ours: Sequence[Amount], theirs: Sequence[Amount]
) -> Finding:
    """Two figures of one thing as a finding; two sources that give them make it one of parties."""
    left, right = ours[0], theirs[0]
    how = verdict(left, right)
    parties = bool(left.source and right.source and left.source != right.source)
    return make(
        material,
        slot=f"number:{kind}:{left.value:g}:{right.value:g}",
        kind="number",
        readings=[told(material, ours), told(material, theirs)],
        relations=[(0, 1, how)],
        question=how_much(cut(clause(material, left), 90)),
        reason=reason(how, parties=parties),
        severity="medium" if how == "contradiction" else "low",
        level="party" if parties else "outlet",
    )


def reason(how: Verdict, *, parties: bool) -> str:
    """One line on how two figures stand."""
    if how == "precision":
        return "un chiffre arrondi ou borné, et un chiffre plus exact"
    if parties:
        return "deux sources donnent deux chiffres pour une même chose"
    return "même chose, deux chiffres"


def told(material: Material, amounts: Sequence[Amount]) -> Reading:
    """A value in the words of the first that gives it, with all places that do."""
    places = [a.passage.evidence(a.quantity.span) for a in amounts]
    words = " ".join(material.words_of(places[0]).split())
    return reading(material, words, places, attributed_to=amounts[0].source_name)


def clause(material: Material, amount: Amount) -> str:
    """The clause that gives a figure."""
    return material.words_of(amount.passage.evidence(amount.passage.clause(amount.quantity.span)))
