"""The register in memory: what ``recoupe.ports.Register`` asks for, and no more."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.codec.chain import digest_of
from recoupe.errors import StoreError
from recoupe.model.event import Event
from recoupe.model.register import Entry, Search, Suggestion
from recoupe.model.session import Session


class MemoryRegister:
    """Keeps everything in dictionaries."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._events: list[Event] = []
        self._suggestions: dict[str, Suggestion] = {}
        self._searches: dict[str, Search] = {}
        self._sessions: dict[str, Session] = {}

    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries[name] for name in sorted(self._entries))

    def save_entries(self, entries: Iterable[Entry]) -> None:
        self._entries |= {entry.id: entry for entry in entries}

    def events(self) -> tuple[Event, ...]:
        return tuple(self._events)

    def append(self, event: Event) -> None:
        last = self._events[-1].id if self._events else ""
        if event.previous != last or event.id != digest_of(event):
            raise StoreError("not the next event", code="store-chain")
        self._events.append(event)

    def suggestions(self) -> tuple[Suggestion, ...]:
        return tuple(self._suggestions[name] for name in sorted(self._suggestions))

    def save_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        for one in suggestions:
            self._suggestions.setdefault(one.id, one)

    def searches(self) -> tuple[Search, ...]:
        return tuple(self._searches.values())

    def log_search(self, search: Search) -> None:
        self._searches.setdefault(search.id, search)

    def sessions(self) -> tuple[Session, ...]:
        return tuple(self._sessions[name] for name in sorted(self._sessions))

    def save_sessions(self, sessions: Iterable[Session]) -> None:
        self._sessions |= {one.id: one for one in sessions}
