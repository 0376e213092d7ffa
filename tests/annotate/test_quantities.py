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
    "Trois des ponts ont cédé.": [("Trois", 3, "ponts")],
    "Deux de ses frères ont suivi.": [("Deux", 2, "frères")],
    "Le canton passe de 7 à 25 puits.": [("7", 7, "puits"), ("25 puits", 25, "puits")],
    "Le taux gagne 1,6 % à 2.868 points.": [("1,6 %", 1.6, "%"), ("2.868 points", 2868, "points")],
    "Un adolescent de 16 ans a plongé.": [("16 ans", 16, "ans")],
    "Il a vendu 2,5 g de safran.": [("2,5 g", 2.5, "g")],
    "Le bois vaut 300 shillings au port.": [("300 shillings", 300, "shillings")],
    "Plus de cinq millions sont partis.": [("cinq millions", 5_000_000, "")],
    "La crue vaut dix fois le débit moyen.": [("dix fois", 10, "x")],
    "Le 644 ème bateau est passé.": [],
    "Écrivez au 38018 Brumeval.": [],
    "Une fois les ponts fermés, il part.": [],
    "Les deux hommes se sont salués.": [],
    "Il part le 12 mai 2031 pour douze jours.": [],
    "La 37e fête du lin a eu lieu.": [],
    "Appelez le 04 11 22 33 44 ce soir.": [],
}


@cache
def found() -> dict[str, tuple[Quantity, ...]]:
    parses = FrenchPack().parse([*CASES, *MORE, *COUNTED])
    return {parse.text: find_quantities(parse, find_times(parse)) for parse in parses}


MORE = (
    "Le trafic a été multiplié par dix en un an.",
    "Au moins 40 maisons ont brûlé.",
    "Jusqu'à 90 élus viendront.",
    "Il promet entre 120 et 150 millions d'euros.",
    "Le texte a eu 187 voix pour et 151 contre.",
)
COUNTED = {
    "La digue coûte 3,4 millions d'euros.": "digue",
    "Il réclame une aide de 90 000 euros.": "aide",
    "La moitié des barques a coulé.": "barques",
    "La crue a fait 14 morts au bourg.": "morts",
    "Il a saisi 176 armes à feu.": "armes à feu",
}


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


@pytest.mark.model
@pytest.mark.parametrize("text", COUNTED)
def test_what_is_counted(text: str) -> None:
    (one,) = found()[text]
    assert one.of == COUNTED[text]
