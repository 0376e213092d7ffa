"""Third step: the articles of a few days grouped, and their copies verified."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from recoupe.codec.arrow_rows import Row
from recoupe.codec.arrow_stories import copy_row, copy_schema, placing_schema
from recoupe.engines.corpus_files import rejects_file, write_table
from recoupe.engines.corpus_loading import Held, days_of, of_days
from recoupe.engines.corpus_reading import UNDATED
from recoupe.engines.corpus_steps import CorpusStep
from recoupe.group.clustering import cluster
from recoupe.group.copies import find_copies
from recoupe.group.neighbours import neighbours
from recoupe.group.periods import told
from recoupe.group.vectors import describe
from recoupe.model.page import ItemError
from recoupe.model.story import Copy


class ClusterWindows(CorpusStep[str]):
    """Writes the clusters of each window and the copies that its last day adds.

    A window is a day with the days before it that overlap; articles without a day have a
    window of their own.
    """

    name = "windows of days"

    def parts(self) -> Sequence[str]:
        """The days that articles are of."""
        return list(days_of(self.plan))

    def work(self, part: str) -> int:
        """One window; how many articles its last day has."""
        plan, day, shards = self.plan, part, days_of(self.plan)
        last = None if day == UNDATED else date.fromisoformat(day)
        first = last and last - timedelta(days=plan.overlap)
        span = {day} if last is None else {d for d in shards if _within(d, first, last)}
        near = sorted({shard for d in span for shard in shards[d]})
        kept, repeated = distinct(of_days(plan, near, first, last))
        with rejects_file(plan.file("days", "rejects", day, "jsonl")) as reject:
            for held in repeated:
                if held.day == last:
                    reject(repeat(held))
        groups = grouped(kept)
        rows = placings(groups, day)
        write_table(plan.file("days", "placings", day), placing_schema(), rows)
        found = [copy for group in groups for copy in fresh_copies(group, last)]
        write_table(plan.file("days", "copies", day), copy_schema(), map(copy_row, found))
        return sum(held.day == last for held in kept)


def _within(day: str, first: date | None, last: date | None) -> bool:
    return day != UNDATED and str(first) <= day <= str(last)


def distinct(found: Sequence[Held]) -> tuple[list[Held], list[Held]]:
    """The articles by id, those of the first shard, and the repeated ones."""
    kept: dict[str, Held] = {}
    repeated = []
    for held in found:
        if held.article.id in kept:
            repeated.append(held)
        else:
            kept[held.article.id] = held
    return [kept[name] for name in sorted(kept)], repeated


def repeat(held: Held) -> ItemError:
    """What is said of a page that stands in an earlier shard too."""
    message = f"article {held.article.id} is in an earlier shard"
    return ItemError(locator=held.locator, code="read-duplicate", message=message)


def grouped(kept: Sequence[Held]) -> list[list[Held]]:
    """The clusters of a window, by the rule that a run over few pages follows."""
    graph = neighbours(describe([held.article for held in kept]))
    days = [told(held.article, held.marks) for held in kept]
    return [[kept[member] for member in group] for group in cluster(graph, days)]


def placings(groups: Sequence[Sequence[Held]], window: str) -> Iterator[Row]:
    """A row an article; a cluster is named after its window and its first article."""
    for group in groups:
        name = f"{window}/{min(held.article.id for held in group)}"
        for held in group:
            yield {
                "article": held.article.id,
                "day": held.day,
                "shard": held.shard,
                "held_by": name,
            }


def fresh_copies(group: Sequence[Held], last: date | None) -> list[Copy]:
    """Verified copies inside a cluster that no earlier window has: one is of the last day."""
    if len(group) < 2:
        return []
    fresh = {held.article.id for held in group if held.day == last}
    found = find_copies([held.article for held in group], [held.marks for held in group])
    return [copy for copy in found if fresh.intersection(copy.members)]
