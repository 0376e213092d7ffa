"""The place of an office."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.seats import seat_findings

from .conftest import Draft, Start

NAME = "Odile Marchais"


def told(draft: Start, left: str, right: str) -> Draft:
    made = draft({"a": left, "b": right})
    made.entity("person", NAME, ("a", NAME), ("b", NAME))
    return made


def test_one_office_for_two_places(draft: Start) -> None:
    made = told(
        draft,
        f"La députée UDC du Val-Roux, {NAME}, défend l’idée.",
        f"{NAME}, députée des Hauts-Prés, défend l’idée.",
    )
    found = seat_findings(made.material())
    assert [(f.kind, f.verdict, [r.value for r in f.readings]) for f in found] == [
        ("role", "contradiction", ["députée des Hauts-Prés", "députée UDC du Val-Roux"])
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"La députée du Val-Roux, {NAME}.", f"{NAME}, maire d’Orlane."),
        (f"La députée d’Orlane, {NAME}.", f"{NAME}, députée de Vaux."),
        (f"La maire d’Orlane, {NAME}.", f"{NAME}, maire d’Orlane-sur-Mer."),
        (f"L’ancienne maire d’Orlane, {NAME}.", f"{NAME}, maire de Vaux."),
        (f"La maire d’Orlane, {NAME}. La préfète de Vaux.", f"{NAME} n’est pas maire de Vaux."),
    ],
)
def test_places_that_do_not_exclude_each_other(draft: Start, left: str, right: str) -> None:
    assert seat_findings(told(draft, left, right).material()) == []
