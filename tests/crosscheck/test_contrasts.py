from __future__ import annotations

from recoupe.crosscheck.contrasts import contrast

COPY = "La grève du dépôt a duré {} jours et la direction n’a rien promis aux conducteurs"


def test_one_number_differs_in_a_copied_sentence() -> None:
    assert contrast(COPY.format("12"), COPY.format("13")) == ("12", "13")
    assert contrast(COPY.format("douze"), COPY.format("treize")) == ("douze", "treize")


def test_a_number_is_shown_whole() -> None:
    told = "Environ {} riverains ont déjà quitté leurs caravanes depuis la crue, selon la mairie"
    assert contrast(told.format("4 000"), told.format("6 000")) == ("4 000", "6 000")


def test_the_same_number_in_words_and_digits_is_no_contrast() -> None:
    assert contrast(COPY.format("12"), COPY.format("douze")) is None


def test_opposite_acts() -> None:
    told = "Le directeur du théâtre municipal a été {} hier soir par le conseil de la ville"
    assert contrast(told.format("limogé"), told.format("limogé")) is None
    assert contrast(told.format("acquitté"), told.format("condamné")) == ("acquitte", "condamne")


def test_a_negation_left_out() -> None:
    found = contrast(
        "Les pêcheurs du lac n’ont pas reçu la prime promise par la région",
        "Les pêcheurs du lac ont reçu la prime promise par la région",
    )
    assert found is not None


def test_sentences_that_differ_in_more_than_a_few_words_are_not_compared() -> None:
    assert contrast("Il reste 12 loups dans la vallée", "On a compté 13 ours près du col") is None
