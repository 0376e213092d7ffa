"""What a report holds, where it stops, and what is no report at all."""

from __future__ import annotations

import pytest

from recoupe.annotate.names import find_mentions
from recoupe.annotate.quotations import find_quotations
from recoupe.lang.fr.pipe import FrenchPack

pytestmark = pytest.mark.model


def read(text: str) -> list[tuple[str, str | None]]:
    """Content and speaker's name of each statement."""
    parse = next(iter(FrenchPack().parse([text])))
    found, _ = find_quotations(parse, find_mentions(parse))
    return [(q.content.of(text), q.speaker_name) for q in found]


def contents(text: str) -> list[str]:
    return [content for content, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "La préfète estime que la digue - bien que récente - sera relevée en mai.",
            "la digue - bien que récente - sera relevée en mai",
        ),
        (
            "Une partie du quai, selon les pêcheurs, est fermée au public.",
            "Une partie du quai, selon les pêcheurs, est fermée au public",
        ),
        (
            "Elle est décédée, selon les pêcheurs, d'une chute, mais sa fille affirme qu'elle nage.",
            "Elle est décédée, selon les pêcheurs, d'une chute",
        ),
        (
            "Selon Mers claires, une association de plongeurs, la rade est polluée.",
            "la rade est polluée",
        ),
        (
            "Les pêcheurs affirment avoir perdu leurs filets, mais la mairie reste muette.",
            "avoir perdu leurs filets",
        ),
        ("La maire a annoncé le 22 avril que le bac rouvrirait.", "le bac rouvrirait"),
        ("Le bac coule.La maire affirme que le pont tient.", "le pont tient"),
        (
            "Pour Ola Brandt, océanographe, qui dirige le port, la rade est polluée.",
            "la rade est polluée",
        ),
    ],
)
def test_where_a_report_begins_and_ends(text: str, content: str) -> None:
    assert content in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sa forme signifie que le gardien jouera samedi.",
        "Ces règles sont énoncées dans des traités appelés « Accords de Brumeval ».",
        "Des amendes ont été imposées en mai après que la grève a éclaté.",
        "Le conseil, qui a le pouvoir d'approuver les lois, siège lundi.",
        "Le corps a été créé pour défendre le littoral.",
        "La chaîne proposera un nouveau ciné-club.",
        "Qui aurait cru que le bac pouvait couler ?",
        "Lire aussi le dossier « Nos ports », en page deux.",
        "Rien n'indique que la grève finira.",
        "Le système du port signifie que les marins attendent.",
        "La grève pèse sur le port, mais également pour les nombreux marins, sur la ville.",
    ],
)
def test_what_reports_nothing(text: str) -> None:
    assert contents(text) == []


def test_the_sentence_before_is_what_this_is_what_x_says_takes_up() -> None:
    text = "« Le bac est plus sûr que le pont. » C'est ce qu'affirme l'ingénieure Ola Brandt."
    assert read(text) == [("Le bac est plus sûr que le pont.", "Ola Brandt")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« Nous avons perdu », a déclaré Timo Varga.", "Timo Varga"),
        ("Ola Brandt, conseillère du port, affirme que le bac coule.", "Ola Brandt"),
        ("Conseillère du port, Ola Brandt affirme que le bac coule.", "Ola Brandt"),
        ("Soulignant que le bac coule, Ola Brandt a fermé le quai.", "Ola Brandt"),
        ("Le bac coule, estiment certains experts.", "certains experts"),
        ("« Le bac coule », assurent ceux qui l'ont pris.", "ceux"),
        ("Ola Brandt dit que le bac coule. À ses yeux, le pont tient.", "Ola Brandt"),
        ("Le Monde révèle que le bac coule. Timo Varga se tait.", "le Monde"),
        ("Timo Varga a gagné. Timo Varga rit. Le juge affirme que le bac coule.", "le juge"),
        ("« Le bac coule, pointe Ola Brandt, la maire. C'est grave. »", "Ola Brandt"),
    ],
)
def test_who_speaks(text: str, name: str) -> None:
    assert {found for _, found in read(text)} == {name}


def test_a_description_with_a_demonym_is_nobody_of_another_country() -> None:
    text = (
        "Le capitaine Timo Varga a gagné. Il bat le Belge Ward Claes. "
        "« Quel match », a dit le capitaine norvégien."
    )
    assert read(text)[-1] == ("Quel match", "Timo Varga")


def test_a_label_before_a_colon_is_no_speaker_when_it_names_a_place() -> None:
    text = "« Le bac coule », a dit Ola Brandt. À suivre sur Radio Rade : « Il faut un pont. »"
    assert read(text)[-1] == ("Il faut un pont.", "Ola Brandt")


def test_the_latter_is_whoever_was_named_last() -> None:
    text = "Timo Varga a reçu Ward Claes. Dans son livre, ce dernier raconte que le bac coule."
    assert read(text)[-1] == ("le bac coule", "Ward Claes")
