"""Pages on their way into a workspace: cleaned, marked, kept in one transaction each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.page import ItemError, Page
from recoupe.model.parse import Parse
from recoupe.ports import LanguagePack

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

MakePack = Callable[[], LanguagePack]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One page as read: its article with marks, or what was wrong."""

    page: Page
    article: Article | None = None
    marks: Marks | None = None
    error: ItemError | None = None


def french() -> LanguagePack:
    """The French pack."""
    from recoupe.lang.fr.pipe import FrenchPack

    return FrenchPack()


class LatePack:
    """A ``LanguagePack`` in a process of its own, started when something is to be parsed."""

    def __init__(self, make: MakePack, stack: ExitStack) -> None:
        self.make = make
        self.stack = stack
        self.pack: LanguagePack | None = None

    @property
    def code(self) -> str:
        """ISO 639-1 code."""
        return self.make().code

    def start(self) -> LanguagePack:
        """Let the model begin to load; it ends with the stack."""
        if self.pack is None:
            from recoupe.engines.worker import WorkerPack

            self.pack = self.stack.enter_context(WorkerPack(self.make))
        return self.pack

    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        """Parse texts in order."""
        return self.start().parse(texts)


def article_name(page: Page, taken: Callable[[str], bool]) -> str:
    """The id of the page's article: its row's, else twelve hex digits of its hash.

    Where another page has that id, eight digits more tell the two apart.
    """
    name = page.row_id or page.id[:12]
    if not taken(name):
        return name
    digest = sha256(f"{page.id}\n{page.outlet}".encode("utf-8", "replace")).hexdigest()
    return f"{name}-{digest[:8]}"


def read_pages(named: Sequence[tuple[Page, str]], pack: LanguagePack) -> list[Arrival]:
    """Each page with its article under the given id; those that fail have their error."""
    from recoupe.pipeline.articles import failure
    from recoupe.pipeline.marking import annotate

    arrivals = [cleaned(page, name) for page, name in named]
    texts = [arrival.article.text for arrival in arrivals if arrival.article]
    parses = iter(pack.parse(texts) if texts else ())
    found = []
    for arrival in arrivals:
        if arrival.article is not None:
            parse = next(parses)
            try:
                arrival = replace(arrival, marks=annotate(arrival.article, parse))
            except Exception as error:
                failed = failure(arrival.page.locator, error)
                arrival = Arrival(page=arrival.page, error=failed)
        found.append(arrival)
    return found


def cleaned(page: Page, name: str) -> Arrival:
    """The article of a page, or why there is none."""
    from recoupe.pipeline.articles import failure, parseable, read_article

    try:
        return Arrival(page=page, article=parseable(read_article(page, name)))
    except Exception as error:
        return Arrival(page=page, error=failure(page.locator, error))


def keep(workspace: Workspace, arrival: Arrival, at: datetime) -> bool:
    """Keep a new page in one transaction; False when another command was faster."""
    with workspace.transaction():
        if workspace.number(arrival.page) is not None:
            return False
        number = workspace.save_page(arrival.page, at)
        keep_reading(workspace, arrival, number)
    return True


def keep_again(workspace: Workspace, arrival: Arrival, number: int, reading: int) -> None:
    """Keep what was read again of the page in row ``number``, in one transaction."""
    with workspace.transaction():
        keep_reading(workspace, arrival, number)
        workspace.mark_read(number, reading)


def keep_reading(workspace: Workspace, arrival: Arrival, number: int) -> None:
    """Article and marks, or the error, in the place of what was read of the page before."""
    workspace.forget_errors(arrival.page.locator)
    known = workspace.article_of(number)
    if arrival.error is not None:
        workspace.save_error(arrival.error, number)
        if known is not None:
            workspace.drop_article(known)
            workspace.ask("group")
        return
    article, marks = arrival.article, arrival.marks
    assert article is not None
    assert marks is not None
    if known != article.id and workspace.has_article(article.id):  # taken meanwhile
        name = article_name(arrival.page, lambda _: True)
        article, marks = replace(article, id=name), replace(marks, article_id=name)
    if workspace.save_article(article, marks, number):
        workspace.ask("group")
