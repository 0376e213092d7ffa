from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from recoupe.crosscheck.event_dates import find_events
from recoupe.crosscheck.events import main_key
from recoupe.crosscheck.knowledge import foreseen_days, unaware

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Start

TEXT = (
    "Le canal\nLe 9 juin, les maires rencontreront leur homologue à Orlane. "
    "Avant cette rencontre, ils ont tenu une réunion à huis clos le 8 juin. "
    "Cette réunion a permis de fixer un programme."
)


def test_the_meeting_before_the_meeting_is_another_event(draft: Start) -> None:
    story = draft({"a": TEXT})
    story.time("a", "Le 9 juin", "2031-06-09")
    story.time("a", "le 8 juin", "2031-06-08")
    events = find_events(story.material())
    dated = {e.times[0].value: e.key for e in events if e.times}
    assert dated["2031-06-09"] == ("gathering", frozenset())
    assert dated["2031-06-08"] == ("gathering", frozenset({"preparatory"}))


def test_a_demonstrative_goes_on_with_the_event_before_it(draft: Start) -> None:
    events = find_events(draft({"a": TEXT}).material())
    assert events[-1].demonstrative
    assert events[-1].groups == frozenset({"preparatory"})


def test_a_participle_hangs_its_date_on_the_noun_before(draft: Start) -> None:
    text = "Le rapport porte sur les consultations entre Orlane et Vaux, tenues le 3 mai 2031."
    story = draft({"a": text})
    story.time("a", "le 3 mai 2031", "2031-05-03")
    held = [e for e in find_events(story.material()) if e.times]
    assert [e.word.noun for e in held] == ["consultation"]


def test_the_main_event_is_the_one_most_articles_tell(draft: Start) -> None:
    texts = {
        "a": "Les maires entament une visite à Vaux.",
        "b": "La visite des maires a surpris. Un incendie a éclaté au port.",
        "c": "En visite à Vaux, les maires ont parlé.",
    }
    material = draft(texts).material()
    assert main_key(find_events(material), material) == ("gathering", frozenset())


def test_what_an_article_foresees_bounds_what_it_knew(draft: Start) -> None:
    story = draft({"a": TEXT})
    story.time("a", "Le 9 juin", "2031-06-09")
    material = story.material()
    assert foreseen_days(material, "a") == [date(2031, 6, 9)]
    assert unaware(material, "a", date(2031, 6, 10))
    assert not unaware(material, "a", date(2031, 6, 1))


def test_a_publication_date_decides_before_tenses(draft: Start) -> None:
    story = draft({"a": TEXT}, published={"a": "2031-06-20"})
    story.time("a", "Le 9 juin", "2031-06-09")
    assert not unaware(story.material(), "a", date(2031, 6, 10))


def test_a_meeting_has_the_day_of_the_sentence_before(draft: Start) -> None:
    texts = {
        "a": "Le 12 mai, les éclusiers recevront le préfet. Cette rencontre doit fixer les péages.",
        "b": "Le rapport porte sur les consultations tenues du 10 au 14 mai 2031 à Orlane.",
    }
    story = draft(texts)
    story.time("a", "Le 12 mai", "2031-05-12")
    story.time("b", "du 10 au 14 mai 2031", "2031-05-10/2031-05-14")
    (found,) = [f for f in story.check().findings if f.kind == "date"]
    assert (found.verdict, found.severity, found.level) == ("precision", "high", "outlet")
    assert found.question == "Quand a eu lieu la rencontre ?"


def test_a_day_hangs_on_the_act_not_on_its_complement(draft: Start) -> None:
    story = draft({"a": "La signature de l’accord, intervenue le 4 mai 2031, engage les mairies."})
    story.time("a", "le 4 mai 2031", "2031-05-04")
    dated = [e.word.noun for e in find_events(story.material()) if e.times]
    assert dated == ["signature"]
