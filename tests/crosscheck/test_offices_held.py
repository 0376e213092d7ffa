"""Offices of one ladder, given to one person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.crosscheck.offices_held import office_findings, office_of
from recoupe.model.entity import Role

from .conftest import Draft, Start


def held(draft: Start, left: str, right: str, roles: tuple[str, str]) -> Draft:
    made = draft({"a": left, "b": right})
    made.entity("person", "Cyprien Tollet", ("a", "Cyprien Tollet"), ("b", "Cyprien Tollet"))
    given = tuple(
        Role(text=words, evidence=(made.at(name, words),))
        for name, words in zip("ab", roles, strict=True)
    )
    made.entities[0] = replace(made.entities[0], roles=given)
    return made


def test_two_offices_of_one_house(draft: Start) -> None:
    made = held(
        draft,
        "Cyprien Tollet, le PDG de Navalor, se tait.",
        "Cyprien Tollet, directeur général de Navalor, se tait.",
        ("PDG de Navalor", "directeur général de Navalor"),
    )
    assert [(f.verdict, f.kind) for f in office_findings(made.material())] == [
        ("contradiction", "role")
    ]


@pytest.mark.parametrize(
    "other", ["ancien directeur général de Navalor", "directeur général de Brivane"]
)
def test_former_offices_and_other_houses_do_not_clash(draft: Start, other: str) -> None:
    made = held(
        draft,
        "Cyprien Tollet, le PDG de Navalor, se tait.",
        f"Cyprien Tollet, {other}, se tait.",
        ("PDG de Navalor", other),
    )
    assert office_findings(made.material()) == []


def test_the_longest_office_that_fits() -> None:
    found = office_of("directrice générale adjointe de Navalor")
    assert found is not None
    assert found.name == "deputy"
    assert office_of("menuisière") is None
