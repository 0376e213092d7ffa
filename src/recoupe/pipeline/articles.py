"""First stage: pages to articles, one failure never stopping the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from recoupe.clean.article import clean_page
from recoupe.errors import RecoupeError
from recoupe.model.article import Article
from recoupe.model.page import ItemError, Page


def clean_pages(
    pages: Iterable[Page | ItemError], progress: Callable[[str, int, int], None]
) -> tuple[list[Page], list[Article], list[ItemError]]:
    """The pages read, the articles found in them, and what failed with its code.

    An article's id is its row's id, or the first twelve hex digits of its page's hash.
    """
    read: list[Page] = []
    articles: list[Article] = []
    errors: list[ItemError] = []
    seen: set[str] = set()
    for page in pages:
        if isinstance(page, ItemError):
            errors.append(page)
            continue
        name = page.row_id or page.id[:12]
        if name in seen:
            message = f"another item has the id {name}"
            errors.append(ItemError(locator=page.locator, code="read-duplicate", message=message))
            continue
        seen.add(name)
        read.append(page)
        try:
            articles.append(clean_page(page, article_id=name))
        except Exception as error:
            errors.append(failure(page.locator, error))
        progress("cleaning", len(read), 0)
    return read, articles, errors


def failure(locator: str, error: Exception) -> ItemError:
    """An error as the item's own; one that nobody foresaw has the code ``internal-error``."""
    if isinstance(error, RecoupeError):
        return ItemError(locator=locator, code=error.code, message=error.message)
    message = f"{type(error).__name__}: {error}; please report it with the page"
    return ItemError(locator=locator, code="internal-error", message=message)
