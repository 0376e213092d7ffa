"""Who speaks, over sentences: nested reports, asides, titles, pronouns."""

from __future__ import annotations

import pytest

from recoupe.annotate.names import find_mentions
from recoupe.annotate.quotations import find_quotations
from recoupe.lang.fr.pipe import FrenchPack

pytestmark = pytest.mark.model


def speakers(text: str) -> list[str | None]:
    parse = next(iter(FrenchPack().parse([text])))
    return [q.speaker_name for q in find_quotations(parse, find_mentions(parse))[0]]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (  # a report inside a report does not change who goes on
            "Alban Rocheteau admet que le comité lui a demandé de partir. « Je reste pourtant ici. »",
            "Alban Rocheteau",
        ),
        (  # a relative clause between the subject and its verb
            "Alban Rocheteau, qui a quitté la côte avec ses parents quand le port a fermé, "
            "raconte que la mer lui manque.",
            "Alban Rocheteau",
        ),
        (  # a demonstrative before a profession, not before a day
            "Odile Marchais, médecin au port, a soigné les blessés. « Le plus dur commence », "
            "a-t-elle dit. « Il faudra des lits », a conclu ce médecin.",
            "Odile Marchais",
        ),
        (  # the particle is the name's own
            "Paul de la Sarde a visité le port. « Il est neuf », a dit M. de la Sarde.",
            "Paul de la Sarde",
        ),
        (  # an adverbial between the cue and its subject
            "« C'est une honte ! », s'emporte de son côté Odile Marchais.",
            "Odile Marchais",
        ),
        (  # a text that bears a name is not the person
            "Le rapport Verlanne préconise de fermer la digue.",
            "le rapport Verlanne",
        ),
        (  # the body that is the subject of the sentence before
            "Alban Rocheteau juge le plan trop lent. Le gouvernement semble pressé. "
            "Il a approuvé une seconde digue.",
            "le gouvernement",
        ),
        (  # a woman is named near: an unsure name does not take her pronoun
            "La présidente de la région, Odile Marchais, a visité l'usine. "
            "Paul Verlanne, le directeur, l'accompagnait. Elle a promis une aide.",
            "Odile Marchais",
        ),
    ],
)
def test_the_last_speaker(text: str, last: str) -> None:
    assert speakers(text)[-1] == last


def test_words_before_the_cue_that_say_nothing_leave_the_quotation_alone() -> None:
    text = "Alban Rocheteau reste calme. Au fond, dit-il, « il y a moins de bateaux au port »."
    parse = next(iter(FrenchPack().parse([text])))
    statement = find_quotations(parse, find_mentions(parse))[0][-1]
    assert statement.content.of(text) == "il y a moins de bateaux au port"


def test_the_aim_of_a_pronoun_is_no_source() -> None:
    assert speakers("Alban Rocheteau a couru vers le port pour lui parler.") == []


def test_a_second_que_goes_on_with_the_report() -> None:
    text = "Alban Rocheteau admet que le port s'est opposé aux règles, mais qu'il les juge utiles."
    parse = next(iter(FrenchPack().parse([text])))
    first = find_quotations(parse, find_mentions(parse))[0][0]
    assert first.content.of(text).endswith("mais qu'il les juge utiles")


def test_what_somebody_is_accused_of_stands_behind_a_relative_clause() -> None:
    text = "Le comité accuse Paul Verlanne, qui vit loin du port, d'avoir vendu la digue."
    parse = next(iter(FrenchPack().parse([text])))
    (statement,) = find_quotations(parse, find_mentions(parse))[0]
    assert statement.content.of(text).endswith("d'avoir vendu la digue")


def test_the_spokesman_of_a_named_person_is_not_that_person() -> None:
    text = "Le porte-parole du ministre Paul Verlanne a déclaré que la digue tiendrait."
    assert speakers(text) == ["le porte-parole du ministre Paul Verlanne"]


def test_a_second_cue_after_a_quotation_has_the_same_speaker() -> None:
    text = (
        "Paul Verlanne aime le port. Dans une lettre, il a écrit : « La digue tiendra », "
        "et a déclaré que le port rouvrirait."
    )
    assert speakers(text) == ["Paul Verlanne", "Paul Verlanne"]
