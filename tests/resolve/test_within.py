from __future__ import annotations

import pytest

from recoupe.resolve.steps import dated
from recoupe.resolve.within import nth, part


@pytest.mark.parametrize(
    ("period", "order", "what", "edtf"),
    [
        ("2031-05", 1, "mon", "2031-05-05"),
        ("2031-05", -1, "fri", "2031-05-30"),
        ("2031-05", 15, "day", "2031-05-15"),
        ("2031-05", 1, "week", "2031-05-05/2031-05-11"),
        ("2031-05", -1, "week", "2031-05-19/2031-05-25"),
        ("2031-05", 2, "weekend", "2031-05-10/2031-05-11"),
        ("2031-05", 2, "evenings", "2031-05-09T18:00/2031-05-12T00:00"),
        ("2031", -1, "sun", "2031-12-28"),
    ],
)
def test_nth(period: str, order: int, what: str, edtf: str) -> None:
    when = nth(dated(period), order, what)
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize(
    ("order", "what"), [(6, "mon"), (0, "mon"), (32, "day"), (-1, "day"), (1, "?")]
)
def test_there_is_no_such_day(order: int, what: str) -> None:
    assert nth(dated("2031-05"), order, what) is None
    assert nth(None, order, what) is None


@pytest.mark.parametrize(
    ("period", "first", "last", "edtf"),
    [
        ("2031-02", 21, 31, "2031-02-21/2031-02-28"),
        ("2031", 11, 12, "2031-11/2031-12"),
        ("2031-05-05/2031-05-11", 3, 4, "2031-05-07/2031-05-08"),
    ],
)
def test_part(period: str, first: int, last: int, edtf: str) -> None:
    when = part(dated(period), first, last)
    assert when is not None
    assert when.edtf == edtf
