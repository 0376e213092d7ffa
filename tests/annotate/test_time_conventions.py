"""The convention of a diary: bare weekdays ahead, parts as their days and hours, loose forms."""

from __future__ import annotations

from datetime import date

import pytest

from recoupe.annotate.time_options import DIARY, TimeOptions
from recoupe.annotate.times import find_times
from recoupe.resolve.reckoning import value_to_when
from tests.annotate.test_times import plain

THURSDAY = date(2031, 5, 8)


def meant(text: str, options: TimeOptions = DIARY) -> list[str | None]:
    values = [t.detail or t.value or "" for t in find_times(plain(text), options)]
    whens = [value_to_when(value, THURSDAY) for value in values]
    return [when.edtf if when else None for when in whens]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("jeudi", "2031-05-15"),
        ("lundi prochain", "2031-05-12"),
        ("dimanche dernier", "2031-05-04"),
        ("lundi en huit", "2031-05-19"),
        ("mardi en quinze", "2031-05-27"),
        ("le 2 à 5h", "2031-06-02T05:00"),
        ("vendredi 13", "2031-06-13"),
        ("17/2", "2032-02-17"),
        ("20 02 2034", "2034-02-20"),
        ("3 octobre 74", "1974-10-03"),
        ("du 13 au 18", "2031-05-13/2031-05-18"),
        ("midi", "2031-05-08T12:00"),
        ("minuit dix", "2031-05-09T00:10"),
        ("trois heures et quart cet après-midi", "2031-05-08T15:15"),
        ("demain soir", "2031-05-09T18:00/2031-05-10T00:00"),
        ("en fin de matinée", "2031-05-08T10:00/2031-05-08T12:00"),
        ("lundi de 9h30 à 11h", "2031-05-12T09:30/2031-05-12T11:00"),
        ("fin juin", "2031-06-21/2031-06-30"),
        ("en début d'année", "2031-01/2031-02"),
        ("3 prochains jours", "2031-05-09/2031-05-11"),
        ("2 derniers mois", "2031-03/2031-04"),
        ("la première semaine de juin", "2031-06-02/2031-06-08"),
        ("la dernière semaine de juin 2031", "2031-06-23/2031-06-29"),
        ("le premier week-end de juin", "2031-06-06T18:00/2031-06-09T00:00"),
        ("le soir de Noël", "2031-12-24T18:00/2031-12-25T00:00"),
        ("le matin de Noël", "2031-12-25T04:00/2031-12-25T12:00"),
        ("ce week-end", "2031-05-09T18:00/2031-05-12T00:00"),
        ("le week-end dernier", "2031-05-02T18:00/2031-05-05T00:00"),
        ("premier trimestre", "2032-01/2032-03"),
        ("le 20 au soir", "2031-05-20T18:00/2031-05-21T00:00"),
        ("maintenant", "2031-05-08"),
        ("la veille", "2031-05-07"),
        ("le mois suivant", "2031-06"),
        ("Tabaski", "2032-03-22~"),
    ],
)
def test_diary(text: str, edtf: str) -> None:
    assert meant(text) == [edtf]


def test_news_is_the_default() -> None:
    assert meant("Elle a parlé jeudi.", TimeOptions()) == ["2031-05-08"]
    assert meant("17/2", TimeOptions()) == []
    assert meant("demain soir", TimeOptions()) == ["2031-05-09"]


def test_each_option_by_itself() -> None:
    assert meant("jeudi soir", TimeOptions(ahead=True)) == ["2031-05-15"]
    assert meant("hier soir", TimeOptions(narrow=True)) == ["2031-05-07T18:00/2031-05-08T00:00"]
    assert meant("Rien. La veille, bal.", TimeOptions(alone=True)) == ["2031-05-07"]
