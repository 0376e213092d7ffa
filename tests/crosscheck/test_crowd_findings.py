"""A crowd and those who count it."""

from __future__ import annotations

from recoupe.crosscheck.crowd_findings import crowd_findings

from .conftest import Start


def test_two_sides_of_one_crowd(draft: Start) -> None:
    made = draft(
        {
            "a": "Le cortège a réuni 700 personnes selon la police, 2 000 selon les organisateurs.",
            "b": "Ils étaient 700 à défiler, selon la préfecture, et 2 000 d’après les syndicats.",
        }
    )
    for name, first in (("a", "700 personnes"), ("b", "700")):
        made.quantity(name, first, 700, "personnes")
        made.quantity(name, "2 000", 2000, "")
    found = crowd_findings(made.material())
    assert [(f.verdict, f.level, f.kind) for f in found] == [
        ("contradiction", "party", "attribution")
    ]
    assert [(r.attributed_to, r.origins) for r in found[0].readings] == [
        ("autorités", 2),
        ("organisateurs", 2),
    ]


def test_one_side_given_two_counts_in_one_page(draft: Start) -> None:
    made = draft(
        {
            "a": "Selon les syndicats, ils étaient entre 1 500 et 1 600 à défiler. "
            "Plus haut, on lisait que les syndicats parlaient de 900 manifestants.",
        }
    )
    made.quantity("a", "1 500", 1500, "")
    made.quantity("a", "1 600", 1600, "")
    made.quantity("a", "900 manifestants", 900, "manifestants")
    found = crowd_findings(made.material())
    assert [(f.verdict, f.level) for f in found] == [("contradiction", "within")]
    assert [r.value for r in found[0].readings] == ["900 manifestants", "1 500 et 1 600"]


def test_counts_of_two_towns_or_two_days_are_of_two_crowds(draft: Start) -> None:
    made = draft(
        {
            "a": "À Vaux, 700 personnes ont défilé, selon la police.",
            "b": "À Orlane, 900 personnes ont défilé, selon la police.",
            "c": "Le cortège du 3 mars comptait 700 personnes, selon la police.",
            "d": "Le cortège du 9 mars comptait 900 personnes, selon la police.",
        }
    )
    for name, value in (("a", 700), ("b", 900), ("c", 700), ("d", 900)):
        made.quantity(name, f"{value} personnes", value, "personnes")
    made.entity("place", "Vaux", ("a", "Vaux"))
    made.entity("place", "Orlane", ("b", "Orlane"))
    made.time("c", "3 mars", "2031-03-03")
    made.time("d", "9 mars", "2031-03-09")
    assert crowd_findings(made.material()) == []


def test_what_a_side_does_to_a_crowd_is_no_count(draft: Start) -> None:
    made = draft(
        {
            "a": "La police a dispersé 300 manifestants devant la halle.",
            "b": "La police a interpellé 200 manifestants devant la halle.",
        }
    )
    made.quantity("a", "300 manifestants", 300, "manifestants")
    made.quantity("b", "200 manifestants", 200, "manifestants")
    assert crowd_findings(made.material()) == []


def test_a_figure_of_no_crowd_is_left_out(draft: Start) -> None:
    made = draft(
        {
            "a": "Le stock compte 700 fusils, selon la police.",
            "b": "Le stock compte 900 fusils, selon la police.",
        }
    )
    made.quantity("a", "700 fusils", 700, "fusils")
    made.quantity("b", "900 fusils", 900, "fusils")
    assert crowd_findings(made.material()) == []
