"""Caveats that get lost."""

from __future__ import annotations

from recoupe.crosscheck.caveats import caveats

from .conftest import Draft, Start


def told(draft: Start, *, careful: bool) -> Draft:
    made = draft(
        {
            "a": "Environ 300 foyers de la vallée d’Orlane sont privés de courant.",
            "b": "À Orlane, 300 foyers de la vallée sont privés de courant.",
        }
    )
    made.quantity("a", "300 foyers", 300, "foyers", approx=True)
    made.quantity("b", "300 foyers", 300, "foyers", approx=careful)
    return made


def test_a_bound_that_another_drops(draft: Start) -> None:
    found = list(caveats(told(draft, careful=False).material()))
    assert [(c.kind, c.verdict) for c in found] == [("caveat", "doubt")]
    assert found[0].readings[0].value == "Environ 300 foyers"


def test_two_careful_sources_drop_nothing(draft: Start) -> None:
    assert list(caveats(told(draft, careful=True).material())) == []
