from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.crosscheck.counts import find_counts
from recoupe.crosscheck.questions import cut, how_many, of, quoted, said_by, when

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Start


@pytest.mark.parametrize(
    ("noun", "planned", "asked"),
    [
        ("rencontre", False, "Quand a eu lieu la rencontre ?"),
        ("echange", False, "Quand a eu lieu l’échange ?"),
        ("obseques", False, "Quand ont eu lieu les obsèques ?"),
        ("reunion", True, "Quand doit avoir lieu la réunion ?"),
    ],
)
def test_events_keep_article_and_accents(noun: str, planned: bool, asked: str) -> None:
    assert when(noun, planned=planned) == asked


def test_words_are_cut_between_words() -> None:
    assert cut("une phrase\nassez longue", 18) == "une phrase assez…"
    assert cut("courte") == "courte"


def test_quotation_marks_do_not_nest() -> None:
    assert quoted("tenir « dans les délais »") == "« tenir “dans les délais” »"


def test_de_is_elided() -> None:
    assert (of("habitants"), of("maires"), of("Étienne")) == (
        "d’habitants",
        "de maires",
        "d’Étienne",
    )


@pytest.mark.parametrize(
    ("words", "value", "unit", "asked"),
    [
        (
            "2 millions d’euros",
            2e6,
            "euros",
            "Quel montant ici : « On parle ici de 2 millions d’euros » ?",
        ),
        ("30 %", 30, "%", "Quel pourcentage ici : « On parle ici de 30 % » ?"),
        ("40 élèves", 40, "élèves", "Combien d’élèves, ici : « On parle ici de 40 élèves » ?"),
    ],
)
def test_figures_are_asked_for(
    draft: Start, words: str, value: float, unit: str, asked: str
) -> None:
    story = draft({"a": f"On parle ici de {words}."})
    story.quantity("a", words, value, unit, of="élèves" if unit == "%" else "")
    assert how_many(story.material(), find_counts(story.material())[0]) == asked


def test_a_long_clause_is_shown_from_near_its_figure(draft: Start) -> None:
    words = "la digue de Vaux et celle d’Orlane et le quai du port et la jetée du phare " * 2
    story = draft({"a": f"Pour {words}il faudra 30 millions d’euros avant la crue."})
    story.quantity("a", "30 millions d’euros", 3e7, "euros")
    asked = how_many(story.material(), find_counts(story.material())[0])
    assert asked.startswith("Quel montant ici : « … ")
    assert "30 millions d’euros" in asked
    assert len(asked) < 140


def test_bodies_speak_with_their_article(draft: Start) -> None:
    story = draft({"a": "Selon la préfecture, rien n’a bougé. Préfecture fermée."})
    body = story.entity("organisation", "préfecture", ("a", "préfecture"))
    material = story.material()
    assert said_by(material, "préfecture", (body,)) == "Que dit la préfecture ?"
    assert said_by(material, "les pompiers") == "Que disent les pompiers ?"
    assert said_by(material, "Ada Brun; Léo Roy") == "Que disent Ada Brun et Léo Roy ?"
    assert said_by(material, None) == "Que dit l’auteur de ces propos ?"
