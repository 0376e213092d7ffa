"""Articles of a corpus with their marks, found again in the files of the first two steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recoupe.codec.arrow_articles import read_article
from recoupe.codec.arrow_marks import read_marks
from recoupe.codec.arrow_rows import Row
from recoupe.engines.corpus_files import read_json, read_rows
from recoupe.engines.corpus_plan import CorpusPlan
from recoupe.model.article import Article
from recoupe.model.marks import Marks

if TYPE_CHECKING:
    from pyarrow.compute import Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An article with the day it is of, the shard and the place it stands at, and its marks."""

    article: Article
    marks: Marks
    day: date | None
    shard: int
    locator: str


def days_of(plan: CorpusPlan) -> dict[str, list[int]]:
    """Every day that articles are of, or ``undated``, with the shards that have some."""
    shards: dict[str, list[int]] = defaultdict(list)
    for shard in range(len(plan.shards)):
        for day in read_json(plan.file("read", "counts", shard, "json"))["days"]:
            shards[day].append(shard)
    return {day: shards[day] for day in sorted(shards)}


def of_days(
    plan: CorpusPlan, shards: Iterable[int], first: date | None, last: date | None
) -> list[Held]:
    """The articles of shards from one day to another (None: those without a day)."""
    import pyarrow.compute as pc

    day = pc.field("day")
    wanted = day.is_null() if first is None else (day >= first) & (day <= last)
    return [held for shard in shards for held in loaded(plan, shard, wanted, ("times",))]


def of_names(plan: CorpusPlan, names: dict[int, set[str]]) -> list[Held]:
    """The articles of those ids by shard."""
    import pyarrow.compute as pc

    tables = ("times", "mentions")
    return [
        held
        for shard in sorted(names)
        for held in loaded(plan, shard, pc.field("id").isin(sorted(names[shard])), tables)
    ]


def loaded(plan: CorpusPlan, shard: int, wanted: Expression, tables: tuple[str, ...]) -> list[Held]:
    """Articles of one shard, in order; of the marks statements and ``tables`` alone."""
    rows = read_rows(plan.file("read", "articles", shard), wanted)
    names = sorted(row["id"] for row in rows)
    if not names:
        return []
    marks = {t: marks_of(plan, shard, t, names) for t in ("statements", *tables)}
    return [
        Held(
            article=read_article(row),
            marks=read_marks(row["id"], {t: marks[t][row["id"]] for t in marks}),
            day=row["day"],
            shard=shard,
            locator=row["page"]["locator"],
        )
        for row in rows
    ]


def marks_of(
    plan: CorpusPlan, shard: int, table: str, names: list[str]
) -> defaultdict[str, list[Row]]:
    """The rows of one table by article."""
    import pyarrow.compute as pc

    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in read_rows(plan.file("annotate", table, shard), pc.field("article").isin(names)):
        found[row["article"]].append(row)
    return found
