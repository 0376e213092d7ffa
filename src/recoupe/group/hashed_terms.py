"""Terms as numbers: a stream counts them in arrays of one size, however many it meets."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from recoupe.group.vectors import IMAGINED, SHORT_WORD
from recoupe.lang.fr.frequency import background

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int32]
    Weights = NDArray[np.float64]

# Terms are hashed to so many numbers; those of short words to numbers of their own.
LONGER, SHORT = 1 << 20, 1 << 17
ROOM = LONGER + SHORT


def number(term: str) -> int:
    """The number of a term, below ``ROOM``; few terms share one."""
    mark = zlib.crc32(term.encode("utf-8", "surrogatepass"))
    return LONGER + mark % SHORT if len(term) <= SHORT_WORD else mark % LONGER


def hashed(counts: Mapping[str, int]) -> tuple[Numbers, Weights]:
    """The numbers of the terms, rising, and 1 + ln n for their counts."""
    import numpy as np

    terms = np.fromiter(map(number, counts), dtype=np.int32, count=len(counts))
    often = 1.0 + np.log(np.fromiter(counts.values(), dtype=np.float64, count=len(counts)))
    terms, first = np.unique(terms, return_index=True)
    return terms, often[first]


@cache
def texts_at_large(french: bool) -> tuple[Numbers, int]:
    """In how many texts at large each term stands, and of how many.

    Where no background is known, texts are imagined in which short words stand.
    """
    import numpy as np

    held = np.zeros(ROOM, dtype=np.int32)
    if not french:
        held[LONGER:] = IMAGINED
        return held, IMAGINED
    known = background()
    for term, count in known.counts.items():
        held[number(term)] += count
    return held, known.documents
