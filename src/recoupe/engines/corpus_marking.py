"""Second step: what each article of a shard says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import cache

from recoupe.codec.arrow_articles import read_article
from recoupe.codec.arrow_marks import TABLES, mark_rows, mark_schema
from recoupe.codec.arrow_rows import Row
from recoupe.engines.corpus_files import batches, rejects_file, table_file, write_json
from recoupe.engines.corpus_plan import CorpusPlan, MakePack
from recoupe.engines.corpus_steps import CorpusStep
from recoupe.errors import ModelMissingError
from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.page import ItemError
from recoupe.pipeline.articles import failure
from recoupe.pipeline.marking import mark_articles
from recoupe.pipeline.run import silent
from recoupe.ports import LanguagePack

BATCH = 32


class MarkShards(CorpusStep[int]):
    """Writes a table a kind of mark for each shard. ``make_pack`` is called once a process."""

    name = "articles to marks"

    def __init__(self, plan: CorpusPlan, make_pack: MakePack) -> None:
        super().__init__(plan)
        self.make_pack = make_pack

    def parts(self) -> Sequence[int]:
        """The shards."""
        return range(len(self.plan.shards))

    def work(self, part: int) -> int:
        """One shard; how many articles it has."""
        plan, pack = self.plan, pack_of(self.make_pack)
        counts: Counter[str] = Counter(articles=0, rejects=0)
        with ExitStack() as stack:
            reject = stack.enter_context(
                rejects_file(plan.file("annotate", "rejects", part, "jsonl"))
            )
            put = {
                table.name: stack.enter_context(
                    table_file(plan.file("annotate", table.name, part), mark_schema(table))
                )
                for table in TABLES
            }
            for rows in batches(plan.file("read", "articles", part), BATCH):
                for article, marks in marked(rows, pack, reject, counts):
                    for table in TABLES:
                        found = mark_rows(table, article, marks)
                        put[table.name](found)
                        counts[table.name] += len(found)
        write_json(plan.file("annotate", "counts", part, "json"), {"counts": counts})
        return counts["articles"]


@cache
def pack_of(make: MakePack) -> LanguagePack:
    """The pack of this process: a model is loaded once, whatever the number of shards."""
    return make()


def marked(
    rows: list[Row],
    pack: LanguagePack,
    reject: Callable[[ItemError], None],
    counts: Counter[str],
) -> list[tuple[Article, Marks]]:
    """The articles of a batch with their marks; those that failed are rejected."""
    articles = [read_article(row) for row in rows]
    locators = {row["page_id"]: row["page"]["locator"] for row in rows}
    found, errors = parsed_together(articles, locators, pack)
    for error in errors:
        reject(error)
    counts["articles"] += len(articles)
    counts["rejects"] += len(errors)
    return [(article, found[article.id]) for article in articles if article.id in found]


def parsed_together(
    articles: list[Article], locators: dict[str, str], pack: LanguagePack
) -> tuple[dict[str, Marks], list[ItemError]]:
    """Marks of a batch; where the parser itself fails, article by article, to spare the rest."""
    try:
        return mark_articles(articles, locators, pack, silent)
    except ModelMissingError:
        raise
    except Exception as error:
        if len(articles) == 1:
            return {}, [failure(locators[articles[0].page_id], error)]
    found: dict[str, Marks] = {}
    errors: list[ItemError] = []
    for article in articles:
        marks, failed = parsed_together([article], locators, pack)
        found |= marks
        errors += failed
    return found, errors
