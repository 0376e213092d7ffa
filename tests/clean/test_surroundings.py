from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.clean.dump import dump_lines
from recoupe.clean.surroundings import _windows, twins_of
from recoupe.clean.traits import traits_of


@given(st.lists(st.integers(0, 9), max_size=30), st.integers(0, 40))
def test_windows_add_up_what_stands_near(values: list[int], reach: int) -> None:
    sums = [sum(values[:n]) for n in range(len(values) + 1)]
    wanted = [float(sum(values[max(0, n - reach) : n + reach + 1])) for n in range(len(values))]
    assert _windows(sums, reach) == wanted


def test_a_caption_and_the_text_of_its_picture_are_twins() -> None:
    page = "La digue nord de Kerbihan vue du large\nLa digue nord de Kerbihan vue du large — Photo"
    assert twins_of(traits_of(dump_lines(page))) == [(1.0, 1.0), (1.0, 8 / 9)]
