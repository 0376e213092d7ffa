from __future__ import annotations

from datetime import date

import pytest

from recoupe.ledger.deadlines import deadline
from recoupe.model.entity import ResolvedTime
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Undertaking
from recoupe.model.when import When
from tests.ledger.records import place


def undertaking(text: str, due: str | None, recurrence: str | None = None) -> Undertaking:
    return Undertaking(
        span=place(text, text),
        cue=place(text, text.split(maxsplit=1)[0]),
        modality="planned",
        deadline=place(text, due) if due else None,
        recurrence=place(text, recurrence) if recurrence else None,
    )


@pytest.mark.parametrize(
    ("text", "due", "kind"),
    [
        ("Le bac rouvrira prochainement", "prochainement", "vague"),
        ("Le bac rouvrira dans les prochains jours", "dans les prochains jours", "vague"),
        ("Le bac rouvrira une fois les digues bâties", "une fois les digues bâties", "event"),
        ("Elle se tiendra à la prochaine session", "à la prochaine session", "next-session"),
        ("Le bac rouvrira le 6 mai", "le 6 mai", "date"),
    ],
)
def test_the_kind_is_in_the_words(text: str, due: str, kind: str) -> None:
    found = deadline(undertaking(text, due), "a", text, ())
    assert (found.kind, found.surface) == (kind, due)
    assert found.when is None


def test_a_value_comes_only_from_a_resolved_time() -> None:
    text = "Le bac rouvrira le 6 mai"
    time = ResolvedTime(
        evidence=Evidence(article_id="a", span=place(text, "le 6 mai")),
        kind="DATE",
        value="XXXX-05-06",
        when=When(edtf="2031-05-06", basis="story"),
    )
    found = deadline(undertaking(text, "le 6 mai"), "a", text, (time,))
    assert found.when is not None and found.when.derived
    assert deadline(undertaking(text, "le 6 mai"), "b", text, (time,)).when is None


def test_a_recurrence_has_its_rule() -> None:
    text = "Une réunion annuelle est prévue"
    found = deadline(undertaking(text, None, "annuelle"), "a", text, ())
    assert (found.kind, found.rrule) == ("recurrence", "FREQ=YEARLY")


def test_no_words_no_deadline() -> None:
    assert deadline(undertaking("Le bac rouvrira", None), "a", "Le bac rouvrira", ()).kind == "none"


@pytest.mark.parametrize(
    ("text", "due", "kind"),
    [
        ("Elle aura lieu à la prochaine consultation", "la prochaine consultation", "next-session"),
        ("Elle siège lors de la prochaine réunion", "la prochaine réunion", "next-session"),
        ("Ils se verront au prochain sommet", "au prochain sommet", "next-session"),
    ],
)
def test_what_waits_for_the_next_session_has_no_date(text: str, due: str, kind: str) -> None:
    assert deadline(undertaking(text, due), "a", text, ()).kind == kind


def test_a_regular_act_without_a_period_has_no_deadline() -> None:
    text = "Un dialogue régulier est établi"
    found = deadline(undertaking(text, None, "régulier"), "a", text, ())
    assert (found.kind, found.rrule) == ("none", None)


def test_a_weekday_read_as_past_is_the_next_one() -> None:
    text = "La compagnie prévoit une reprise lundi"
    day = date(2031, 5, 5)
    time = ResolvedTime(
        evidence=Evidence(article_id="a", span=place(text, "lundi")),
        kind="DATE",
        value="WD:mon:past",
        when=When(edtf="2031-05-05", earliest=day, latest=day, basis="published"),
    )
    found = deadline(undertaking(text, "lundi"), "a", text, (time,))
    assert found.when is not None and found.when.edtf == "2031-05-12"


def test_a_year_that_was_over_when_it_was_told_is_no_deadline() -> None:
    text = "Le musée rendra la mosaïque saisie en 2011"
    when = When(edtf="2011", earliest=date(2011, 1, 1), latest=date(2011, 12, 31))
    evidence = Evidence(article_id="a", span=place(text, "en 2011"))
    times = (ResolvedTime(evidence=evidence, kind="DATE", value="2011", when=when),)
    given = undertaking(text, "en 2011")
    assert deadline(given, "a", text, times, date(2027, 2, 24)).kind == "none"
    assert deadline(given, "a", text, times, date(2011, 2, 24)).when == when
    assert deadline(given, "a", text, times).when == when
