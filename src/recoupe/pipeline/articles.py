"""First stage: pages to articles, one failure never stopping the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from recoupe.clean.article import clean_page
from recoupe.errors import CleanError, RecoupeError
from recoupe.group.sections import with_section
from recoupe.model.article import Article
from recoupe.model.page import ItemError, Page

# Code points. The parser takes about a gigabyte for 100,000; the longest reports of the
# press stay under this, and what is longer is a book, a table or a trap.
LONGEST = 150_000


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
            articles.append(parseable(read_article(page, name)))
        except Exception as error:
            errors.append(failure(page.locator, error))
        progress("cleaning", len(read), 0)
    return read, articles, errors


def read_article(page: Page, name: str) -> Article:
    """The article of a page, with a section proposed where the page states none.

    Raises ``CleanError`` as ``clean_page`` does.
    """
    return with_section(clean_page(page, article_id=name))


def parseable(article: Article) -> Article:
    """The article, unless it is too long for the parser: then ``CleanError``."""
    if len(article.text) > LONGEST:
        message = f"{len(article.text)} characters of text; no article is longer than {LONGEST}"
        raise CleanError(message, code="clean-too-long")
    return article


def failure(locator: str, error: Exception) -> ItemError:
    """An error as the item's own; one that nobody foresaw has the code ``internal-error``."""
    if isinstance(error, RecoupeError):
        return ItemError(locator=locator, code=error.code, message=error.message)
    message = f"{type(error).__name__}: {error}; please report it with the page"
    return ItemError(locator=locator, code="internal-error", message=message)
