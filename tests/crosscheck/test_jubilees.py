from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.crosscheck.jubilees import jubilee_findings
from recoupe.crosscheck.ranks import ordinal
from recoupe.crosscheck.spans_of_time import length, since_findings

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Start


def test_ordinal_words() -> None:
    assert [ordinal(w) for w in ("premiere", "neuvieme", "cinquieme", "centieme")] == [1, 9, 5, 100]
    assert ordinal("lumiere") is None


def test_years_here_and_editions_there(draft: Start) -> None:
    texts = {
        "a": "La ronde d’Orlane fêtera son centenaire en mai.",
        "b": "Pour la 100e édition de la ronde, la ville pavoise.",
    }
    found = jubilee_findings(draft(texts).material())
    assert [(f.verdict, f.kind) for f in found] == [("contradiction", "number")]


def test_one_anniversary_of_two_things(draft: Start) -> None:
    texts = {
        "a": "On célèbre le 30e anniversaire de la révolte des bateliers.",
        "b": "On célèbre le 30e anniversaire du départ de la reine.",
    }
    assert [f.verdict for f in jubilee_findings(draft(texts).material())] == ["contradiction"]


def test_one_anniversary_told_twice_agrees(draft: Start) -> None:
    texts = {
        "a": "On célèbre le 30e anniversaire de la révolte des bateliers.",
        "b": "Pour le 30e anniversaire de la révolte, on danse.",
    }
    assert [f.verdict for f in jubilee_findings(draft(texts).material())] == ["agreed"]


def test_two_lengths_of_one_pause(draft: Start) -> None:
    texts = {
        "a": "Après une retraite de trois ans, la patineuse revient.",
        "b": "En retraite depuis quatre ans, la patineuse hésite.",
    }
    story = draft(texts)
    story.time("a", "trois ans", None, "P3Y", "DURATION")
    story.time("b", "quatre ans", None, "P4Y", "DURATION")
    found = jubilee_findings(story.material())
    assert [(f.verdict, f.severity) for f in found] == [("contradiction", "low")]


def test_lengths_in_days() -> None:
    assert length("P1Y6M") == 365 + 6 * 30.4
    assert length("PT5H") == 0


def test_two_first_years_of_one_rule(draft: Start) -> None:
    texts = {
        "a": "L’île, sous contrôle orlanais depuis 1911, se plaint.",
        "b": "La ville d’Orlane, qui en a pris le contrôle à partir de 1910, se tait.",
    }
    found = since_findings(draft(texts).material())
    assert [(f.verdict, f.kind) for f in found] == [("contradiction", "date")]
