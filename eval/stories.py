"""Stories and copies on the shared development benchmarks, one set of thresholds for all.

    python eval/stories.py SHARED

Stories: BCubed F1 (Bagga and Baldwin 1998) of the partition into stories and, where a story
was reported in waves, of the finer partition into these. Copies: F1 of
pairs of articles that share an outlet's prose, in the cross-checked stories.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from recoupe.codec.streams import encode_row
from recoupe.group.copies import find_copies
from recoupe.group.stories import group_articles
from recoupe.model.article import Article
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.when import When

Row = dict[str, Any]
FIRM = ("same_dispatch", "partial", "credited")


def rows_of(shared: Path, name: str) -> list[Row]:
    """The rows of one benchmark."""
    path = shared / "bench" / "stories" / f"{name}.dev.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def article_of(row: Row) -> Article:
    """A row as a clean article."""
    title = " ".join(row["title"].split())
    body = (row.get("text") or "").replace("\r\n", "\n")
    text = f"{title}\n{body}" if body else title
    published = None
    if row.get("date"):
        day = date.fromisoformat(row["date"][:10])
        published = When(edtf=day.isoformat(), earliest=day, latest=day)
    return Article(
        id=row["id"],
        page_id=row["id"],
        text=text,
        body=Span(len(title) + 1, len(text)) if body else Span(0, len(text)),
        source=SourceMap(()),
        published=published,
        language=row["lang"][:2],
    )


def stories_of(rows: Sequence[Row]) -> tuple[list[str], list[str]]:
    """The story and the wave of each row, as ``recoupe stories`` writes them.

    Rows of one wave are those of one story that link the same other waves and stories.
    """
    stories = group_articles([article_of(row) for row in rows], [])
    told = {name: encode_row(name, story) for story in stories for name in story.articles}
    written = [told[row["id"]] for row in rows]
    waves = [
        " ".join((one["story"], *(link["story"] for link in one["linked"]))) for one in written
    ]
    return [one["story"] for one in written], waves


def bcubed(found: Sequence[str], wanted: Sequence[str]) -> float:
    """BCubed F1 of two partitions of the same items."""
    ours: dict[str, set[int]] = defaultdict(set)
    theirs: dict[str, set[int]] = defaultdict(set)
    for i, (a, b) in enumerate(zip(found, wanted, strict=True)):
        ours[a].add(i)
        theirs[b].add(i)
    pairs = [(ours[a], theirs[b]) for a, b in zip(found, wanted, strict=True)]
    precision = sum(len(a & b) / len(a) for a, b in pairs) / len(pairs)
    recall = sum(len(a & b) / len(b) for a, b in pairs) / len(pairs)
    return 2 * precision * recall / (precision + recall)


def copies_f1(shared: Path) -> float:
    """F1 of copied pairs over the stories of ``gold/stories``; weak pairs count on no side."""
    rows = {row["id"]: row for row in rows_of(shared, "rpm2_fr")}
    right = found = wanted = 0
    for path in sorted((shared / "gold" / "stories").glob("story_*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        firm = _pairs(c["docs"] for c in gold["copies"] if c["kind"] in FIRM)
        weak = _pairs(c["docs"] for c in gold["copies"] if c["kind"] == "weak") - firm
        ids = [doc if isinstance(doc, str) else doc["id"] for doc in gold["docs"]]
        copies = find_copies([article_of(rows[name]) for name in ids], [])
        ours = _pairs(copy.members for copy in copies) - weak
        right, found, wanted = right + len(ours & firm), found + len(ours), wanted + len(firm)
    return 2 * right / (found + wanted) if found + wanted else 0.0


def _pairs(groups: Iterable[Iterable[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(set(group)), 2)}


def evaluate(shared: Path) -> dict[str, float]:
    """All figures, 0..1, by name."""
    figures: dict[str, float] = {}
    rpm2 = rows_of(shared, "rpm2_fr")
    found, waves = stories_of(rpm2)
    figures["stories.rpm2_story"] = bcubed(found, [row["label"] for row in rpm2])
    figures["stories.rpm2_wave"] = bcubed(waves, [row["label_fine"] for row in rpm2])
    sets = {
        "googlenews": rows_of(shared, "googlenews_fr_titles"),
        "og2021_fra": [row for row in rows_of(shared, "og2021_titles") if row["lang"] == "fra"],
        "g5w1h": rows_of(shared, "g5w1h_en"),
    }
    for name, rows in sets.items():
        figures[f"stories.{name}"] = bcubed(stories_of(rows)[0], [row["label"] for row in rows])
    figures["copies.pair_f1"] = copies_f1(shared)
    return figures


def main() -> None:
    """Print the figures."""
    for name, value in evaluate(Path(sys.argv[1])).items():
        print(f"{name:24}{value:.3f}")


if __name__ == "__main__":
    main()
