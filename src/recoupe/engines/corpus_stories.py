"""Last step: the record of each story, with its origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date

from recoupe.codec.arrow_rows import Row
from recoupe.codec.arrow_stories import (
    member_rows,
    member_schema,
    origin_rows,
    origin_schema,
    read_copy,
    story_row,
    story_schema,
)
from recoupe.engines.corpus_files import read_rows, table_file
from recoupe.engines.corpus_loading import Held, of_names
from recoupe.engines.corpus_plan import CorpusPlan
from recoupe.engines.corpus_reading import UNDATED
from recoupe.engines.corpus_steps import CorpusStep
from recoupe.group.neighbours import neighbours
from recoupe.group.origins import find_origins
from recoupe.group.reasons import reasons_for
from recoupe.group.vectors import describe
from recoupe.model.story import Copy, Story
from recoupe.pipeline.period import published_period

# Articles of stories told at a time: what is in memory with their marks.
TOGETHER = 2_000
# A title is chosen among so many articles of a story, its first ones.
LOOKED_AT = 200


class TellStories(CorpusStep[str]):
    """Writes stories, origins and members, a file for each day on which stories begin."""

    name = "records of stories"

    def parts(self) -> Sequence[str]:
        """The days on which stories began."""
        return self.plan.parts("merge", "placings")

    def work(self, part: str) -> int:
        """The stories that began on a day; how many."""
        plan, count = self.plan, 0
        rows = read_rows(plan.file("merge", "placings", part))
        with ExitStack() as stack:
            put_story, put_origin, put_member = (
                stack.enter_context(table_file(plan.file("stories", name, part), schema))
                for name, schema in (
                    ("stories", story_schema()),
                    ("origins", origin_schema()),
                    ("members", member_schema()),
                )
            )
            for portion in portions(rows):
                for story in stories_of(plan, portion):
                    put_story((story_row(story),))
                    put_origin(origin_rows(story))
                    put_member(member_rows(story))
                    count += 1
        return count


def portions(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows by story, cut where a story ends, ``TOGETHER`` or a whole story at a time."""
    parts: list[list[Row]] = [[]]
    for before, row in zip((None, *rows), rows, strict=False):
        ends = before is None or before["held_by"] != row["held_by"]
        if ends and len(parts[-1]) >= TOGETHER:
            parts.append([])
        parts[-1].append(row)
    return [part for part in parts if part]


def stories_of(plan: CorpusPlan, rows: Sequence[Row]) -> list[Story]:
    """The stories of rows that are sorted by story."""
    names: dict[int, set[str]] = defaultdict(set)
    for row in rows:
        names[row["shard"]].add(row["article"])
    held = {one.article.id: one for one in of_names(plan, names)}
    of_story: dict[str, list[Held]] = defaultdict(list)
    for row in rows:
        of_story[row["held_by"]].append(held[row["article"]])
    home = {row["article"]: row["held_by"] for row in rows}
    copies: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies_of(plan, {row["day"] for row in rows}):
        homes = {home.get(member) for member in copy.members}
        story = homes.pop() if len(homes) == 1 else None
        if story is not None:
            copies[story].append(copy)
    return [story_of(name, members, copies[name]) for name, members in of_story.items()]


def copies_of(plan: CorpusPlan, days: set[date | None]) -> list[Copy]:
    """The copies that the windows ending on those days added."""
    windows = sorted(UNDATED if day is None else str(day) for day in days)
    return [
        read_copy(row)
        for window in windows
        for row in read_rows(plan.file("days", "copies", window))
    ]


def story_of(name: str, held: Sequence[Held], copies: Sequence[Copy]) -> Story:
    """One story, its articles by day."""
    told = sorted(held, key=lambda one: (one.day or date.max, one.article.id))
    articles = [one.article for one in told]
    return Story(
        id=name,
        title=central_title(told[:LOOKED_AT]),
        articles=tuple(article.id for article in articles),
        origins=find_origins(articles, copies),
        copies=tuple(copies),
        period=published_period(articles),
        reasons=reasons_for(articles, [one.marks for one in told]),
    )


def central_title(held: Sequence[Held]) -> str:
    """The title of the article that is most like the others; a first line where none has one."""
    titled = [one.article for one in held if one.article.title]
    if not titled:
        return held[0].article.text.split("\n", 1)[0][:120]
    graph = neighbours(describe(titled))
    central = max(range(len(titled)), key=lambda at: (sum(graph[at].values()), -at))
    return titled[central].title
