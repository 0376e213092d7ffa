"""Who copies whom in a stream: candidates by sketches, each verified by what is shared.

An article's sketch is the runs of words whose hash is divisible by a small number, so that a
part of a text has a part of its sketch (mod-p sketches for containment, Broder 1997).
"""

from __future__ import annotations

import zlib
from collections import Counter, OrderedDict, defaultdict
from dataclasses import dataclass

from recoupe.group.copies import SHORT, verified
from recoupe.group.formulas import CROWD
from recoupe.group.origins import digest
from recoupe.group.prose import Prose, own_prose
from recoupe.model.article import Article
from recoupe.model.story import Origin
from recoupe.text.shingles import shingle_set

# One run of words in so many is in the sketch; articles verified for a new one at most.
SAMPLED, CLOSELY = 3, 6
MOST = 5_000
ALONE = "aucun passage de rédaction commun avec un autre article"


@dataclass(slots=True)
class _Kept:
    prose: Prose
    sketch: tuple[int, ...]
    origin: str
    head: str


class CopyWindow:
    """The prose of the last articles of a stream, as many as ``most``."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._holders: dict[int, dict[str, None]] = defaultdict(dict)

    def origin(self, article: Article) -> Origin:
        """The origin that an article is of, as far as earlier articles tell."""
        prose = own_prose(article, None)
        sketch = sketch_of(prose)
        source, reuse, reason = self._source(prose, sketch)
        head = source.head if source else article.id
        origin = source.origin if source else digest("o", [article.id])
        self._keep(article.id, _Kept(prose, sketch, origin, head))
        return Origin(id=origin, members=(article.id,), first=head, reuse=reuse, reason=reason)

    def _source(self, prose: Prose, sketch: tuple[int, ...]) -> tuple[_Kept | None, float, str]:
        shared: Counter[str] = Counter()
        for mark in sketch:
            holders = self._holders.get(mark, {})
            if len(holders) <= CROWD:
                shared.update(holders.keys())
            else:
                shared[next(iter(holders))] += 1
        for name, _ in shared.most_common(CLOSELY):
            copy = verified(self._kept[name].prose, prose)
            if copy is not None:
                return self._kept[name], copy.share, copy.reason
        return None, 0.0, ALONE

    def _keep(self, name: str, kept: _Kept) -> None:
        self._kept[name] = kept
        for mark in kept.sketch:
            self._holders[mark][name] = None
        while len(self._kept) > self.most:
            old, gone = self._kept.popitem(last=False)
            for mark in gone.sketch:
                self._holders[mark].pop(old, None)
                if not self._holders[mark]:
                    del self._holders[mark]


def sketch_of(prose: Prose) -> tuple[int, ...]:
    """The hashes of a text's runs of words that are in its sketch, rising."""
    hashes = {zlib.crc32(" ".join(run).encode()) for run in shingle_set(prose.words, SHORT)}
    return tuple(sorted(mark for mark in hashes if mark % SAMPLED == 0))
