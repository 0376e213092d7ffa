from __future__ import annotations

from datetime import date, datetime

import pytest

from recoupe.clean.dates import date_from_age, dates_in, iso_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dernière mise à jour: 3 avril 2025 11h51", date(2025, 4, 3)),
        ("vendredi le 19 décembre 2025", date(2025, 12, 19)),
        ("1er août 2031", date(2031, 8, 1)),
        ("Publié le 03/04/2025 à 10:00", date(2025, 4, 3)),
        ("27 févr. 2030", date(2030, 2, 27)),
        ("May 5, 2031", date(2031, 5, 5)),
        ("12. März 2031", date(2031, 3, 12)),
        ("2031-05-06T10:00", date(2031, 5, 6)),
    ],
)
def test_printed_dates(text: str, day: date) -> None:
    assert [d.day for d in dates_in(text)] == [day]


@pytest.mark.parametrize(
    "text", ["31 février 2031", "3 avril", "en 2031", "12/2031", "1.2.3.4", ""]
)
def test_what_is_no_full_date(text: str) -> None:
    assert dates_in(text) == []


def test_month_first_only_where_asked() -> None:
    assert dates_in("04/03/2031")[0].day == date(2031, 3, 4)
    assert dates_in("04/03/2031", month_first=True)[0].day == date(2031, 4, 3)


def test_age_needs_its_words() -> None:
    now = datetime(2031, 5, 6, 2, 0)
    assert date_from_age("il y a 4 heures", now) == date(2031, 5, 5)
    assert date_from_age("2 jours ago", now) == date(2031, 5, 4)
    assert date_from_age("4 heures de route", now) is None


def test_machine_readable_days_are_taken_as_written() -> None:
    assert iso_day("2031-05-06T23:30:00-05:00") == date(2031, 5, 6)
    assert iso_day("20310506") == date(2031, 5, 6)
    assert iso_day("2031-13-45") is None
    assert iso_day("6 mai 2031") == date(2031, 5, 6)
