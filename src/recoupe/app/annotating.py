"""Marks of clean articles, streamed."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.app.inputs import Inputs
from recoupe.app.reading import read
from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.page import ItemError
from recoupe.ports import LanguagePack

BATCH = 32
Marked = tuple[Article, Marks]


def annotate(inputs: Inputs) -> Iterator[Marked | ItemError]:
    """Each article with its marks, in order; memory holds one batch."""
    from recoupe.lang.fr.pipe import FrenchPack

    pack = FrenchPack()
    batch: list[Article | ItemError] = []
    for item in read(inputs):
        batch.append(item if isinstance(item, ItemError) else item[1])
        if len(batch) >= BATCH:
            yield from mark(batch, pack)
            batch.clear()
    yield from mark(batch, pack)


def mark(batch: list[Article | ItemError], pack: LanguagePack) -> Iterator[Marked | ItemError]:
    """One batch, parsed together."""
    from recoupe.engines.single import SingleProcess
    from recoupe.pipeline.articles import failure
    from recoupe.pipeline.marking import annotate as mark_article

    texts = [article.text for article in batch if isinstance(article, Article)]
    parses = iter(SingleProcess().parse(pack, texts))
    for item in batch:
        if isinstance(item, ItemError):
            yield item
            continue
        parse = next(parses)
        try:
            yield item, mark_article(item, parse)
        except Exception as error:
            yield failure(item.id, error)
