"""Claims attributed here and asserted there."""

from __future__ import annotations

from recoupe.crosscheck.attributions import attribution_findings

from .conftest import Start

CLAIM = "le chantier du viaduc de Vaux emploie déjà deux cents ouvriers venus du bassin"


def test_who_attributes_and_who_asserts(draft: Start) -> None:
    made = draft(
        {
            "a": f"D’après Odile Marsac, {CLAIM}.",
            "b": f"L{CLAIM[1:]}.",
            "c": "Il pleut sur la plage.",
        }
    )
    made.statement("a", CLAIM, "Odile Marsac")
    found = attribution_findings(made.material())
    assert [(f.verdict, [r.attributed_to for r in f.readings]) for f in found] == [
        ("framing", ["Odile Marsac", None])
    ]


def test_both_attribute(draft: Start) -> None:
    made = draft({"a": f"D’après Odile Marsac, {CLAIM}.", "b": f"Selon la mairie, {CLAIM}."})
    made.statement("a", CLAIM, "Odile Marsac")
    made.statement("b", CLAIM, "la mairie")
    assert attribution_findings(made.material()) == []
