"""Stories assigned row by row, whatever the order: ``python eval/story_stream.py SHARED``.

BCubed F1 on RPM2 in eight shuffled orders: the worst after the stream's own revisions, and
the worst of what was said when each row came.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from stories import Row, article_of, bcubed, rows_of

from recoupe.group.stream import StoryStream
from recoupe.group.tokenising import incoming

ORDERS = 8


def assigned(rows: list[Row]) -> tuple[list[str], list[str]]:
    """The story of each row when it came, and in the end."""
    stream = StoryStream()
    first = {}
    for row in rows:
        first[row["id"]] = stream.add(incoming(article_of(row))).story
        if stream.due():
            list(stream.settle())
    list(stream.settle())
    return [first[row["id"]] for row in rows], [stream.held[row["id"]].story for row in rows]


def evaluate(shared: Path) -> dict[str, float]:
    """The worst of ``ORDERS`` orders."""
    rows = rows_of(shared, "rpm2_fr")
    came, ended = [], []
    for seed in range(ORDERS):
        shuffled = list(rows)
        random.Random(seed).shuffle(shuffled)
        wanted = [row["label"] for row in shuffled]
        first, last = assigned(shuffled)
        came.append(bcubed(first, wanted))
        ended.append(bcubed(last, wanted))
    return {"stories.stream_worst": min(ended), "stories.stream_first_word_worst": min(came)}


def main() -> None:
    """Print the figures."""
    for name, value in evaluate(Path(sys.argv[1])).items():
        print(f"{name:36}{value:.3f}")


if __name__ == "__main__":
    main()
