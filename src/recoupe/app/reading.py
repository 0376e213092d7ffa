"""Shows what is read of each page and what is cut."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from recoupe.app.inputs import Inputs, read_inputs
from recoupe.model.article import Article, Block
from recoupe.model.page import ItemError, Page

MARKUP = re.compile(r"<!--.*?-->|<[^<>]{0,8000}>", re.S)


def read(inputs: Inputs) -> Iterator[tuple[Page, Article] | ItemError]:
    """Each page with its article, one at a time; what failed as an item error.

    An article's id, and a failed item's locator, is the row's id, the address or the
    file's name.
    """
    from recoupe.pipeline.articles import failure, read_article

    seen: set[str] = set()
    for page in read_inputs(inputs):
        if isinstance(page, ItemError):
            yield replace(page, locator=failed_name(page.locator, inputs))
            continue
        name = page.row_id or file_name(page.locator, seen)
        try:
            yield page, read_article(page, name)
        except Exception as error:
            yield failure(name, error)


def file_name(locator: str, seen: set[str]) -> str:
    """The file's name without its ending; the whole path where another file has that name.

    An address is its own name, and so is the address of a feed's item.
    """
    address = re.search(r"https?://", locator, re.IGNORECASE)
    if address is not None:
        own = locator[address.start() :]
        return own.rpartition("#")[2] if "#http" in own else own
    name = PurePath(re.sub(r"\.gz$", "", locator)).stem or locator
    if name in seen:
        return locator
    seen.add(name)
    return name


def failed_name(locator: str, inputs: Inputs) -> str:
    """The id of a failed row: readers write FILE#ID."""
    if inputs.jsonl is None:
        return locator
    return locator.partition("#")[2] or locator


def shown_text(block: Block, page: Page, article: Article) -> str:
    """A block as a reader sees it: kept words as the article has them, cut ones without tags."""
    if block.here is not None:
        return block.here.of(article.text).strip()
    raw = block.span.of(page.text)
    if page.media_type == "text/html":
        raw = html.unescape(MARKUP.sub(" ", raw))
    return " ".join(raw.split())
