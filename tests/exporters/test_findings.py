from __future__ import annotations

import pytest

from recoupe.exporters.views.findings import cell, letter, same_as_main, show_finding
from recoupe.exporters.views.references import References
from recoupe.model.finding import Finding, Reading
from tests.dossier_sample import at, make_dossier

REFERENCES = References(make_dossier())
A = Reading(value="40", evidence=(at("one", "40 millions"), at("three", "40 millions")), origins=2)
B = Reading(value="35", evidence=(at("two", "35 millions"), at("three", "40 millions")))


def finding(**changes: object) -> Finding:
    given = {
        "id": "f", "slot": "s", "kind": "number", "verdict": "contradiction", "readings": (B, A),
    }  # fmt: skip
    return Finding(**(given | changes))  # type: ignore[arg-type]


def test_others_differ_from_the_best_supported_reading() -> None:
    one = finding()
    states = {name: cell(one, name, REFERENCES).state for name in ("one", "two", "three")}
    assert states == {"one": "says", "two": "otherwise", "three": "says"}
    assert [letter for letter, _ in cell(one, "three", REFERENCES).said] == ["A", "B"]


def test_a_reading_related_as_agreed_is_the_same_answer() -> None:
    assert same_as_main(finding(relations=((0, 1, "agreed"),))) == {0, 1}
    assert same_as_main(finding(relations=((0, 1, "contradiction"),))) == {1}
    assert same_as_main(finding(verdict="agreed")) == {0, 1}


@pytest.mark.parametrize(("field", "state"), [("could_not_know", "could-not-know")])
def test_who_says_nothing_is_silent_or_could_not_know(field: str, state: str) -> None:
    first = Reading(value="40", evidence=(at("one", "40 millions"),))
    alone = finding(verdict="single", readings=(first,), **{field: ("two",)})
    assert cell(alone, "two", REFERENCES).state == state
    assert cell(alone, "three", REFERENCES).state == "silent"


def test_dates_are_shown_in_french_and_slots_where_no_question_is() -> None:
    dated = Reading(value="2025-05-06/2025-05-07", evidence=(at("one", "6 mai"),))
    view = show_finding(finding(verdict="single", readings=(dated,)), REFERENCES)
    assert view.title == "s"
    assert view.readings[0].value == "du 6 au 7 mai 2025"


def test_letters_go_on_after_z() -> None:
    assert [letter(n) for n in (0, 25, 26, 27, 51, 52, 702)] == [
        "A", "Z", "AA", "AB", "AZ", "BA", "AAA",
    ]  # fmt: skip
