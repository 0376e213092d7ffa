"""Parses in a second process, so that the model loads while pages are read and cleaned."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.context import ForkContext, SpawnContext
from types import TracebackType
from typing import Self

from recoupe.errors import RecoupeError
from recoupe.model.parse import Parse
from recoupe.ports import LanguagePack

BATCH = 32
MakePack = Callable[[], LanguagePack]


class WorkerPack:
    """A ``LanguagePack`` whose parser lives in a process of its own.

    Use it as a context: the process begins to load its model on entry and ends on exit.
    Start it before any thread: it forks. When the process dies, the texts are parsed in
    this one. ``RecoupeError`` from the other side is raised here.
    """

    def __init__(self, make: MakePack) -> None:
        self.make = make
        self.local = make()
        self.connection, self.theirs = multiprocessing.Pipe()
        self.process = start_method().Process(
            target=serve, args=(self.theirs, self.connection, make), daemon=True
        )

    @property
    def code(self) -> str:
        """ISO 639-1 code."""
        return self.local.code

    def __enter__(self) -> Self:
        """Start the process."""
        self.process.start()
        self.theirs.close()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """End the process, whatever it is doing."""
        self.connection.close()
        self.process.terminate()
        self.process.join()

    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        """Parse texts in order, a batch at a time."""
        rest = iter(texts)
        while batch := list(islice(rest, BATCH)):
            yield from self.answer(batch)

    def answer(self, batch: list[str]) -> list[Parse]:
        """One batch, from the other process or, when it is gone, from this one."""
        try:
            self.connection.send(batch)
            answer: list[Parse] | RecoupeError = self.connection.recv()
        except (EOFError, OSError):
            return list(self.local.parse(batch))
        if isinstance(answer, RecoupeError):
            raise answer
        return answer


def start_method() -> ForkContext | SpawnContext:
    """How a process starts: forked, it begins with what is imported; elsewhere, anew."""
    return (
        multiprocessing.get_context("fork")
        if sys.platform == "linux"
        else multiprocessing.get_context("spawn")
    )


def serve(connection: Connection, other: Connection, make: MakePack) -> None:
    """Load the model, then parse batches until the ``other`` end closes."""
    other.close()  # our copy of it: only the parent's may keep us waiting
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    pack = make()
    try:
        list(pack.parse([""]))
    except RecoupeError as error:
        connection.recv()
        connection.send(error)
        return
    try:
        while True:
            connection.send(list(pack.parse(connection.recv())))
    except (EOFError, OSError):
        return
