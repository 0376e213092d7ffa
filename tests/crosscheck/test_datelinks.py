from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from recoupe.crosscheck.calendar import lasting, relation, weekday
from recoupe.crosscheck.datelinks import dated_findings
from recoupe.crosscheck.event_dates import find_events
from recoupe.model.entity import ResolvedTime
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding
from recoupe.model.span import Span
from recoupe.model.when import When

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Draft, Start


def linked(story: Draft) -> list[Finding]:
    material = story.material()
    return dated_findings(material, find_events(material), set())


def test_a_weekday_and_the_date_it_falls_on_are_one_reading(draft: Start) -> None:
    texts = {
        "a": "L’agence a proposé mercredi une nouvelle analyse des flacons au coureur.",
        "b": "Mercredi 8 octobre, l’agence a proposé au coureur une analyse des flacons.",
    }
    story = draft(texts)
    story.time("a", "mercredi", None, "WD:wed:past")
    story.time("b", "Mercredi 8 octobre", "2031-10-08")
    found = linked(story)
    assert [(f.verdict, len(f.readings)) for f in found] == [("agreed", 1)]


def test_month_and_day_are_precision(draft: Start) -> None:
    texts = {
        "a": "Le 23 août 2030, le quotidien avait révélé la fraude sur les flacons du coureur.",
        "b": "Le quotidien avait révélé en août 2030 la fraude sur les flacons.",
    }
    story = draft(texts)
    story.time("a", "Le 23 août 2030", "2030-08-23")
    story.times.append(
        ResolvedTime(
            evidence=story.at("b", "en août 2030"),
            kind="DATE",
            value="2030-08",
            when=When(
                edtf="2030-08",
                earliest=date(2030, 8, 1),
                latest=date(2030, 8, 31),
            ),
        )
    )
    assert [f.verdict for f in linked(story)] == ["precision"]


def test_two_days_of_one_attack_contradict(draft: Start) -> None:
    texts = {
        "a": "L’attentat du phare de Vaux a frappé les gardiens le 3 juin 2031.",
        "b": "L’attentat du phare de Vaux a frappé les gardiens le 5 juin 2031.",
    }
    story = draft(texts)
    story.time("a", "le 3 juin 2031", "2031-06-03")
    story.time("b", "le 5 juin 2031", "2031-06-05")
    assert [f.verdict for f in linked(story)] == ["contradiction"]


def test_relations_of_values() -> None:
    one, other = When(edtf="XXXX-04-03"), When(edtf="XXXX-04-04")
    assert relation(one, one) == "agreed"
    assert relation(one, other) == "contradiction"
    assert relation(one, When(edtf="2031-04")) is None


def test_weekday_by_words_when_the_year_is_unknown() -> None:
    assert weekday(When(edtf="XXXX-03-25"), "mardi 25 mars") == "tue"
    assert weekday(When(edtf="XXXX-03-25"), "le 25 mars") is None


def test_a_length_that_is_no_count_of_days_makes_no_period() -> None:
    evidence = Evidence(article_id="a", span=Span(0, 1))
    vague = ResolvedTime(evidence=evidence, kind="DURATION", value="P1Y", when=None)
    assert lasting(When(edtf="XXXX-01-01"), vague) is None
