from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.finding import TimelineEvent

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Start

TEXTS = {
    "a": "Le canal\nLe 3 juin, les bateliers ont tenu une réunion préparatoire à Vaux. "
    "Une rencontre est prévue le 9 juin à Orlane.",
    "b": "Les bateliers\nLes bateliers se sont réunis le 3 juin à Vaux avant la rencontre. "
    "Le 9 juin, la rencontre d’Orlane a été annulée.",
}


def timeline(draft: Start) -> tuple[TimelineEvent, ...]:
    story = draft(TEXTS)
    story.time("a", "Le 3 juin", "2031-06-03")
    story.time("a", "le 9 juin", "2031-06-09")
    story.time("b", "le 3 juin", "2031-06-03")
    story.time("b", "Le 9 juin", "2031-06-09")
    story.entity("place", "Vaux", ("a", "Vaux"), ("b", "Vaux"))
    return story.check().timeline


def days(found: tuple[TimelineEvent, ...]) -> list[str]:
    return [e.when.edtf for e in found if e.when is not None]


def test_events_are_merged_over_articles_and_ordered(draft: Start) -> None:
    found = timeline(draft)
    assert days(found) == sorted(days(found))
    held = [e for e in found if days((e,)) == ["2031-06-09"]]
    assert held[0].status == "cancelled"
    assert held[0].origins == 2


def test_labels_are_words_of_the_articles(draft: Start) -> None:
    flat = [" ".join(t.split()) for t in TEXTS.values()]
    for event in timeline(draft):
        assert any(event.label.rstrip("…") in text for text in flat)


def test_places_are_named_in_the_sentences(draft: Start) -> None:
    assert "Vaux" in {e.place for e in timeline(draft)}


def test_now_places_nothing(draft: Start) -> None:
    story = draft({"a": "Le bac\nLe bac est aujourd’hui à quai."})
    story.time("a", "aujourd’hui", "2031-06-03", "P0D")
    assert story.check().timeline == ()
