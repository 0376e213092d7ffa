"""The register and the decisions in SQLite: the ``Register`` of ``recoupe.ports``."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.codec.chain import digest_of
from recoupe.errors import StoreError
from recoupe.model.event import Event
from recoupe.model.register import Entry, Search, Suggestion
from recoupe.model.session import Session
from recoupe.storage.database import Database
from recoupe.storage.packing import pack, storable, unpack

# What stories and dossiers follow from; the ledger's decisions change neither.
REGROUPED = ("story", "entity")
ADD_EVENT = (
    "INSERT INTO event (id, previous, at, by, kind, target_kind, target_id, record) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
SAVE_ENTRY = (
    "INSERT INTO entry (id, story_id, record) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
    "story_id = excluded.story_id, record = excluded.record"
)
SAVE_SESSION = (
    "INSERT INTO session (id, story_id, record) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
    "story_id = excluded.story_id, record = excluded.record"
)
ADD_SUGGESTION = (
    "INSERT INTO suggestion (id, entry_id, article_id, score, record) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO NOTHING"
)
ADD_SEARCH = (
    "INSERT INTO search (id, entry_id, at, record) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
)


class SqliteRegister:
    """Entries, sessions, suggestions, searches and the chain of events."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def entries(self) -> tuple[Entry, ...]:
        """Every commitment of the register, in order of their ids."""
        found = self.database.rows("SELECT record FROM entry ORDER BY id")
        return tuple(unpack(record, Entry) for (record,) in found)

    def save_entries(self, entries: Iterable[Entry]) -> None:
        """Add entries, or replace those of the same id."""
        self.database.write_all(SAVE_ENTRY, [(one.id, one.story_id, pack(one)) for one in entries])

    def events(self) -> tuple[Event, ...]:
        """Every event, oldest first."""
        found = self.database.rows("SELECT record FROM event ORDER BY number")
        return tuple(unpack(record, Event) for (record,) in found)

    def last_event(self) -> str:
        """The id that the next event must name as the one before it; "" for the first."""
        found = self.database.row("SELECT id FROM event ORDER BY number DESC LIMIT 1")
        return str(found[0]) if found else ""

    def append(self, event: Event) -> None:
        """Add one event. Raises ``StoreError`` (``store-chain``) if it is not the next one.

        What is decided about stories and entities, and its undoing, asks for grouping.
        """
        self.restore(event)
        if self.about(event) in REGROUPED:
            self.database.write("UPDATE work SET asked = asked + 1 WHERE name = 'group'")

    def about(self, event: Event) -> str:
        """What kind of thing an event is about, that of an undoing being what it undoes."""
        kind, name = str(event.target.kind), event.target.id
        while kind == "event":
            sql = "SELECT target_kind, target_id FROM event WHERE id = ?"
            kind, name = self.database.row(sql, (name,)) or ("", "")
        return kind

    def restore(self, event: Event) -> None:
        """Add one event from which nothing follows that was not done when it was taken."""
        if digest_of(event) != event.id:
            message = "the event is not sealed: its id is not the hash of its words"
            raise StoreError(message, code="store-chain")
        if event.previous != self.last_event():
            message = "another decision was recorded meanwhile: look at it, then decide again"
            raise StoreError(message, code="store-chain")
        values = (
            event.id,
            event.previous,
            event.at.isoformat(),
            storable(event.by),
            event.kind,
            event.target.kind,
            event.target.id,
            pack(event),
        )
        self.database.write(ADD_EVENT, values)

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Every suggestion ever made, in order of their ids."""
        found = self.database.rows("SELECT record FROM suggestion ORDER BY id")
        return tuple(unpack(record, Suggestion) for (record,) in found)

    def save_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        """Add suggestions; one that is there already stays as it was."""
        rows = [(s.id, s.entry_id, s.article_id, s.score, pack(s)) for s in suggestions]
        self.database.write_all(ADD_SUGGESTION, rows)

    def searches(self) -> tuple[Search, ...]:
        """Every search, oldest first."""
        found = self.database.rows("SELECT record FROM search ORDER BY number")
        return tuple(unpack(record, Search) for (record,) in found)

    def log_search(self, search: Search) -> None:
        """Keep a search; one that is there already stays as it was."""
        values = (search.id, search.entry_id, search.at.isoformat(), pack(search))
        self.database.write(ADD_SEARCH, values)

    def sessions(self) -> tuple[Session, ...]:
        """Every session, in order of their ids."""
        found = self.database.rows("SELECT record FROM session ORDER BY id")
        return tuple(unpack(record, Session) for (record,) in found)

    def save_sessions(self, sessions: Iterable[Session]) -> None:
        """Add sessions, or replace those of the same id."""
        rows = [(one.id, one.story_id, pack(one)) for one in sessions]
        self.database.write_all(SAVE_SESSION, rows)
