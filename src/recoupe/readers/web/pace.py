"""Exchanges one at a time, never sooner after the last with a host than is polite."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from recoupe.readers.web.address import Place
from recoupe.readers.web.exchange import Answer, exchange


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """Limits: ``seconds`` an exchange, ``delay`` between two with one host, ``redirects``."""

    seconds: float = 20.0
    delay: float = 1.0
    longest_delay: float = 30.0
    redirects: int = 5


class Pace:
    """Asks hosts, and waits in between."""

    def __init__(self, manners: Manners, sleep: Callable[[float], None]) -> None:
        self._manners = manners
        self._sleep = sleep
        self._last: dict[str, float] = {}

    def ask(
        self, place: Place, headers: Mapping[str, str], *, max_bytes: int, delay: float = 0.0
    ) -> Answer:
        """One exchange; ``delay`` is what the site asks for, in seconds. Raises ``ReadError``."""
        last = self._last.get(place.host)
        if last is not None:
            pause = max(self._manners.delay, min(delay, self._manners.longest_delay))
            wait = last + pause - time.monotonic()
            if wait > 0:
                self._sleep(wait)
        try:
            return exchange(place, headers, seconds=self._manners.seconds, max_bytes=max_bytes)
        finally:
            self._last[place.host] = time.monotonic()
