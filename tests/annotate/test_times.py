"""Temporal expressions over plain parses: tense apart, the grammar needs no model."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.annotate.times import find_times
from recoupe.model.marks import Time
from recoupe.model.parse import Parse, Token
from recoupe.model.span import Span


def plain(text: str, pos: str = "X") -> Parse:
    """Words as tokens of one sentence, all of one part of speech."""
    spans = [m.span() for m in re.finditer(r"\w+|[^\w\s]", text)]
    tokens = tuple(
        Token(i, a, b, text[a:b], text[a:b], pos, "dep", i, "", 0) for i, (a, b) in enumerate(spans)
    )
    sentences = (Span(spans[0][0], spans[-1][1]),) if spans else ()
    bounds = ((0, len(tokens)),) if spans else ()
    return Parse(text=text, tokens=tokens, sentences=sentences, sentence_tokens=bounds, names=())


def found(text: str, pos: str = "X") -> list[tuple[str, str, str | None]]:
    """Words, kind and value of every expression."""
    return [(t.span.of(text), t.kind, t.value) for t in find_times(plain(text, pos))]


def only(text: str, pos: str = "X") -> Time:
    """The one expression of a text."""
    (time,) = find_times(plain(text, pos))
    return time


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Il signera ce 9 mars à Oulan.", "ce 9 mars", "XXXX-03-09"),
        ("Rendez-vous les 7 et 8 juin.", "les 7 et 8 juin", "XXXX-06-07/XXXX-06-08"),
        (
            "Salon du 1er au 6 mai 2031.",
            "du 1er au 6 mai 2031",
            "2031-05-01/2031-05-06",
        ),
        ("Du 28 décembre au 3 janvier 2032, relâche.", "Du 28 décembre au 3 janvier 2032",
         "2031-12-28/2032-01-03"),
        ("Elle est née le 12 sept. 1987.", "le 12 sept. 1987", "1987-09-12"),
        ("Affiché le 07/02/2031 au mur.", "le 07/02/2031", "2031-02-07"),
        ("Bal vendredi le 19 août 2033, entrée libre.", "vendredi le 19 août 2033", "2033-08-19"),
        ("La récolte de fin 2019 fut bonne.", "fin 2019", "2019"),
        ("Ouverture à la mi-mai.", "la mi-mai", "XXXX-05"),
        ("Un moulin du XVIIIe siècle.", "XVIIIe siècle", "17XX"),
        ("Le bilan du premier semestre 2030.", "premier semestre 2030", "2030-01/2030-06"),
        ("Les travaux de l'été 2021.", "l'été 2021", "2021-22"),
        ("Les chansons des années 80.", "années 80", "198X"),
        ("Le plan 2025-2030 est prêt.", "2025-2030", "2025/2030"),
        ("Entre 2011 et 2014, rien.", "Entre 2011 et 2014", "2011/2014"),
        ("La première semaine de mai, relâche.", "La première semaine de mai",
         "XXXX-05-01/XXXX-05-07"),
        ("Il reviendra à Noël.", "Noël", "XXXX-12-25"),
    ],
)  # fmt: skip
def test_dates(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Le pont a cédé hier.", "hier", "P-1D"),
        ("Rien de neuf aujourd’hui.", "aujourd’hui", "P0D"),
        ("Vote prévu la semaine prochaine.", "la semaine prochaine", "P+1W"),
        ("Il est parti il y a deux ans.", "il y a deux ans", "P-2Y"),
        ("Le port rouvrira dans six mois.", "dans six mois", "P+6M"),
        ("Tout sera fini d'ici trois jours.", "d'ici trois jours", "P+3D"),
        ("Le maire l'an dernier.", "l'an dernier", "P-1Y"),
        ("Un bal cette année.", "cette année", "P0Y"),
    ],
)
def test_offsets(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("Fermé depuis une dizaine d'années.", "une dizaine d'années", "DURATION", "P10Y"),
        ("Une tournée de douze jours.", "douze jours", "DURATION", "P12D"),
        ("Un chantier de trois ans et demi.", "trois ans et demi", "DURATION", "P3Y6M"),
        ("Il a parlé pendant plus de 20 ans.", "plus de 20 ans", "DURATION", "P20Y"),
        ("Une pause de 30 minutes.", "30 minutes", "DURATION", "PT30M"),
        ("Après des mois de silence.", "des mois", "DURATION", None),
        ("Connue depuis longtemps.", "longtemps", "DURATION", None),
        ("Une foire chaque année.", "chaque année", "SET", "P1Y"),
        ("Un conseil tous les trois mois.", "tous les trois mois", "SET", "P3M"),
        ("Il dort à 20h30.", "20h30", "TIME", "T20:30"),
        ("Il dort à vingt heures.", "vingt heures", "TIME", "T20:00"),
        ("Quatre ans après, rien.", "Quatre ans après", "DATE", None),
        ("Il partira d'ici la fin de l'année.", "la fin de l'année", "DATE", None),
        ("Le jeûne du mois de ramadan.", "mois de ramadan", "DATE", None),
        ("Maj : 4 mai 2031 10h42", "4 mai 2031 10h42", "TIME", "2031-05-04T10:42"),
        ("Crue dans la nuit de lundi à mardi.", "la nuit de lundi à mardi", "TIME", "WD:mon:past"),
    ],
)
def test_lengths_recurrences_and_hours(text: str, words: str, kind: str, value: str | None) -> None:
    assert found(text) == [(words, kind, value)]


def test_recurrence_adjective_needs_to_be_one() -> None:
    assert found("une foire annuelle", pos="ADJ") == [("annuelle", "SET", "P1Y")]
    assert found("un quotidien régional", pos="NOUN") == []


@pytest.mark.parametrize(
    "text",
    [
        "Le pont a été repeint.",
        "Il cite l'article 1999 du code.",
        "Le lot coûte 2025 euros.",
        "Ouvert 24h/24.",
        "Il lit la Gazette du jeudi.",
        "Le père Noël existe.",
        "Dossier 2025-0123 classé.",
        "Un jour, il reviendra.",
        "Le 45/13/2031 n'existe pas",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert not [t for t in found(text) if t[1] != "DURATION"]


def test_two_items_and_one() -> None:
    assert [w for w, _, _ in found("hier, 12 août, puis mardi 15 juillet en fin de journée")] == [
        "hier",
        "12 août",
        "mardi 15 juillet en fin de journée",
    ]


def test_details_for_resolution() -> None:
    assert only("Il partira fin mai dernier.").detail == "end:past:XXXX-05"
    assert only("Il partira jeudi 3 avril.").detail == "XXXX-04-03@thu"
    assert only("Il partira jeudi 3 avril 2031.").detail == "2031-04-03@thu"
    assert only("Il partira mercredi prochain.").detail == "WD:wed:future:strict"
    assert only("Prévu d'ici la fin du mois.").detail == "end:P0M"


def test_year_is_lent_inside_an_article() -> None:
    text = "Vote le 5 mai 2031. Le 5 mai, donc. Et le 6 mai."
    assert [v for _, _, v in found(text)] == ["2031-05-05", "2031-05-05", "XXXX-05-06"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0123456789 ,./-:'’éû()%€\nabdeijlmnorstuvx", max_size=120))
def test_no_text_breaks_it(text: str) -> None:
    times = find_times(plain(text))
    assert all(a.span.end <= b.span.start for a, b in pairwise(times))
    assert all(t.span.end <= len(text) for t in times)
