from __future__ import annotations

from functools import cache

import pytest

from recoupe.annotate.quantities import find_quantities
from recoupe.annotate.times import find_times
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.marks import Quantity

CASES: dict[str, list[tuple[str, float | None, str]]] = {
    "La crue a fait 14 morts au bourg.": [("14 morts", 14, "morts")],
    "La digue coûte 3,4 millions d'euros.": [("3,4 millions d'euros", 3_400_000, "euros")],
    "Le don atteint 5 000 F CFA.": [("5 000 F CFA", 5000, "FCFA")],
    "La taxe passe de 6,1 % à 9,4 % du prix.": [("6,1 %", 6.1, "%"), ("9,4 %", 9.4, "%")],
    "Des centaines de pêcheurs ont défilé.": [("centaines de pêcheurs", None, "pêcheurs")],
    "Une cinquantaine de barques ont coulé.": [("Une cinquantaine de barques", 50, "barques")],
    "Le trafic a été multiplié par dix en un an.": [("multiplié par dix", 10, "x")],
    "Le village compte deux cents habitants.": [("deux cents habitants", 200, "habitants")],
    "Il faut une liste de 3 à 5 noms.": [("3 à 5 noms", 3, "noms")],
    "Le meunier, 58 ans, part.": [("58 ans", 58, "ans")],
    "Les deux hommes se sont salués.": [],
    "Il part le 12 mai 2031 pour douze jours.": [],
    "La 37e fête du lin a eu lieu.": [],
    "Appelez le 04 11 22 33 44 ce soir.": [],
}


@cache
def found() -> dict[str, tuple[Quantity, ...]]:
    parses = FrenchPack().parse([*CASES, *MORE])
    return {parse.text: find_quantities(parse, find_times(parse)) for parse in parses}


MORE = (
    "Le trafic a été multiplié par dix en un an.",
    "Au moins 40 maisons ont brûlé.",
    "Jusqu'à 90 élus viendront.",
    "Il promet entre 120 et 150 millions d'euros.",
    "Le texte a eu 187 voix pour et 151 contre.",
)


@pytest.mark.model
@pytest.mark.parametrize("text", CASES)
def test_spans_values_units(text: str) -> None:
    assert [(q.span.of(text), q.value, q.unit) for q in found()[text]] == CASES[text]


@pytest.mark.model
def test_window_bounds_and_ranges() -> None:
    growth, burnt, elected, promised, votes = (found()[text] for text in MORE)
    assert growth[0].window is not None
    assert growth[0].window.of(MORE[0]) == "un an"
    assert (burnt[0].bound, burnt[0].approx) == ("min", True)
    assert elected[0].bound == "max"
    assert (promised[0].value, promised[0].value_max) == (1.2e8, 1.5e8)
    assert [(q.value, q.unit) for q in votes] == [(187, "voix"), (151, "voix")]
