"""Which reports are worth comparing, and which can never be of one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import combinations

from recoupe.crosscheck.family_likeness import speakers_agree
from recoupe.crosscheck.family_wording import Wording
from recoupe.lang.fr.speech import word_set
from recoupe.model.entity import Entity

MONEY = word_set("money")
# In stories of more statements than this, a word of a tenth of them points at nothing.
MANY = 300

Pair = tuple[int, int]


def candidates(wordings: Sequence[Wording]) -> list[Pair]:
    """Pairs that share a telling stem, a number or a word of money, from an index."""
    index: dict[str, list[int]] = defaultdict(list)
    for i, wording in enumerate(wordings):
        for key in keys(wording):
            index[key].append(i)
    limit = len(wordings) // 10 if len(wordings) > MANY else len(wordings)
    held = [members for members in index.values() if 1 < len(members) <= limit]
    return sorted({pair for members in held for pair in combinations(members, 2)})


def keys(wording: Wording) -> Iterator[str]:
    """What two reports of one statement have in common, one of them at least."""
    yield from wording.stems
    words = set(wording.words)
    yield from (f"#{word}" for word in words if word.isdigit())
    if words & MONEY:
        yield "#money"


class Pairs:
    """What is known of pairs of reports; ``alike`` are those in the same words."""

    def __init__(self, wordings: Sequence[Wording], entities: dict[str, Entity]) -> None:
        self.wordings = wordings
        self.entities = entities
        self.alike: dict[int, set[int]] = defaultdict(set)
        self.told: dict[Pair, bool | None] = {}

    def agree(self, i: int, j: int) -> bool | None:
        """Whether two reports name one speaker; None when one of them is not resolved."""
        if (i, j) not in self.told:
            self.told[i, j] = speakers_agree(self.wordings[i], self.wordings[j], self.entities)
        return self.told[i, j]

    def barred(self, i: int, j: int, fits: Container[Pair]) -> bool:
        """Whether two speakers said them, and neither stands word for word under the other."""
        if j in self.alike[i] or self.agree(i, j) is not False:
            return False
        return not any(
            (min(k, other), max(k, other)) in fits
            for one, other in ((i, j), (j, i))
            for k in self.alike[one]
        )
