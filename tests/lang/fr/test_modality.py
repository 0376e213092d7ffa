from __future__ import annotations

from typing import get_args

from recoupe.lang.fr.modality import (
    country_of,
    cues,
    deadline_patterns,
    names_act,
    recurrence_patterns,
    words,
)
from recoupe.model.commitment import DeadlineKind
from recoupe.model.marks import Modality, Strength


def test_every_cue_has_a_known_modality_and_strength() -> None:
    for group in cues().values():
        for cue in group:
            assert cue.modality in get_args(Modality)
            assert cue.strength in get_args(Strength)
            assert cue.denied is None or cue.denied in get_args(Modality)
            assert cue.takes


def test_reflexive_cues_are_found_under_their_bare_verb() -> None:
    assert any(cue.reflexive for cue in cues()[("verb", "engager")])


def test_deadline_kinds_are_those_of_the_record() -> None:
    for _, kind in deadline_patterns():
        assert kind in get_args(DeadlineKind)


def test_recurrences_have_rules() -> None:
    rules = {rule for _, rule in recurrence_patterns()}
    assert "FREQ=YEARLY" in rules
    assert all(rule is None or rule.startswith("FREQ=") for rule in rules)


def test_an_act_is_no_event_that_befell() -> None:
    assert names_act("ouverture")
    assert names_act("formation")
    assert not names_act("mort")
    assert not names_act("table")


def test_adjectives_of_countries_have_their_code() -> None:
    assert country_of("norvégiens") == "NO"
    assert country_of("marin") is None


def test_an_unknown_class_is_empty() -> None:
    assert words("no such class") == frozenset()
