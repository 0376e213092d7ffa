"""Brings exported lines into a workspace: all of them or nothing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from recoupe.codec.chain import broken_links
from recoupe.codec.records import read_record
from recoupe.errors import StoreError, StreamError
from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.event import Event
from recoupe.model.marks import Marks
from recoupe.model.page import ItemError, Page
from recoupe.model.register import Entry, Search, Suggestion
from recoupe.model.session import Session
from recoupe.model.story import Story
from recoupe.storage.exporting import FORMAT

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

Row = dict[str, Any]
Record = TypeVar("Record")


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


def parsed(lines: Iterable[str]) -> Iterator[Row]:
    """The lines as JSON objects. Raises ``StreamError``."""
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            row = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise StreamError(f"line {number} is not JSON: {error}") from error
        if not isinstance(row, dict) or not isinstance(row.get("kind"), str):
            raise StreamError(f"line {number} is not a record of an export")
        yield row


def check_header(row: Row) -> None:
    """Raise ``StreamError`` unless the first line begins an export that can be read."""
    if row.get("kind") != "workspace":
        raise StreamError("the first line does not begin an export of a workspace")
    if row.get("format") != FORMAT:
        message = f"an export of format {row.get('format')}; this version reads {FORMAT}"
        raise StoreError(message, code="store-newer")


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
        self.stories: list[tuple[Story, Row]] = []
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
        number = self.pages.get((str(beside.get("page")), str(beside.get("given"))))
        if number is None:
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
        self.stories.append((story, row))

    def take_dossier(self, dossier: Dossier, row: Row) -> None:
        """A dossier, where it can be taken as it is."""
        self.place_stories()
        if self.whole:
            self.workspace.restore_dossier(dossier, row)
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


class RegisterImport:
    """The register's part of an import: what is there already stays as it was."""

    def __init__(self, workspace: Workspace) -> None:
        self.register = workspace.register
        self.new: Counter[str] = Counter()
        self.known = {
            "entry": {one.id for one in self.register.entries()},
            "session": {one.id for one in self.register.sessions()},
            "suggestion": {one.id for one in self.register.suggestions()},
            "search": {one.id for one in self.register.searches()},
        }
        self.events: list[Event] = []

    def take(self, kind: str, row: Row) -> None:
        """One line of the register. Raises ``StreamError`` for a kind that is not."""
        if kind == "event":
            self.events.append(structured(row, Event))
            return
        if kind not in REGISTERED:
            raise StreamError(f"no such kind of record: {kind}")
        record = structured(row, REGISTERED[kind])
        if record.id in self.known[kind]:
            return
        if isinstance(record, Search):
            self.register.log_search(record)
        elif isinstance(record, Suggestion):
            self.register.save_suggestions([record])
        elif isinstance(record, Session):
            self.register.save_sessions([record])
        else:
            self.register.save_entries([record])
        self.new[kind] += 1

    def append_events(self) -> bool:
        """The decisions that come after those known. Raises ``StoreError`` (``store-chain``)."""
        faults = broken_links(self.events)
        if faults:
            raise StoreError(f"the chain of decisions is broken: {faults[0]}", code="store-chain")
        known = [event.id for event in self.register.events()]
        shared = min(len(known), len(self.events))
        if known[:shared] != [event.id for event in self.events[:shared]]:
            message = "the export and the workspace hold different decisions: they cannot be joined"
            raise StoreError(message, code="store-chain")
        for event in self.events[shared:]:
            self.register.append(event)
        self.new["event"] += len(self.events) - shared
        return len(self.events) > shared


KINDS: dict[str, type] = {
    "page": Page,
    "article": Article,
    "marks": Marks,
    "error": ItemError,
    "story": Story,
    "dossier": Dossier,
}
REGISTERED: dict[str, type[Entry | Session | Suggestion | Search]] = {
    "entry": Entry,
    "session": Session,
    "suggestion": Suggestion,
    "search": Search,
}


def structured(row: Row, kind: type[Record]) -> Record:
    """The record of a line. Raises ``StreamError`` (``stream-bad-record``)."""
    return read_record(json.dumps(row.get("record")), kind)


def moment(row: Row, name: str) -> datetime:
    """A column that is a time in UTC. Raises ``StreamError``."""
    try:
        return datetime.fromisoformat(str(row.get(name)))
    except ValueError as error:
        raise StreamError(f"a {row['kind']} without its time: {name}") from error
