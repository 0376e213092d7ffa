"""A bare weekday looks back unless its clause looks ahead."""

from __future__ import annotations

from functools import cache

import pytest

from recoupe.annotate.times import find_times
from recoupe.lang.fr.pipe import FrenchPack

CASES = {
    "Le maire a reçu mardi les pompiers.": "WD:tue:past",
    "Le maire recevra mardi les pompiers.": "WD:tue:future",
    "Le conseil doit se réunir jeudi à Brumeval.": "WD:thu:future",
    "Les ouvriers débutent ce mercredi leur tournée.": "WD:wed:past",
    "La fête est prévue samedi au stade.": "WD:sat:future",
    "La foire, ouverte lundi dernier, ferme.": "WD:mon:past",
    "Le préfet avait promis dimanche une réponse.": "WD:sun:past",
    "La route est coupée jusqu’à dimanche.": "WD:sun:future",
    "La régie prévoit une reprise lundi.": "WD:mon:future",
    "La foire a duré jusqu’à dimanche.": "WD:sun:past",
    "Elle devait rencontrer vendredi le syndic.": "WD:fri:future",
    "Le doyen du port, qui recevra dimanche le préfet, est là.": "WD:sun:future",
    "La route sera rouverte, elle est fermée depuis lundi.": "WD:mon:past",
}


@cache
def values() -> dict[str, str | None]:
    parses = FrenchPack().parse(list(CASES))
    return {parse.text: find_times(parse)[0].value for parse in parses}


@pytest.mark.model
@pytest.mark.parametrize("text", CASES)
def test_direction(text: str) -> None:
    assert values()[text] == CASES[text]


YEARLESS = {
    "Le pacte conclu en mars tient encore.": "past:XXXX-03",
    "Les bornes ont été posées en août.": "past:XXXX-08",
    "La halle ouvrira en janvier.": "future:XXXX-01",
    "Le péage est levé le 15 mai.": None,
}


@pytest.mark.model
def test_a_month_without_year_takes_the_side_of_its_clause() -> None:
    parses = list(FrenchPack().parse(list(YEARLESS)))
    assert {p.text: find_times(p)[0].detail for p in parses} == YEARLESS
