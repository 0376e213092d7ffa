"""Brings exported lines into a workspace: all of them or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from recoupe.errors import StreamError
from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.marks import Marks
from recoupe.model.page import ItemError, Page
from recoupe.model.story import Story
from recoupe.storage.import_rows import Row, check_header, moment, parsed, structured, text
from recoupe.storage.register_importing import RegisterImport

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace


def import_lines(workspace: Workspace, lines: Iterable[str]) -> dict[str, int]:
    """How many records of each kind are new; see ``recoupe.app.archiving.import_all``."""
    rows = parsed(lines)
    header = next(rows, {})
    check_header(header)
    with workspace.transaction():
        coming = Import(workspace, set(header.get("due") or ()))
        for row in rows:
            coming.take(row)
        coming.finish()
    return {kind: count for kind, count in sorted(coming.new.items()) if count}


class Import:
    """One import inside the caller's transaction.

    Into a workspace that holds nothing, everything goes as it is; into another one, that
    which stories and dossiers are made from, and they are made anew.
    """

    def __init__(self, workspace: Workspace, due: set[str]) -> None:
        self.workspace = workspace
        self.register = RegisterImport(workspace)
        self.whole = workspace.is_empty()
        self.due = due
        self.new = self.register.new
        self.pages: dict[tuple[str, str], int] = {}
        self.article: tuple[Article, Row] | None = None
        self.stories: list[tuple[Story, str, datetime, datetime]] = []
        if self.whole and "reread" in due:
            workspace.ask("reread")

    def take(self, row: Row) -> None:
        """Bring in one line. Raises ``StreamError``."""
        kind = row["kind"]
        if kind in KINDS:
            getattr(self, f"take_{kind}")(structured(row, KINDS[kind]), row)
        else:
            self.register.take(kind, row)

    def take_page(self, page: Page, row: Row) -> None:
        """A page that is not there yet."""
        if self.workspace.number(page) is not None:
            return
        number = self.workspace.save_page(page, moment(row, "added"))
        self.pages[page.id, page.outlet or ""] = number
        if row.get("unread") and self.whole:
            self.workspace.mark_read(number, 0)
        self.new["page"] += 1

    def take_article(self, article: Article, row: Row) -> None:
        """An article, kept until its marks come."""
        self.article = article, row

    def take_marks(self, marks: Marks, row: Row) -> None:
        """The marks of the article before: both are kept when their page is new."""
        article, beside = self.article or (None, row)
        if article is None or article.id != marks.article_id:
            raise StreamError(f"marks of {marks.article_id} that do not follow their article")
        self.article = None
        key = str(beside.get("page")), str(beside.get("given"))
        number = self.pages.get(key)
        if number is None:
            if not self.workspace.has_page(key[0]):
                raise StreamError(f"the article {article.id} comes without its page")
            return
        if self.workspace.has_article(article.id):
            name = f"{article.id}-{article.page_id[:8]}"
            article, marks = replace(article, id=name), replace(marks, article_id=name)
        self.workspace.save_article(article, marks, number, maker=str(beside.get("maker")))
        self.new["article"] += 1

    def take_error(self, error: ItemError, row: Row) -> None:
        """What was wrong with an item."""
        number = self.pages.get((str(row.get("page")), str(row.get("given"))))
        if error not in self.workspace.errors_of(error.locator):
            self.workspace.save_error(error, number, maker=str(row.get("maker")))
            self.new["error"] += 1

    def take_story(self, story: Story, row: Row) -> None:
        """A story, kept until all of them are there."""
        given = text(row, "input"), moment(row, "made"), moment(row, "changed")
        self.stories.append((story, *given))

    def take_dossier(self, dossier: Dossier, row: Row) -> None:
        """A dossier, where it can be taken as it is."""
        self.place_stories()
        if self.whole:
            self.workspace.put_dossier(dossier, text(row, "input"), moment(row, "built"))
            if row.get("registered"):
                self.workspace.mark_registered([dossier.story.id])
            self.new["dossier"] += 1

    def place_stories(self) -> None:
        """Stories as they are, where the workspace held nothing."""
        if self.whole and self.stories:
            self.workspace.restore_stories(self.stories)
            self.new["story"] += len(self.stories)
        self.stories = []

    def finish(self) -> None:
        """What only the end can tell: the decisions, and whether stories are to be made anew."""
        self.place_stories()
        decided = self.register.append_events()
        again = self.new["article"] or decided
        if ("group" in self.due) if self.whole else again:
            self.workspace.ask("group")


KINDS: dict[str, type] = {
    "page": Page,
    "article": Article,
    "marks": Marks,
    "error": ItemError,
    "story": Story,
    "dossier": Dossier,
}
