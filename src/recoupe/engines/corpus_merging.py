"""Fourth step: clusters of windows to stories, by union-find. It holds ids alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from recoupe.codec.arrow_stories import placing_schema
from recoupe.engines.corpus_chains import UnionFind, continued
from recoupe.engines.corpus_files import read_rows, rejects_file, write_table
from recoupe.engines.corpus_plan import CorpusPlan
from recoupe.engines.corpus_reading import UNDATED
from recoupe.engines.corpus_steps import CorpusStep
from recoupe.group.origins import digest
from recoupe.model.page import ItemError

WHOLE = "all"


class Place(NamedTuple):
    """The window, shard and day that an article is taken from, and its cluster there."""

    window: str
    shard: int
    day: date | None
    cluster: str


class MergeWindows(CorpusStep[str]):
    """Writes which story each article is of, a file for each day on which stories begin."""

    name = "windows to stories"

    def parts(self) -> Sequence[str]:
        """All windows are merged together."""
        return (WHOLE,)

    def work(self, part: str) -> int:
        """Everything; how many articles there are."""
        rejects = self.plan.file("merge", "rejects", part, "jsonl")
        places = placed(self.plan, rejects)
        joined = joined_clusters(self.plan, places)
        stories: dict[str, list[str]] = defaultdict(list)
        for name in sorted(places):
            stories[joined.leader(places[name].cluster)].append(name)
        by_day: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for members in stories.values():
            first = min((str(day) for m in members if (day := places[m].day)), default=UNDATED)
            by_day[first] += [(digest("s", members), name) for name in members]
        for began, rows in by_day.items():
            write_table(
                self.plan.file("merge", "placings", began),
                placing_schema(),
                (
                    {
                        "article": name,
                        "day": places[name].day,
                        "shard": places[name].shard,
                        "held_by": story,
                    }
                    for story, name in sorted(rows)
                ),
            )
        return len(places)


def placed(plan: CorpusPlan, rejects: Path) -> dict[str, Place]:
    """Each article in the window that knows most of what stands around it.

    That is the last one that ends within half the overlap after its day. A page that came
    again on another day is taken from its first shard; the others are rejected.
    """
    places: dict[str, Place] = {}
    repeated: set[tuple[int, str]] = set()
    for window in plan.parts("days", "placings"):
        for row in read_rows(plan.file("days", "placings", window)):
            day, name = row["day"], row["article"]
            if day is not None and 2 * (date.fromisoformat(window) - day).days > plan.overlap:
                continue
            new = Place(window, row["shard"], day, row["held_by"])
            old = places.get(name)
            if old is not None and old.shard != new.shard:
                repeated.add((max(old.shard, new.shard), name))
            if old is None or new.shard <= old.shard:
                places[name] = new
    with rejects_file(rejects) as reject:
        for shard, name in sorted(repeated):
            message = f"article {name} is in an earlier shard"
            locator = plan.file("read", "articles", shard).name
            reject(ItemError(locator=locator, code="read-duplicate", message=message))
    return places


def joined_clusters(plan: CorpusPlan, places: dict[str, Place]) -> UnionFind[str]:
    """Clusters that go on from window to window, and those that share a whole dispatch."""
    joined: UnionFind[str] = UnionFind()
    windows = [window for window in plan.parts("days", "placings") if window != UNDATED]
    for earlier, later in pairwise(windows):
        for one, other in continued(held_by(plan, earlier), held_by(plan, later)):
            joined.join(one, other)
    for window in plan.parts("days", "copies"):
        for row in read_rows(plan.file("days", "copies", window), columns=["members", "kind"]):
            if row["kind"] == "same_dispatch":
                first, second = row["members"]
                joined.join(places[first].cluster, places[second].cluster)
    return joined


def held_by(plan: CorpusPlan, window: str) -> dict[str, str]:
    """Article to cluster in one window."""
    path = plan.file("days", "placings", window)
    return {r["article"]: r["held_by"] for r in read_rows(path, columns=["article", "held_by"])}
