from __future__ import annotations

import pytest

from recoupe.readers.dates import iso_moment, mail_moment, stated_moment


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2031-02-03T04:05:06Z", "2031-02-03T04:05:06+00:00"),
        (" 2031-02-03 ", "2031-02-03T00:00:00"),
        ("2031-02-03 vers midi", "2031-02-03T00:00:00"),
        ("Mon, 03 Feb 2031 04:05:06 +0100", "2031-02-03T04:05:06+01:00"),
        ("Mon, 03 Feb 2031 04:05:06 GMT", "2031-02-03T04:05:06+00:00"),
        ("3 Feb 2031 04:05:06", "2031-02-03T04:05:06+00:00"),
    ],
)
def test_moments(said: str, moment: str) -> None:
    found = stated_moment(said)
    assert found is not None
    assert found.isoformat() == moment


@pytest.mark.parametrize(
    "said", [None, 7, "", "hier", "2031-13-45", "Mon, 99 Feb 2031 99:99:99", "9" * 500]
)
def test_what_is_no_moment(said: object) -> None:
    assert iso_moment(said) is None
    assert mail_moment(said) is None
