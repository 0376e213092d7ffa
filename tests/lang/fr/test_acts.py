from __future__ import annotations

import pytest

from recoupe.lang.fr.acts import (
    counted_classes,
    empty_words,
    instruments,
    modality_rank,
    numbered,
    opposites,
    sequel_words,
    status_cues,
    stem,
)
from recoupe.lang.fr.event_words import event_modifiers, event_names, event_phrases, event_words
from recoupe.text.folding import fold


def status(text: str) -> str | None:
    return next((s for cue, s in status_cues() if cue.search(fold(text))), None)


def test_verbs_and_nouns_tell_the_same_family() -> None:
    assert event_words()["rencontreront"].family == event_words()["reunions"].family == "meeting"
    assert event_words()["rencontre"].noun == "rencontre"
    assert not event_words()["rencontre"].verb


def test_phrases_and_modifiers_are_folded() -> None:
    assert ("conseil", "des", "ministres") in {words for words, _ in event_phrases()["conseil"]}
    assert event_modifiers()["preparatoire"] == ((("preparatoire",), "preparatory"),)


def test_every_event_has_a_name_with_its_article() -> None:
    names = event_names()
    assert (names["rencontre"], names["echange"]) == ("la rencontre", "l’échange")
    assert all(n.startswith(("la ", "le ", "les ", "l’")) for n in names.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la réunion a été annulée", "cancelled"),
        ("ils se verront lundi", "planned"),
        ("une séance est également prévue", "planned"),
        ("il disputerait la coupe", "planned"),
        ("ils entament une visite", "ongoing"),
        ("ils ont signé un accord", "held"),
        ("le port, la nuit", None),
    ],
)
def test_status_of_a_clause(text: str, expected: str | None) -> None:
    assert status(text) == expected


def test_opposites_go_both_ways_and_ladders_too() -> None:
    left, right = stem("limoge"), stem("demissionne")
    assert opposites()[left][right] == opposites()[right][left] == "opposed"
    assert opposites()[stem("sang")][stem("urine")] == "exclusive"


def test_words_for_one_counted_thing() -> None:
    assert counted_classes()["morts"] == counted_classes()["tues"] == ("dead", True)


def test_the_scale_of_modalities_rises_to_agreed() -> None:
    assert max(modality_rank(), key=modality_rank().__getitem__) == "agreed"


def test_small_tables() -> None:
    assert numbered("act_multiples")["septuple"] == 7
    assert numbered("act_sides")["quadripartite"] == 4
    assert "cadre" in instruments()
    assert {"le", "a", "depuis"} <= empty_words()


def test_what_is_to_come_is_read_from_the_data() -> None:
    assert "comite de suivi" in sequel_words("sequel")
    assert "reunion" in sequel_words("meeting")
