"""Slows down whoever guesses passwords."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from threading import Lock

LIMIT = 5
WINDOW = 900.0


class Throttle:
    """At most ``limit`` failures for each key within ``window`` seconds, in this process."""

    def __init__(
        self,
        limit: int = LIMIT,
        window: float = WINDOW,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.limit = limit
        self.window = window
        self.clock = clock
        self.lock = Lock()
        self.failures: dict[str, deque[float]] = {}

    def wait(self, *keys: str) -> float:
        """Seconds until the next try is allowed, 0 for now."""
        with self.lock:
            self.forget()
            full = [
                f[-self.limit] for k in keys if len(f := self.failures.get(k, ())) >= self.limit
            ]
            return max((self.window - (self.clock() - at) for at in full), default=0.0)

    def failed(self, *keys: str) -> None:
        """Count a failure for each key."""
        with self.lock:
            for key in keys:
                self.failures.setdefault(key, deque(maxlen=self.limit)).append(self.clock())

    def forget(self) -> None:
        """Drop what is older than the window; memory stays bounded by recent failures."""
        oldest = self.clock() - self.window
        for key in [k for k, found in self.failures.items() if found[-1] < oldest]:
            del self.failures[key]
