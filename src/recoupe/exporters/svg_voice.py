"""The words of pictures in the language of the page around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from recoupe.exporters.french_dates import in_french


@dataclass(frozen=True, slots=True)
class Voice:
    """``say`` gives our own French words in the language; ``day`` writes a date."""

    say: Callable[[str], str]
    day: Callable[[date], str]

    def told(self, words: str, **values: object) -> str:
        """Words with values set in: ``told("sources : %(n)s", n=3)``."""
        return self.say(words) % values


def as_it_is(words: str) -> str:
    """French needs no translation."""
    return words


FRENCH = Voice(as_it_is, lambda day: in_french(day.isoformat()))
