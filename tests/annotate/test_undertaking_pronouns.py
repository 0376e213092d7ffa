"""Whom a pronoun stands for as the one who owes."""

from __future__ import annotations

import pytest

from recoupe.annotate.names import find_mentions
from recoupe.annotate.times import find_times
from recoupe.annotate.undertakings import find_undertakings
from recoupe.lang.fr.pipe import FrenchPack

pytestmark = pytest.mark.model


def obligors(text: str) -> list[str | None]:
    parse = next(iter(FrenchPack().parse([text])))
    marks = find_undertakings(parse, (), find_mentions(parse), find_times(parse))
    return [u.obligor_name for u in marks]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Le président Jean Brisson était là. Le gouvernement va ouvrir deux écoles. "
            "Il construira aussi un hôpital.",
            "Le gouvernement",
        ),
        (
            "La présidente de la région, Odile Marchais, a visité l'usine. "
            "Paul Verlanne, le directeur, l'accompagnait. Elle a promis une aide de 3 millions. "
            "Elle offrira aussi un terrain.",
            "Odile Marchais",
        ),
        (
            "Odile Marchais a pris la parole. « Nous irons en justice », a-t-elle annoncé.",
            "Odile Marchais",
        ),
    ],
)
def test_a_pronoun_takes_up_the_last_fitting_subject(text: str, last: str) -> None:
    assert obligors(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Les habitants partiraient si on leur offrait un toit.",
        "Paul Verlanne ignore s'il signera.",
        "Tout le monde s'accorde à dire que la digue est vieille.",
        "Le vent soufflera fort sur la côte samedi.",
        "Les Lions affronteront le Stade dimanche.",
    ],
)
def test_conditions_questions_opinions_and_forecasts_undertake_nothing(text: str) -> None:
    assert obligors(text) == []


def test_we_undertake_ourselves() -> None:
    text = "« Nous nous engageons à protéger la baie », déclare Odile Marchais."
    assert obligors(text) == ["Odile Marchais"]
