"""Measures follow-up on ``examples/follow_up``: ``python eval/follow_up.py [--misses]``.

The whole pipeline reads the pages, the register takes in the commitments of the first ones,
and the later ones are searched. ``recall5``: how often the right page is among the five
likeliest of its commitment; ``stance``: how often the right page's stance is the right one;
``precision``: suggestions that are of a right page. Those folded away as
restatements of the promise by pages on the same event are none.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from recoupe.model.dossier import Dossier
from recoupe.model.register import Entry, Suggestion

Row = dict[str, Any]
FOLDER = Path(__file__).resolve().parent.parent / "examples" / "follow_up"
FIRST = 5
NOW = datetime(2030, 1, 1, tzinfo=UTC)


@dataclass
class Tally:
    """Counts of one part of the reference, and what went wrong."""

    pages: int = 0
    found: int = 0
    stances: int = 0
    made: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Shares, 0..1."""
        return {
            "follow_up.recall5": self.found / max(1, self.pages),
            "follow_up.stance": self.stances / max(1, self.pages),
            "follow_up.precision": self.right / max(1, self.made),
        }


def evaluate(shared: Path) -> dict[str, float]:
    """Figures over all promises; needs nothing but the example."""
    del shared
    return measure().figures()


def measure() -> Tally:
    """The tally of all promises."""
    from recoupe.lang.fr.pipe import FrenchPack
    from recoupe.pipeline.run import run
    from recoupe.readers.sources import read_sources

    outcome = run(read_sources([str(FOLDER / "pages")]), FrenchPack())
    entries, suggestions = follow(outcome.dossiers)
    numbers = {
        article.id: Path(page.locator).name.split("_")[0]
        for d in outcome.dossiers
        for article, page in zip(d.articles, d.pages, strict=True)
    }
    reference = json.loads((FOLDER / "reference.json").read_text(encoding="utf-8"))
    tally = Tally()
    for item in reference["commitments"]:
        mine = {e.id for e in entries if promises(e, item, numbers)}
        some = sorted((s for s in suggestions if s.entry_id in mine), key=lambda s: -s.score)
        compare(item, some, numbers, tally)
    return tally


def follow(dossiers: Iterable[Dossier]) -> tuple[tuple[Entry, ...], tuple[Suggestion, ...]]:
    """The register of the dossiers and what a search of all articles suggests."""
    from recoupe.ledger.follow_up import follow_up
    from recoupe.ledger.follow_up_passages import laid_out
    from recoupe.ledger.follow_up_profiles import open_entries
    from recoupe.ledger.registering import registered
    from recoupe.ledger.status import fold
    from recoupe.ledger.telling import told_on

    some = tuple(dossiers)
    entries = registered((), some)
    later = [
        laid_out(article, marks, told_on(article, d.resolution.times, marks), d.story.id)
        for d in some
        for article, marks in zip(d.articles, d.marks, strict=True)
    ]
    made = follow_up(open_entries(entries, fold(())), later, NOW).suggestions
    return entries, tuple(one for one in made if not one.restates)


def promises(entry: Entry, item: Row, numbers: dict[str, str]) -> bool:
    """Whether the entry holds the promise of the reference."""
    return any(
        numbers[a.article_id] == item["file"] and item["words"] in a.words for a in entry.anchors
    )


def compare(item: Row, some: list[Suggestion], numbers: dict[str, str], tally: Tally) -> None:
    """Count one promise: ``some`` are its suggestions, the likeliest first."""
    ranked = list(dict.fromkeys(numbers[s.article_id] for s in some))
    first = {numbers[s.article_id]: s for s in reversed(some)}
    tally.made += len(ranked)
    tally.right += sum(page in item["later"] for page in ranked)
    for page, stance in item["later"].items():
        tally.pages += 1
        tally.found += page in ranked[:FIRST]
        told = first[page].stance if page in first else "nothing"
        tally.stances += told == stance
        if told != stance:
            tally.misses.append(f"{item['words']}: page {page} {stance}, found {told}")
    for page in ranked:
        if page not in item["later"]:
            tally.misses.append(f"{item['words']}: page {page} wrongly, {first[page].stance}")


def main() -> None:
    """Print the figures, and what went wrong when asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    wanted = parser.parse_args()
    tally = measure()
    for name, value in tally.figures().items():
        print(f"{name:28} {value:.3f}")
    if wanted.misses:
        print("\n".join(tally.misses))


if __name__ == "__main__":
    main()
