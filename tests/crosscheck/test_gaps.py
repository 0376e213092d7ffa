from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Draft, Start


def kinds(story: Draft) -> set[str]:
    return {g.kind for g in story.check().gaps}


def test_what_the_pages_leave_open(draft: Start) -> None:
    texts = {"a": "Le bac\nDes entretiens bilatéraux sont prévus à Orlane. On y croit, dit-on."}
    story = draft(texts, origins=[["a"]])
    story.commitment("a", "Des entretiens bilatéraux", "planned", "Orlane")
    assert {"single-origin", "no-publication-date", "unconfirmed", "no-deadline"} <= kinds(story)


def test_a_dated_page_has_no_publication_gap(draft: Start) -> None:
    story = draft({"a": "Le bac\nLe bac est à quai."}, published={"a": "2031-06-03"})
    assert "no-publication-date" not in kinds(story)


def test_a_meeting_reported_as_held_is_confirmed(draft: Start) -> None:
    texts = {
        "a": "Des entretiens bilatéraux sont prévus à Orlane.",
        "b": "Les maires ont eu des entretiens bilatéraux à Orlane.",
    }
    assert "unconfirmed" not in kinds(draft(texts))


def test_gaps_of_one_kind_stand_on_one_line(draft: Start) -> None:
    story = draft({"a": "Le bac\nVaux fournira un ponton. Vaux prêtera deux barques. Il pleut."})
    story.commitment("a", "Vaux fournira un ponton", "agreed", "Vaux")
    story.commitment("a", "Vaux prêtera deux barques", "agreed", "Vaux")
    found = [g for g in story.check().gaps if g.kind == "no-deadline"]
    assert [(g.text, len(g.evidence)) for g in found] == [("2 engagements sans échéance", 2)]


def test_a_promise_with_a_day_in_its_words_has_a_deadline(draft: Start) -> None:
    story = draft({"a": "Le bac\nVaux fournira un ponton le 4 juin 2031. Il pleut."})
    story.time("a", "le 4 juin 2031", "2031-06-04")
    story.commitment("a", "Vaux fournira un ponton le 4 juin 2031", "agreed", "Vaux")
    assert "no-deadline" not in kinds(story)
