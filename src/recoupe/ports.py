"""What the edges and the language packs must offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from recoupe.model.dossier import Dossier
from recoupe.model.page import ItemError, Page
from recoupe.model.parse import Parse


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
