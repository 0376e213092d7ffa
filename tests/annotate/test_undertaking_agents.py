"""A thing that a pronoun takes up undertakes nothing."""

from __future__ import annotations

import pytest

from recoupe.annotate.names import find_mentions
from recoupe.annotate.times import find_times
from recoupe.annotate.undertakings import find_undertakings
from recoupe.lang.fr.pipe import FrenchPack

pytestmark = pytest.mark.model


def spans(text: str) -> list[str]:
    parse = next(iter(FrenchPack().parse([text])))
    found = find_undertakings(parse, (), find_mentions(parse), find_times(parse))
    return [u.span.of(text) for u in found]


@pytest.mark.parametrize(
    "text",
    [
        "Les braises volent. Elles toucheront les toits voisins.",
        "Ce cycle se poursuivra.",
        "Le choix du moment sera déterminant.",
        "La baisse est plus forte que prévu en mai.",
        "« Une taxe sur les quais », propose la commission.",
    ],
)
def test_things_undertake_nothing(text: str) -> None:
    assert spans(text) == []


def test_people_whom_a_pronoun_takes_up_do() -> None:
    assert spans("Les marins votent. Ils manifesteront lundi.") == ["Ils manifesteront lundi"]
