"""The guarded client: every address vetted, robots.txt heeded, sites given time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import urldefrag, urljoin

from recoupe import __version__
from recoupe.errors import ReadError
from recoupe.readers.fetched import Fetched
from recoupe.readers.http_body import media_of
from recoupe.readers.web import robots
from recoupe.readers.web.address import Permit, Place, Resolve, is_public, system_resolve, vetted
from recoupe.readers.web.cache import Cache, Kept, MemoryCache
from recoupe.readers.web.exchange import Answer
from recoupe.readers.web.pace import Manners, Pace

AGENT = "recoupe"
MOVED = frozenset({301, 302, 303, 307, 308})
HEADERS = {
    "User-Agent": f"{AGENT}/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,text/*;q=0.8,*/*;q=0.5",
    "Accept-Language": "fr,*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


class WebClient:
    """Gets pages one at a time. Nothing is asked that is not public; nothing is sent but GET.

    ``resolve``, ``permit``, ``sleep`` and ``now`` are given by tests.
    """

    def __init__(
        self,
        *,
        cache: Cache | None = None,
        manners: Manners | None = None,
        resolve: Resolve = system_resolve,
        permit: Permit = is_public,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._cache = cache if cache is not None else MemoryCache()
        self._manners = manners or Manners()
        self._resolve = resolve
        self._permit = permit
        self._pace = Pace(self._manners, sleep)
        self._now = now
        self._robots: dict[str, robots.Robots] = {}

    def get(self, url: str, *, max_bytes: int) -> Fetched:
        """The page at ``url``, redirects followed. Raises ``ReadError`` with what hindered it."""
        address, seen = urldefrag(url).url, set[str]()
        while True:
            if address in seen:
                raise ReadError("redirects lead in a circle", code="read-redirects")
            if len(seen) > self._manners.redirects:
                message = f"more than {self._manners.redirects} redirects"
                raise ReadError(message, code="read-redirects")
            seen.add(address)
            kept = self._cache.get(address)
            place = self._admitted(address)
            headers = {**HEADERS, **_conditions(kept)}
            delay = self._robots[place.root].delay
            answer = self._pace.ask(place, headers, max_bytes=max_bytes, delay=delay)
            if answer.status in MOVED and "location" in answer.headers:
                address = _moved(address, answer)
                continue
            return self._fetched(address, answer, kept)

    def _admitted(self, url: str) -> Place:
        """The vetted place, unless the site's robots.txt forbids it."""
        place = vetted(url, self._resolve, self._permit)
        rules = self._robots.get(place.root)
        if rules is None:
            rules = self._robots[place.root] = self._rules(place)
        if not rules.allows(place.target):
            raise ReadError("the site's robots.txt forbids it", code="read-robots")
        return place

    def _rules(self, place: Place) -> robots.Robots:
        """As RFC 9309 has it: no file allows all, a site that fails forbids all.

        Raises ``ReadError`` where the site does not answer at all.
        """
        address, status = f"{place.root}/robots.txt", 0
        for _ in range(self._manners.redirects + 1):
            try:
                there = vetted(address, self._resolve, self._permit)
                answer = self._pace.ask(there, HEADERS, max_bytes=robots.LARGEST)
            except ReadError as error:
                if error.code == "read-too-large":
                    return robots.NOTHING
                raise
            status = answer.status
            if status not in MOVED or "location" not in answer.headers:
                break
            address = _moved(address, answer)
        if status == 200:
            return robots.parse_robots(answer.body.decode("utf-8", errors="replace"), AGENT)
        return robots.NOTHING if status >= 500 or status == 429 else robots.EVERYTHING

    def _fetched(self, url: str, answer: Answer, kept: Kept | None) -> Fetched:
        if answer.status == 304 and kept is not None:
            found = kept
        elif answer.status == 200:
            found = _kept(url, answer)
            if found.etag or found.last_modified:
                self._cache.put(url, found)
        else:
            raise ReadError(f"the server answers {answer.status}", code="read-status")
        media, charset = media_of(found.content_type)
        return Fetched(
            url=url, body=found.body, media_type=media, charset=charset, fetched=self._now()
        )


def _moved(address: str, answer: Answer) -> str:
    """Where a redirect leads: headers come as Latin-1, addresses in them as UTF-8."""
    said = answer.headers["location"].strip().encode("latin-1", "replace")
    target = said.decode("utf-8", errors="replace").replace(" ", "%20")
    try:
        return urldefrag(urljoin(address, target)).url
    except ValueError as error:
        raise ReadError("redirects to no address", code="read-redirects") from error


def _conditions(kept: Kept | None) -> dict[str, str]:
    if kept is None:
        return {}
    held = {"If-None-Match": kept.etag, "If-Modified-Since": kept.last_modified}
    return {name: value for name, value in held.items() if value}


def _kept(url: str, answer: Answer) -> Kept:
    return Kept(
        url=url,
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
        content_type=answer.headers.get("content-type"),
        body=answer.body,
    )
