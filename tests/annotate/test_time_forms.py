"""Every form of time that French news uses, over plain parses, with the moment it resolves to."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.annotate.time_options import DIARY, NEWS, TimeOptions
from recoupe.annotate.times import find_times
from recoupe.resolve.reckoning import value_to_when
from tests.annotate.test_times import plain

THURSDAY = date(2031, 5, 8)

FORMS: list[tuple[str, str, str, str | None]] = [
    ("Le bac est parti ce 3 avril au large.", "ce 3 avril", "DATE", "2031-04-03"),
    ("Relâche les 3 et 4 avril.", "les 3 et 4 avril", "DATE", "2031-04-03/2031-04-04"),
    ("Foire du 1er au 5 avril 2025.", "du 1er au 5 avril 2025", "DATE", "2025-04-01/2025-04-05"),
    ("Elle a signé mercredi dernier.", "mercredi dernier", "DATE", "2031-05-07"),
    ("Vote la semaine prochaine.", "la semaine prochaine", "DATE", "2031-05-12/2031-05-18"),
    ("Tombé il y a deux ans.", "il y a deux ans", "DATE", "2029-05"),
    ("Fini d'ici la fin de l'année.", "la fin de l'année", "DATE", "2031"),
    ("Bilan du premier semestre.", "premier semestre", "DATE", "2031-01/2031-06"),
    ("À quai depuis une dizaine d'années.", "une dizaine d'années", "DURATION", None),
    ("Retour dans six mois.", "dans six mois", "DATE", "2031-11-08"),
    ("Rien, quatre ans après.", "quatre ans après", "DATE", None),
    ("Un bal jeudi matin.", "jeudi matin", "TIME", "2031-05-08"),
    ("Une foire chaque année.", "chaque année", "SET", None),
    ("Vendange à la mi-mai.", "la mi-mai", "DATE", "2031-05"),
    ("La récolte de fin 2008.", "fin 2008", "DATE", "2008"),
    ("Affiché le 03/04/2025 au mur.", "le 03/04/2025", "DATE", "2025-04-03"),
    ("Loyer dû le 1er.", "le 1er", "DATE", "2031-05-01"),
    ("Un moulin du XIXe siècle.", "XIXe siècle", "DATE", "18XX"),
    ("Un moulin du 19e siècle.", "19e siècle", "DATE", "18XX"),
    ("Fête le 10 rajab 1446.", "le 10 rajab 1446", "DATE", None),
    ("Le jeûne de chaabane.", "chaabane", "DATE", None),
    ("Loyer dû le 15 du mois prochain.", "le 15 du mois prochain", "DATE", "2031-06-15"),
    ("Bal le premier lundi de juin.", "le premier lundi de juin", "DATE", "2031-06-02"),
    ("Bal le dernier week-end de mai.", "le dernier week-end de mai", "DATE",
     "2031-05-31/2031-06-01"),
    ("Bal chaque premier mardi du mois.", "chaque premier mardi du mois", "SET", None),
    ("Bal tous les dimanches.", "tous les dimanches", "SET", None),
    ("Bal un mardi sur deux.", "un mardi sur deux", "SET", None),
    ("Clos la semaine 42.", "la semaine 42", "DATE", "2031-10-13/2031-10-19"),
    ("Clos la semaine 12 de 2025.", "la semaine 12 de 2025", "DATE", "2025-03-17/2025-03-23"),
    ("Ventes du T3 2024.", "T3 2024", "DATE", "2024-07/2024-09"),
    ("Ventes du dernier trimestre 2024.", "dernier trimestre 2024", "DATE", "2024-10/2024-12"),
    ("Né en avril de l'an dernier.", "avril de l'an dernier", "DATE", "2030-04"),
    ("Né fin mai de cette année.", "fin mai de cette année", "DATE", "2031-05"),
    ("Crue dans la nuit du 3 au 4 mai.", "la nuit du 3 au 4 mai", "TIME", "2031-05-03"),
    ("Crue dans la nuit du 31 décembre au 1er janvier 2031.",
     "la nuit du 31 décembre au 1er janvier 2031", "TIME", "2030-12-31"),
    ("Crue dans la soirée de mardi.", "la soirée de mardi", "TIME", "2031-05-06"),
    ("Mode de la décennie 1990.", "la décennie 1990", "DATE", "199X"),
    ("Mode des années 1970-1980.", "années 1970-1980", "DATE", "197X/198X"),
    ("Promis dans le courant de l'année.", "le courant de l'année", "DATE", "2031"),
    ("Élus de l'année scolaire 2024-2025.", "l'année scolaire 2024-2025", "DATE", "2024/2025"),
    ("Bal le lundi de Pentecôte.", "lundi de Pentecôte", "DATE", "2031-06-02"),
    ("Bal à la Saint-Sylvestre.", "Saint-Sylvestre", "DATE", "2030-12-31"),
    ("Prière pour la Tabaski 2025.", "Tabaski 2025", "DATE", "2025-06-07~"),
    ("Bal pour le nouvel an chinois.", "nouvel an chinois", "DATE", None),
    ("Fermé de 20 heures à 6 heures.", "de 20 heures à 6 heures", "TIME",
     "2031-05-08T20:00/2031-05-09T06:00"),
    ("Rendez-vous à deux heures et quart.", "deux heures et quart", "TIME", "2031-05-08T02:15"),
    ("Rendez-vous à midi moins le quart.", "midi moins le quart", "TIME", "2031-05-08T11:45"),
    ("Rendez-vous à 8h du soir.", "8h du soir", "TIME", "2031-05-08T20:00"),
    ("Crue la nuit dernière.", "la nuit dernière", "TIME", "2031-05-07"),
    ("Né en mai 68.", "mai 68", "DATE", "1968-05"),
    ("Bal le samedi 23/06/18.", "le samedi 23/06/18", "DATE", "2018-06-23"),
    ("Rendez-vous le quinze juillet.", "le quinze juillet", "DATE", "2031-07-15"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "edtf"), FORMS, ids=[w for _, w, _, _ in FORMS])
def test_form(text: str, words: str, kind: str, edtf: str | None) -> None:
    (time,) = find_times(plain(text))
    when = value_to_when(time.detail or time.value or "", THURSDAY) if kind != "SET" else None
    assert (time.span.of(text), time.kind) == (words, kind)
    assert (when.edtf if when else None) == edtf
    if when is not None:
        assert when.earliest is not None
        assert when.latest is not None
        assert when.earliest <= when.latest


@pytest.mark.parametrize(
    "text",
    [
        "Le 1er ministre est là.",
        "L'ascension du col fut rude.",
        "Il lit Le Soir au café.",
        "Une semaine 100 % bois.",
        "Le bac a de nouveau été réparé.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert not [t for t in find_times(plain(text)) if t.kind in ("DATE", "TIME")]


def test_a_count_after_a_weekday_is_no_day() -> None:
    text = "Crue dans la nuit de dimanche à lundi une centaine de fois."
    assert next(t.span.of(text) for t in find_times(plain(text))) == "la nuit de dimanche à lundi"


def test_the_eve_of_something_counts_from_nothing() -> None:
    (bound,) = find_times(plain("Le bac est parti la veille du bal."))
    (free,) = find_times(plain("Le bac est parti la veille."))
    assert (bound.detail, free.detail) == (None, "P-1D:text")


PIECES = [
    "le",
    "la",
    "du",
    "au",
    "de",
    "ce",
    "dans",
    "il",
    "y",
    "a",
    "depuis",
    "entre",
    "et",
    "d'ici",
    "fin",
    "mi-",
    "début",
    "lundi",
    "mardi",
    "prochain",
    "dernier",
    "3",
    "15",
    "31",
    "1er",
    "2031",
    "24",
    "h",
    "heures",
    "heure",
    "quart",
    "moins",
    "midi",
    "minuit",
    "soir",
    "matin",
    "mai",
    "juin",
    "février",
    "Pâques",
    "Tabaski",
    "semaine",
    "mois",
    "an",
    "siècle",
    "XIXe",
    "30/02/2031",
    "99",
    "jours",
    "chaque",
    "tous",
    ".",
    ",",
    "\n",
]


@pytest.mark.parametrize("options", [NEWS, DIARY, TimeOptions(ahead=True)])
def test_no_words_break_it(options: TimeOptions) -> None:
    @settings(max_examples=120, deadline=None)
    @given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=60))
    def check(text: str) -> None:
        times = find_times(plain(text), options)
        assert all(a.span.end <= b.span.start for a, b in pairwise(times))
        for time in times:
            assert time.span.end <= len(text)
            value_to_when(time.detail or time.value or "", THURSDAY)

    check()
