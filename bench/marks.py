"""What marks cost: ``python bench/marks.py [FOLDER]``, or ``--memory N``.

One run prints, for the texts of a folder (the annotated articles by default): the time of
all marks beside the bare ``nlp.pipe`` of the same texts, each stage by itself, the times of
an article of 600 words, and peers on the same texts where they are installed (dateparser,
textacy; neither is needed). Times are of the processor, the best of several rounds.

``--memory N`` marks N short articles, each different, and prints the memory of the process.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from short_articles import article, memory

from recoupe.annotate.names import find_mentions
from recoupe.annotate.quantities import find_quantities
from recoupe.annotate.quotations import find_quotations
from recoupe.annotate.times import find_times
from recoupe.annotate.undertakings import find_undertakings
from recoupe.lang.fr.pipe import FrenchPack, load
from recoupe.model.article import Article
from recoupe.model.parse import Parse
from recoupe.pipeline.marking import annotate

HERE = Path(__file__).resolve().parent
TEXTS = HERE.parent.parent / "shared" / "gold" / "articles_dev"
ROUNDS = 5
WORDS = 600
ALLOWED, ALLOWED_MS = 0.35, 20.0


def best(work: Callable[[], object]) -> float:
    """Seconds of processor time, the least of several rounds."""
    spent = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return min(spent)


def costs(folder: Path) -> None:
    """Print what marks cost beside the parser, and beside peers."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    if not texts:
        raise SystemExit(f"no .txt file in {folder}")
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} texts, {words} words; processor time, least of {ROUNDS} rounds")
    nlp = load()
    parses = list(FrenchPack().parse(texts))
    articles = [article(str(n), parse) for n, parse in enumerate(parses)]
    bare = best(lambda: list(nlp.pipe(texts, batch_size=32)))
    print(f"bare nlp.pipe       {1000 * bare / words * WORDS:8.1f} ms on {WORDS} words")
    stages(articles, parses, words)
    marks = best(lambda: [annotate(a, p) for a, p in zip(articles, parses, strict=True)])
    print(f"all marks           {1000 * marks / words * WORDS:8.1f} ms on {WORDS} words")
    print(f"marks / nlp.pipe    {marks / bare:8.3f}    (asked: at most {ALLOWED})")
    long = list(FrenchPack().parse([cut(texts)]))
    spent = 1000 * best(lambda: find_times(long[0]))
    print(f"times, one article  {spent:8.1f} ms on {WORDS} words (asked: at most {ALLOWED_MS:g})")
    peers(texts, words, bare)


def cut(texts: Sequence[str]) -> str:
    """An article of ``WORDS`` words made of the first ones."""
    return " ".join(" ".join(texts).split()[:WORDS])


def stages(articles: Sequence[Article], parses: Sequence[Parse], words: int) -> None:
    """Print each stage by itself."""
    mentions = [find_mentions(p) for p in parses]
    times = [find_times(p) for p in parses]
    every = list(zip(articles, parses, mentions, times, strict=True))
    work: dict[str, Callable[[], object]] = {
        "names": lambda: [find_mentions(p) for p in parses],
        "times": lambda: [find_times(p) for p in parses],
        "quantities": lambda: [find_quantities(p, t) for _, p, _, t in every],
        "quotations": lambda: [find_quotations(p, m) for _, p, m, _ in every],
        "undertakings": lambda: [
            find_undertakings(p, a.blocks_in_text(), m, t) for a, p, m, t in every
        ],
    }
    for name, task in work.items():
        print(f"  {name:18}{1000 * best(task) / words * WORDS:8.1f} ms on {WORDS} words")


def peers(texts: Sequence[str], words: int, bare: float) -> None:
    """Print what peers cost on the same texts, where they are installed."""
    if find_spec("dateparser") is None:
        print("dateparser          not installed, left out")
    else:
        search_dates = import_module("dateparser.search").search_dates
        spent = best(lambda: [search_dates(text, languages=["fr"]) for text in texts])
        print(f"dateparser          {1000 * spent / words * WORDS:8.1f} ms on {WORDS} words")
    if find_spec("textacy") is None:
        print("textacy             not installed, left out")
        return
    direct_quotations = import_module("textacy.extract").direct_quotations
    docs = list(load().pipe(texts, batch_size=32))
    spent = best(lambda: [list(direct_quotations(doc)) for doc in docs])
    print(f"textacy quotations  {1000 * spent / words * WORDS:8.1f} ms on {WORDS} words")
    print(f"textacy / nlp.pipe  {spent / bare:8.3f}")


def main() -> None:
    """Read the arguments and print."""
    parser = argparse.ArgumentParser(description="What marks cost.")
    parser.add_argument("folder", nargs="?", type=Path, default=TEXTS, help="folder of .txt files")
    parser.add_argument("--memory", type=int, metavar="N", help="mark N short articles instead")
    given = parser.parse_args()
    if given.memory:
        memory(given.memory)
    else:
        costs(given.folder)


if __name__ == "__main__":
    main()
