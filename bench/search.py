"""Time of a search over generated articles: ``python bench/search.py [--articles N] [--keep F]``.

Articles are drawn from a vocabulary that follows Zipf's law (the words of a language model's
tail are made up), spread over ten years, two hundred outlets, twenty sections and three
thousand persons; statements, entities and commitments come with them as in a real workspace.
They go into the index by the function that indexes real ones. Queries are one to three words,
a phrase, a beginning, and words under filters, drawn from the articles as readers would:
function words never, common words often. Every search is on a connection of its own, as every
request is, and gives the first page of hits with passages and all facets. Prints the 50th and
95th percentile of wall and CPU time for each sort of query, and for all.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from bisect import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from recoupe.app.desk.search_passages import passages
from recoupe.app.desk.search_query import understood
from recoupe.lang.fr.stopwords import stopwords
from recoupe.storage.search import Asked, find
from recoupe.storage.search_index import Item, indexing
from recoupe.storage.workspace import open_workspace

WORDS, LENGTH, CHUNK = 60_000, 260, 2_000
OUTLETS, SECTIONS, PEOPLE, DAYS = 200, 20, 3_000, 3_650
THEMES = ("security", "diplomacy", "health", "justice", "economy-trade")
FIRST = date(2016, 1, 1)
SYLLABLES = [a + b for a in "bcdfglmnprstv" for b in ("a", "é", "i", "o", "u", "en", "an", "or")]
ENDINGS = ("", "s", "er", "ation", "ements", "ité", "aux", "ée", "ant", "if")


@dataclass(frozen=True, slots=True)
class Language:
    """Words with their weights, the function words first."""

    words: list[str]
    weights: list[float]

    def draw(self, rng: random.Random, count: int) -> list[str]:
        """Words as a text has them."""
        return rng.choices(self.words, cum_weights=self.weights, k=count)

    def content(self, rng: random.Random) -> str:
        """A word that somebody would search for."""
        first = len(stopwords())
        low, high = self.weights[first - 1], self.weights[-1]
        return self.words[bisect(self.weights, low + rng.random() * (high - low))]


def language(rng: random.Random) -> Language:
    """Function words, then invented ones."""
    made: dict[str, None] = dict.fromkeys(sorted(stopwords()))
    while len(made) < WORDS:
        made["".join(rng.choices(SYLLABLES, k=rng.randint(1, 3))) + rng.choice(ENDINGS)] = None
    return Language(list(made), list(accumulate(1.0 / (rank + 3) for rank in range(WORDS))))


def generated(count: int, words: Language, rng: random.Random) -> Iterator[list[Item]]:
    """For each article what can be found of it and its story.

    That is two statements, three entities and, of every fifth, a commitment.
    """
    names = [" ".join(words.content(rng).title() for _ in "ab") for _ in range(PEOPLE)]
    outlets = [words.content(rng).title() for _ in range(OUTLETS)]
    for number in range(count):
        drawn = words.draw(rng, LENGTH)
        people = tuple(rng.choice(names) for _ in range(3))
        whole = article(f"a{number}", drawn, people, rng.choice(THEMES), rng)
        whole = replace(whole, outlet=outlets[min(int(rng.paretovariate(0.6)), OUTLETS) - 1])
        yield [whole, *told(whole, drawn, people, promises=number % 5 == 0)]


def article(
    one: str, drawn: list[str], people: tuple[str, ...], theme: str, rng: random.Random
) -> Item:
    """One article."""
    title = " ".join(drawn[:9]).capitalize()
    body = ". ".join(" ".join(drawn[i : i + 20]).capitalize() for i in range(9, LENGTH, 20))
    return Item(
        kind="article",
        owner=one,
        id=one,
        title=title,
        text=f"{title}\n{body}",
        article_id=one,
        day=FIRST + timedelta(days=rng.randrange(DAYS)),
        section=f"section {rng.randrange(SECTIONS)}",
        themes=(theme,),
        people=people,
    )


def told(
    whole: Item, drawn: list[str], people: tuple[str, ...], *, promises: bool
) -> Iterator[Item]:
    """What its story tells of it."""
    for n in (0, 1):
        text, who = " ".join(drawn[20 * n : 20 * n + 20]), people[n]
        yield replace(
            whole, kind="statement", id=f"s{n}", title=who, text=text, themes=(), people=(who,)
        )
    for n, name in enumerate(people):
        one = Item(kind="entity", owner=whole.id, id=f"e{n}", title=name, text="", people=(name,))
        yield one
    if promises:
        yield replace(whole, kind="commitment", title=people[0], text=" ".join(drawn[40:60]))


def fill(path: Path, count: int, words: Language) -> None:
    """Index generated articles into a new workspace."""
    articles = generated(count, words, random.Random(2))
    with open_workspace(path, create=True) as workspace:
        for start in range(0, count, CHUNK):
            with workspace.transaction(), indexing(workspace) as index:
                for _ in range(min(CHUNK, count - start)):
                    for item in next(articles):
                        index.keep(item, None)
            print(f"\r{min(start + CHUNK, count):,} articles", end="", flush=True)
    print()


def sorts(words: Language, rng: random.Random) -> dict[str, Callable[[], Asked]]:
    """How to draw a query of each sort."""

    def asked(count: int, form: str = "{}") -> Asked:
        text = " ".join(words.content(rng) for _ in range(count))
        return Asked(terms=understood(form.format(text)))

    def in_a_year(query: Asked) -> Asked:
        since = FIRST + timedelta(days=rng.randrange(DAYS - 365))
        return replace(query, since=since, until=since + timedelta(days=365))

    def in_a_section(query: Asked) -> Asked:
        return replace(query, section=f"section {rng.randrange(SECTIONS)}")

    return {
        "one word": lambda: asked(1),
        "two words": lambda: asked(2),
        "three words": lambda: asked(3),
        "phrase": lambda: asked(2, '"{}"'),
        "beginning": lambda: Asked(terms=understood(f"{words.content(rng)[:5]}*")),
        "one word, one year": lambda: in_a_year(asked(1)),
        "one word, one section": lambda: in_a_section(asked(1)),
        "filters alone": lambda: in_a_year(Asked(kind="article")),
    }


def searched(path: Path, asked: Asked) -> tuple[float, float, int]:
    """Wall and CPU milliseconds of one search, and how many items it found."""
    wall, cpu = time.perf_counter(), time.process_time()
    with open_workspace(path) as workspace, workspace.snapshot():
        found = find(workspace, asked)
    for hit in found.hits:
        passages(hit.text, asked.terms or ())
    return (time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3, found.total


def percentile(values: list[float], share: float) -> float:
    """The value that this share of the values does not pass."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def show(name: str, taken: list[tuple[float, float, int]]) -> None:
    """One line of the table."""
    wall, cpu, found = ([one[i] for one in taken] for i in range(3))
    times = "".join(f"{percentile(v, s):>10.1f}" for v in (wall, cpu) for s in (0.5, 0.95))
    print(f"{name:<24}{len(taken):>6}{percentile(found, 0.5):>10,.0f}{times}")


def main() -> None:
    """Fill a workspace and time searches in it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=100, help="of each sort")
    parser.add_argument("--keep", type=Path, help="where the workspace stays for another run")
    given = parser.parse_args()
    words = language(random.Random(1))
    with tempfile.TemporaryDirectory() as folder:
        path = given.keep or Path(folder) / "search.db"
        if not path.exists():
            began = time.perf_counter()
            fill(path, given.articles, words)
            print(f"{time.perf_counter() - began:,.0f} s, {path.stat().st_size / 1e6:,.0f} MB")
        print(
            f"{'ms':<24}{'n':>6}{'found':>10}{'p50':>10}{'p95':>10}{'CPU p50':>10}{'CPU p95':>10}"
        )
        rng = random.Random(3)
        every: list[tuple[float, float, int]] = []
        for name, draw in sorts(words, rng).items():
            searched(path, draw())
            taken = [searched(path, draw()) for _ in range(given.queries)]
            every += taken
            show(name, taken)
        show("all", every)


if __name__ == "__main__":
    main()
