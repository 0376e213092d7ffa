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


def one_event(draft: Start, text: str, words: str, edtf: str) -> TimelineEvent:
    story = draft({"a": "Le canal\n" + text})
    story.time("a", words, edtf)
    for name in ("Vaux", "Orlane", "Cap Nord"):
        if name in text:
            story.entity("place", name, ("a", name))
    (found,) = [e for e in story.check().timeline if e.when is not None]
    return found


def test_a_label_begins_at_the_noun_that_a_participle_dates(draft: Start) -> None:
    text = (
        "Le greffier a lu un rapport relatif aux consultations des bateliers, "
        "tenues du 3 au 5 juin 2031 à Vaux."
    )
    found = one_event(draft, text, "du 3 au 5 juin 2031", "2031-06-03/2031-06-05")
    assert found.label == "consultations des bateliers, tenues du 3 au 5 juin 2031 à Vaux."
    assert (found.status, found.place) == ("held", "Vaux")


def test_a_label_of_a_relative_clause_is_the_whole_sentence(draft: Start) -> None:
    text = "Les maires gagnent le canal, où ils rencontreront le 3 juin 2031 les bateliers."
    found = one_event(draft, text, "le 3 juin 2031", "2031-06-03")
    assert found.label == text


def test_a_place_is_one_where_the_event_is_told_to_happen(draft: Start) -> None:
    text = "Cap Nord raconte que la réunion du 3 juin 2031 a opposé les maires d’Orlane."
    assert one_event(draft, text, "3 juin 2031", "2031-06-03").place is None


def test_the_limit_of_a_promise_has_not_happened(draft: Start) -> None:
    text = "La mairie s’est engagée à rouvrir le canal avant le 31 mai 2031."
    assert one_event(draft, text, "le 31 mai 2031", "2031-05-31").status == "planned"


def test_a_house_or_a_part_of_a_place_is_where_it_happened(draft: Start) -> None:
    story = draft(
        {
            "a": "Le canal\nLe 3 juin, les bateliers ont tenu une réunion dans l’enceinte de "
            "l’Ambassade de Lormie. Le 5 juin, une rencontre s’est tenue dans la salle des fêtes "
            "de Vaux. Le 7 juin, une réunion a eu lieu à l’invitation de Mirelle."
        }
    )
    for words, edtf in (("Le 3 juin", "03"), ("Le 5 juin", "05"), ("Le 7 juin", "07")):
        story.time("a", words, f"2031-06-{edtf}")
    story.entity("organisation", "Ambassade de Lormie", ("a", "Ambassade de Lormie"))
    story.entity("place", "Vaux", ("a", "Vaux"))
    story.entity("place", "Mirelle", ("a", "Mirelle"))
    places = {e.when.edtf: e.place for e in story.check().timeline if e.when is not None}
    assert places == {
        "2031-06-03": "Ambassade de Lormie",
        "2031-06-05": "Vaux",
        "2031-06-07": None,
    }


def test_a_day_without_its_year_is_the_dated_one(draft: Start) -> None:
    story = draft(
        {
            "a": "Le bac\nL’accord du bac a été signé le 2 mai 2031 à Orlane.",
            "b": "Le quai\nL’accord du bac a été signé le 2 mai à Orlane.",
        }
    )
    story.time("a", "2 mai 2031", "2031-05-02")
    story.time("b", "2 mai", "XXXX-05-02")
    (found,) = story.check().timeline
    assert (found.when.edtf if found.when else None, found.origins) == ("2031-05-02", 2)


def test_a_bare_year_places_an_event_that_stands_alone(draft: Start) -> None:
    text = "Le canal\nL’élection du canal a eu lieu en 1974 dans la plaine. En 1980, on y pêche."
    story = draft({"a": text, "b": "Le quai\nL’élection du canal a eu lieu en 1974, dit-on."})
    for name in "ab":
        story.time(name, "1974", "1974")
    story.time("a", "1980", "1980")
    assert [e.when.edtf for e in story.check().timeline if e.when] == ["1974"]
