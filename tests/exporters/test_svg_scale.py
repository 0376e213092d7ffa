from __future__ import annotations

from datetime import date
from itertools import pairwise

from recoupe.exporters.svg_scale import scale

DAYS = [date(2031, 3, 1), date(2031, 3, 2), date(2031, 3, 4), date(2034, 3, 4)]


def test_days_keep_their_order_and_fill_the_width() -> None:
    made = scale(reversed(DAYS), 10, 110)
    places = [made.places[day] for day in DAYS]
    assert places == sorted(places)
    assert (places[0], round(places[-1], 6)) == (10, 110)


def test_a_long_silence_is_shortened_and_marked() -> None:
    made = scale(DAYS, 0, 100)
    assert [shortened for _, _, shortened in made.gaps] == [False, False, True]
    assert made.places[DAYS[1]] > 5


def test_labels_do_not_touch() -> None:
    made = scale(DAYS, 0, 100)
    kept = made.labels(40)
    assert kept[0] == DAYS[0]
    assert kept[-1] == DAYS[-1]
    places = [made.places[day] for day in kept]
    assert all(b - a >= 40 for a, b in pairwise(places))


def test_one_day_and_none() -> None:
    assert scale(DAYS[:1], 10, 20).places == {DAYS[0]: 10}
    assert scale([], 10, 20).places == {}
