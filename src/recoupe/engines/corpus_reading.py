"""First step: the pages of a shard to articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from recoupe.clean.article import clean_page
from recoupe.codec.arrow_articles import article_row, article_schema
from recoupe.codec.arrow_rows import Row
from recoupe.engines.corpus_files import rejects_file, table_file, write_json
from recoupe.engines.corpus_plan import CorpusPlan, ReadPages
from recoupe.engines.corpus_steps import CorpusStep
from recoupe.errors import CleanError
from recoupe.group.vectors import is_french
from recoupe.model.article import Article
from recoupe.model.page import ItemError, Page
from recoupe.pipeline.articles import failure, parseable
from recoupe.text.folding import bare_words

# Hex digits of a page's hash that are its article's id, wherever the page stands.
NAME = 20
UNDATED = "undated"


class ReadShards(CorpusStep[int]):
    """Writes articles, rejects and counts of each shard. ``read`` gives the pages of files."""

    name = "pages to articles"

    def __init__(self, plan: CorpusPlan, read: ReadPages) -> None:
        super().__init__(plan)
        self.read = read

    def parts(self) -> Sequence[int]:
        """The shards."""
        return range(len(self.plan.shards))

    def work(self, part: int) -> int:
        """One shard; how many pages it has."""
        files, plan = self.plan.shards[part], self.plan
        counts: Counter[str] = Counter()
        days: Counter[str] = Counter()
        seen: set[str] = set()
        with (
            table_file(plan.file("read", "articles", part), article_schema()) as put,
            rejects_file(plan.file("read", "rejects", part, "jsonl")) as reject,
        ):
            for page in self.read(files):
                counts["pages"] += 1
                row = row_of(page, seen, reject)
                counts["articles" if row else "rejects"] += 1
                if row:
                    put((row,))
                    days[row["day"].isoformat() if row["day"] else UNDATED] += 1
        facts = {"inputs": [fact_of(name) for name in files], "counts": counts, "days": days}
        write_json(plan.file("read", "counts", part, "json"), facts)
        return counts["pages"]


def row_of(
    page: Page | ItemError, seen: set[str], reject: Callable[[ItemError], None]
) -> Row | None:
    """The row of a page's article; None where the page was rejected."""
    if isinstance(page, ItemError):
        reject(page)
        return None
    name = page.id[:NAME]
    try:
        if name in seen:
            raise CleanError("the same bytes came earlier in the shard", code="read-duplicate")
        article = in_french(parseable(clean_page(page, article_id=name)))
    except Exception as error:
        reject(failure(page.locator, error))
        return None
    seen.add(name)
    return article_row(article, page)


def in_french(article: Article) -> Article:
    """The article, unless its words are of another language: then ``CleanError``."""
    if not is_french(article, bare_words(article.text)):
        raise CleanError("not in French", code="clean-language")
    return article


def fact_of(name: str) -> dict[str, Any]:
    """The name of an input and what its bytes were; no hash where it cannot be read."""
    path = Path(name)
    try:
        with path.open("rb") as file:
            digest = sha256()
            while part := file.read(1 << 20):
                digest.update(part)
        return {"name": name, "bytes": path.stat().st_size, "sha256": digest.hexdigest()}
    except OSError:
        return {"name": name, "bytes": None, "sha256": None}
