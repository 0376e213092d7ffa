"""``recoupe read --format html``: one page for the browser, self-contained, streamed."""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from recoupe.cli.read_text import facts, safe
from recoupe.cli.stream_output import outcome

if TYPE_CHECKING:
    from jinja2 import Template

    from recoupe.cli.read import Read
    from recoupe.model.article import Article
    from recoupe.model.page import Page


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block's words, and what was decided of it."""

    label: str
    reason: str
    kept: bool
    words: str


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page with its blocks; or, with ``code`` and ``message``, why it could not be read."""

    number: int
    locator: str
    title: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    blocks: tuple[ShownBlock, ...] = ()
    kept: int = 0
    code: str = ""
    message: str = ""


class Outcome:
    """Counts the pages as they pass."""

    def __init__(self) -> None:
        self.done = 0
        self.failed = 0

    def pages(self, items: Iterable[Read]) -> Iterator[ShownPage]:
        """Each item as it is shown."""
        from recoupe.model.page import ItemError

        for number, item in enumerate(items, 1):
            if isinstance(item, ItemError):
                self.failed += 1
                yield ShownPage(
                    number, safe(item.locator), code=item.code, message=safe(item.message)
                )
            else:
                self.done += 1
                yield shown_page(number, *item)


def write_page(items: Iterable[Read]) -> int:
    """Write the page to standard output piece by piece; memory holds one item."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    count = Outcome()
    css = _asset("read.css")
    digest = base64.b64encode(sha256(css.encode()).digest()).decode()
    for piece in _template().generate(
        pages=count.pages(items), count=count, css=css, css_hash=f"sha256-{digest}"
    ):
        sys.stdout.write(piece)
    sys.stdout.flush()
    return outcome(count.done, count.failed)


def shown_page(number: int, page: Page, article: Article) -> ShownPage:
    """One page, its words safe to show."""
    from recoupe.app.reading import shown_text

    blocks = tuple(
        ShownBlock(block.label, safe(block.reason), block.kept, words)
        for block in article.blocks
        if (words := safe(shown_text(block, page, article)))
    )
    return ShownPage(
        number,
        safe(page.locator),
        title=safe(article.title),
        facts=tuple((name, safe(value)) for name, value in facts(page, article)),
        blocks=blocks,
        kept=sum(block.kept for block in blocks),
    )


def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("recoupe.cli", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return made.get_template("read.html.j2")


def _asset(name: str) -> str:
    return (files("recoupe.cli") / "templates" / name).read_text(encoding="utf-8")
