"""One family name, two first names."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.first_names import differ, first_name_findings

from .conftest import Start


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [("Jean-Luc", "Jean-Louis", "contradiction"), ("Mathilde", "Matilde", "agreed")],
)
def test_a_first_name_that_changes(draft: Start, left: str, right: str, verdict: str) -> None:
    made = draft(
        {
            "a": f"{left} Vasseur préside le comité du port d’Orlane.",
            "b": f"Au comité du port d’Orlane, {right} Vasseur préside.",
        }
    )
    made.entity("person", f"{left} Vasseur", ("a", f"{left} Vasseur"))
    made.entity("person", f"{right} Vasseur", ("b", f"{right} Vasseur"))
    assert [f.verdict for f in first_name_findings(made.material())] == [verdict]


def test_people_of_one_family_are_two(draft: Start) -> None:
    made = draft({"a": "Anne Vasseur vote.", "b": "Paul Vasseur vote."})
    made.entity("person", "Anne Vasseur", ("a", "Anne Vasseur"))
    made.entity("person", "Paul Vasseur", ("b", "Paul Vasseur"))
    assert first_name_findings(made.material()) == []
    assert not differ("anne", "paul")
