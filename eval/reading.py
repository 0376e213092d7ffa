"""Measures reading on the development pages: ``python eval/reading.py [--limit N]``.

Text dumps are resiliparse's plain text of each page. F1 is over four-word shingles
(article-extraction-benchmark); foreign lines are kept lines of four words or more of which
less than six in ten shingles are in the reference. Trees that ship were trained on these
pages too: ``train_lines.py --folds 4`` gives the figures for sites never seen.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from recoupe.clean.article import clean_page
from recoupe.clean.reference import reference_text
from recoupe.errors import CleanError
from recoupe.model.article import Article
from recoupe.model.page import Page
from references import module

SETS = ("scrapinghub", "fundus", "wcxb", "fr-hand")
LIMIT = 40  # pages a set when the gate measures, evenly spread
TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Reading:
    """One page read, with its reference and the time it took in milliseconds."""

    gold: dict[str, Any]
    article: Article | None
    took: float

    @property
    def body(self) -> str:
        """The body, '' where no article was found."""
        return self.article.body_text if self.article else ""

    @property
    def day(self) -> str:
        """The day of publication, '' where none was found."""
        when = self.article.published if self.article else None
        return when.edtf if when else ""

    @property
    def title(self) -> str:
        """The title, '' where none was found."""
        return self.article.title if self.article else ""


def rows(shared: Path, name: str, limit: int) -> list[dict[str, Any]]:
    """At most ``limit`` pages of a set, evenly spread; all of them when it is 0."""
    with gzip.open(shared / "bench/reading" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        found = [json.loads(line) for line in file]
    step = max(1, -(-len(found) // limit)) if limit else 1
    return found[::step]


def read(row: dict[str, Any], text: str, media: str) -> Reading:
    """One page cleaned and timed."""
    page = Page(id=row["id"], text=text, locator=row["id"], url=row["url"], media_type=media)
    began = time.process_time()
    try:
        article: Article | None = clean_page(page)
    except CleanError:
        article = None
    return Reading(row["gold"], article, 1000 * (time.process_time() - began))


def foreign(reading: Reading) -> int:
    """How many kept lines are not in the reference."""
    tokens = TOKEN.findall(reading.gold["text"] or "")
    known = set(zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False))
    count = 0
    for line in reading.body.split("\n\n"):
        own = TOKEN.findall(line)
        grams = list(zip(own, own[1:], own[2:], own[3:], strict=False))
        count += bool(grams) and sum(g in known for g in grams) / len(grams) < 0.6
    return count


def share(flags: Sequence[bool]) -> float:
    """Share of those that hold; 0 for none at all."""
    return sum(flags) / len(flags) if flags else 0.0


def figures(
    name: str, readings: Sequence[Reading], metrics: ModuleType
) -> Iterator[tuple[str, float]]:
    """Scores of one way of reading one set."""
    prf = metrics.shingle_prf([(r.gold["text"], r.body) for r in readings if r.gold["text"]])
    yield f"{name} F1", prf["F1"]
    strange = [foreign(r) for r in readings if r.gold["text"]]
    yield f"{name} pages without foreign lines", share([n == 0 for n in strange])
    yield f"{name} foreign lines a page", sum(strange) / max(1, len(strange))
    titles = [(metrics.norm(r.gold["title"]).lower(), metrics.norm(r.title).lower())
              for r in readings if r.gold["title"]]  # fmt: skip
    if titles and "scrapinghub" not in name:
        yield f"{name} title contained", share([bool(b) and (a in b or b in a) for a, b in titles])
        yield f"{name} title exact", share([a == b for a, b in titles])
    dated = [(r.gold["date"][:10], r.day) for r in readings if r.gold["date"]]
    given = [a == b for a, b in dated if b]
    if dated:
        yield f"{name} date given", len(given) / len(dated)
        yield f"{name} date exact of given", share(given)


def evaluate(shared: Path, limit: int = LIMIT) -> dict[str, float]:
    """Figures by name, for the gate: dumps and HTML of each set, trafilatura beside them."""
    from resiliparse.extract.html2text import extract_plain_text

    metrics = module(shared / "bench" / "reading" / "metrics.py")
    out: dict[str, float] = {}
    for name in SETS:
        pages = rows(shared, name, limit)
        dumps = [
            read(r, extract_plain_text(r["html"], main_content=False), "text/plain") for r in pages
        ]
        marked = [read(r, r["html"], "text/html") for r in pages]
        out |= dict(figures(f"reading: dump {name}", dumps, metrics))
        out |= dict(figures(f"reading: html {name}", marked, metrics))
        peer = metrics.shingle_prf([(r["gold"]["text"], reference_text(r["html"])) for r in pages])
        ours = out[f"reading: html {name} F1"]
        out[f"reading: html {name} F1 above trafilatura"] = ours - peer["F1"]
        print(f"{name}: {sum(r.took for r in dumps) / len(dumps):.1f} ms a dump", flush=True)
    return out


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=0, help="pages a set, 0 for all")
    shared = Path(os.environ.get("RECOUPE_SHARED", Path(__file__).parents[2] / "shared"))
    for name, value in evaluate(shared, parser.parse_args().limit).items():
        print(f"{name:56}{value:8.3f}")


if __name__ == "__main__":
    main()
