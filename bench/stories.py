"""Cost of assigning a stream of articles to stories: ``python bench/stories.py [--most N]``.

The stream is generated: so many articles a day, a few dozen words each, drawn from words that
follow Zipf's law and from words of the article's story; stories live some days, some of them
large. Terms are given as a tokeniser would, so that only the assignment is timed. Prints, for
growing streams, articles a second on one core, with and without putting doubtful stories in
order, what is held in the window, and memory of the process.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from recoupe.group.stream import StoryStream
from recoupe.group.stream_records import Incoming
from recoupe.group.tokenising import counted

WORDS, COMMON, OWN = 60_000, 45, 15
RATES = (2_000, 100_000)
STEPS = (10_000, 30_000, 100_000, 200_000, 300_000, 1_000_000)


def generated(a_day: int, most: int, seed: int) -> Iterator[tuple[Incoming, int]]:
    """Articles with the number of the story they were drawn for."""
    rng = random.Random(seed)
    zipf = list(accumulate(1.0 / (rank + 20) for rank in range(WORDS)))
    live: list[tuple[int, int, list[str]]] = []  # story, articles still to come, its words
    founded = 0
    for n in range(most):
        while len(live) < a_day // 6 or rng.random() < 0.02:
            left = min(400, 1 + int(rng.paretovariate(1.1)))
            names = [f"n{rng.randrange(400_000)}" for _ in range(10)]
            themes = [f"w{bisect(zipf, rng.random() * zipf[-1])}" for _ in range(25)]
            live.append((founded, left, names + themes))
            founded += 1
        place = rng.randrange(len(live))
        story, left, words = live[place]
        terms = [f"w{bisect(zipf, rng.random() * zipf[-1])}" for _ in range(COMMON)]
        terms += rng.choices(words, k=OWN)
        if left > 1:
            live[place] = (story, left - 1, words)
        else:
            live[place] = live[-1]
            live.pop()
        day = 738_000 + n // a_day
        yield counted(f"a{n}", Counter(terms), 120, day, french=True), story


def timed(a_day: int, most: int, seed: int) -> None:
    """Print the curve of one stream."""
    stream = StoryStream()
    assigning = settling = 0.0
    before = (0, 0.0, 0.0)
    right = wrong = 0
    homes: dict[int, str] = {}
    clock = time.process_time
    for done, (article, wanted) in enumerate(generated(a_day, most, seed), 1):
        began = clock()
        found = stream.add(article).story
        middle = clock()
        if stream.due():
            for _ in stream.settle():
                pass
            settling += clock() - middle
        assigning += middle - began
        right += homes.setdefault(wanted, found) == found
        wrong += homes[wanted] != found
        if done in STEPS:
            n, a, s = done - before[0], assigning - before[1], settling - before[2]
            before = (done, assigning, settling)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(
                f"{a_day:>9,}{done:>11,}{n / a:>12,.0f}{n / (a + s):>12,.0f}"
                f"{len(stream.held):>10,}{len(stream.stories.by_id):>10,}{peak:>8,}"
                f"{right / (right + wrong):>8.3f}",
                flush=True,
            )


def main() -> None:
    """Print a curve for each rate."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--most", type=int, default=100_000, help="articles of a stream")
    parser.add_argument("--rate", type=int, action="append", help="articles a day")
    given = parser.parse_args()
    print(
        f"{'a day':>9}{'articles':>11}{'assign/s':>12}{'and order':>12}"
        f"{'held':>10}{'stories':>10}{'MB':>8}{'home':>8}"
    )
    for rate in given.rate or RATES:
        timed(rate, given.most, seed=rate)


if __name__ == "__main__":
    main()
