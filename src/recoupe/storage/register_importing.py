"""The register's part of an import."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recoupe.codec.chain import broken_links
from recoupe.errors import StoreError, StreamError
from recoupe.model.event import Event
from recoupe.model.register import Entry, Search, Suggestion
from recoupe.model.session import Session
from recoupe.storage.import_rows import Row, structured

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

REGISTERED: dict[str, type[Entry | Session | Suggestion | Search]] = {
    "entry": Entry,
    "session": Session,
    "suggestion": Suggestion,
    "search": Search,
}


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
            self.register.restore(event)
        self.new["event"] += len(self.events) - shared
        return len(self.events) > shared
