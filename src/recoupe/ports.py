"""What the edges and the language packs must offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from recoupe.model.dossier import Dossier
from recoupe.model.event import Event
from recoupe.model.page import ItemError, Page
from recoupe.model.parse import Parse
from recoupe.model.register import Entry, Search, Suggestion
from recoupe.model.session import Session


class LanguagePack(Protocol):
    """One language: its code (ISO 639-1) and its parser."""

    @property
    def code(self) -> str:
        """ISO 639-1 code."""
        ...

    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        """Parse texts in order, one ``Parse`` each."""
        ...


class Reader(Protocol):
    """Turns sources into pages; an input that fails gives an ``ItemError``, not an exception."""

    def read(self, sources: Sequence[str]) -> Iterator[Page | ItemError]:
        """Pages in a stable order."""
        ...


class Embedder(Protocol):
    """Sentence similarity. The default is lexical and needs no model."""

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """Matrix of similarities in 0..1, ``len(left)`` rows of ``len(right)``."""
        ...


class Exporter(Protocol):
    """Writes one dossier in one format."""

    suffix: str

    def render(self, dossier: Dossier) -> str:
        """The whole file as text."""
        ...


class Engine(Protocol):
    """Runs parsing over many texts, in one process or several."""

    def parse(self, pack: LanguagePack, texts: Sequence[str]) -> list[Parse]:
        """Parses in the order of ``texts``."""
        ...


class Store(Protocol):
    """Keeps dossiers between runs."""

    def save(self, dossier: Dossier) -> Path:
        """Write one dossier whole, or not at all; returns where it stands."""
        ...


class Register(Protocol):
    """Keeps the ledger. Writes happen inside a transaction that the caller owns."""

    def entries(self) -> tuple[Entry, ...]:
        """Every commitment of the register, in order of their ids."""
        ...

    def save_entries(self, entries: Iterable[Entry]) -> None:
        """Add entries, or replace those of the same id."""
        ...

    def events(self) -> tuple[Event, ...]:
        """Every event, oldest first."""
        ...

    def append(self, event: Event) -> None:
        """Add one event. Raises ``StoreError`` (``store-chain``) if it is not the next one."""
        ...

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Every suggestion ever made, in order of their ids."""
        ...

    def save_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        """Add suggestions; one that is there already stays as it was."""
        ...

    def searches(self) -> tuple[Search, ...]:
        """Every search, oldest first."""
        ...

    def log_search(self, search: Search) -> None:
        """Keep a search."""
        ...

    def sessions(self) -> tuple[Session, ...]:
        """Every session, in order of their ids."""
        ...

    def save_sessions(self, sessions: Iterable[Session]) -> None:
        """Add sessions, or replace those of the same id."""
        ...
