"""What reading a page costs: ``python bench/reading.py [--pages N]``.

Text dumps are cleaned one after the other on one core; HTML pages are read by Recoupe and by
trafilatura alone (its default mode), in turns in the same run, so that the ratio does not
hang on the machine. Processor time, the best of three rounds. Needs the reading pages
(``RECOUPE_SHARED``) and resiliparse for the dumps.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from recoupe.clean.article import clean_page
from recoupe.clean.reference import reference_text
from recoupe.errors import CleanError
from recoupe.model.page import Page

SETS = ("scrapinghub", "fundus", "wcxb", "fr-hand")
ROUNDS = 3


def pages(shared: Path, count: int) -> list[tuple[Page, Page]]:
    """At most ``count`` pages of each set, evenly spread, each as a dump and as HTML."""
    from resiliparse.extract.html2text import extract_plain_text

    out: list[tuple[Page, Page]] = []
    for name in SETS:
        with gzip.open(shared / "bench/reading" / f"{name}.jsonl.gz", "rt") as file:
            rows = [json.loads(line) for line in file]
        for row in rows[:: max(1, len(rows) // count)][:count]:
            dump = extract_plain_text(row["html"], main_content=False)
            out.append((_page(row, dump, "text/plain"), _page(row, row["html"], "text/html")))
    return out


def _page(row: dict[str, str], text: str, media: str) -> Page:
    return Page(id=row["id"], text=text, locator=row["id"], url=row["url"], media_type=media)


def cost(work: Callable[[Page], object], todo: Sequence[Page]) -> float:
    """Milliseconds of processor time a page."""
    began = time.process_time()
    for page in todo:
        work(page)
    return 1000 * (time.process_time() - began) / len(todo)


def clean(page: Page) -> None:
    """Clean a page; that it holds no article is an answer too."""
    try:
        clean_page(page)
    except CleanError:
        return


def main() -> None:
    """Print milliseconds a page and the ratio to trafilatura alone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=15, help="pages of each set")
    shared = Path(os.environ.get("RECOUPE_SHARED", Path(__file__).parents[2] / "shared"))
    both = pages(shared, parser.parse_args().pages)
    dumps, marked = [dump for dump, _ in both], [html for _, html in both]
    cost(clean, [*dumps[:5], *marked[:5]])  # models and tables are loaded once
    rounds = [
        (cost(clean, dumps), cost(clean, marked), cost(lambda p: reference_text(p.text), marked))
        for _ in range(ROUNDS)
    ]
    dump, ours, alone = (min(column) for column in zip(*rounds, strict=True))
    lines = sum(page.text.count("\n") for page in dumps) / len(dumps)
    print(f"dumps         {dump:8.1f} ms a page ({lines:.0f} lines)")
    print(f"HTML          {ours:8.1f} ms a page")
    print(f"trafilatura   {alone:8.1f} ms a page alone, ratio {ours / alone:.2f}")


if __name__ == "__main__":
    main()
