"""One figure said of a day here and of weeks there."""

from __future__ import annotations

from recoupe.crosscheck.counts import Count, same_value
from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding
from recoupe.model.span import Span


def scopes(material: Material, counted: str, counts: list[Count]) -> list[Finding]:
    """One figure said of a single day by one article and of a longer time by another."""
    for value, held in same_value(counts):
        short = [c for c in held if scope(material, c) == "day"]
        long = [c for c in held if scope(material, c) == "period"]
        if value < 3 or not short or not long:
            continue
        if {c.passage.article_id for c in short} & {c.passage.article_id for c in long}:
            continue
        readings = [
            reading(material, "un seul jour", [whole_clause(c) for c in short]),
            reading(material, "une période", [whole_clause(c) for c in long]),
        ]
        return [
            make(
                material,
                slot=f"scope:{counted}:{value:g}",
                kind="number",
                readings=readings,
                relations=[(0, 1, "contradiction")],
                question=f"Que compte ce chiffre de {value:g} ?",
                reason="le même chiffre vaut pour un jour ici, pour plusieurs semaines là",
                severity="medium",
            )
        ]
    return []


def scope(material: Material, count: Count) -> str | None:
    """Over what time a figure counts: ``day``, ``period`` or unknown."""
    found = None
    for time in material.times.get(count.passage.article_id, ()):
        if not count.passage.span.contains(time.evidence.span):
            continue
        words = material.words_of(time.evidence).casefold()
        if time.kind == "DURATION" and ("semaine" in words or "mois" in words):
            return "period"
        if time.kind == "DATE" and time.evidence.span.start < count.quantity.span.end + 40:
            found = "day"
    return found


def whole_clause(count: Count) -> Evidence:
    """Evidence from the start of the sentence to the figure, at most 200 characters."""
    start = max(count.passage.span.start, count.quantity.span.end - 200)
    return count.passage.evidence(Span(start, count.quantity.span.end))
