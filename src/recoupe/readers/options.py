"""What a reader may do, and its limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, Protocol, get_args

from recoupe.readers.fetched import Fetched

Kind = Literal[
    "text", "html", "mhtml", "zip", "csv", "jsonl", "parquet", "feed", "sitemap", "warc"
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
NO_COLUMNS: Mapping[str, str] = MappingProxyType({})


class Fetcher(Protocol):
    """Gets an address from the network, or raises ``ReadError``."""

    def get(self, url: str, *, max_bytes: int) -> Fetched:
        """The body and what the server says of it."""
        ...


def unheard(locator: str, reason: str) -> None:
    """Tell nobody what was passed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How sources are read.

    ``max_bytes`` is the largest page, in bytes (20 MB). ``kind`` is what every source is,
    instead of a guess. ``columns`` maps a role (text, title, html …) to a column's name.
    ``follow`` lets feeds and sitemaps fetch the pages they name, ``max_links`` at most a
    source. An archive unpacks to at most ``max_unpacked`` bytes of ``max_members`` members,
    each at most ``max_ratio`` times its packed size. ``passed_over`` is called with a
    source and a reason for what is no page and no failure (a request in a WARC, a style
    sheet in a ZIP). ``fetcher`` replaces the guarded client.
    """

    max_bytes: int = 20 * 1024 * 1024
    kind: Kind | None = None
    columns: Mapping[str, str] = field(default_factory=lambda: NO_COLUMNS)
    follow: bool = False
    max_links: int = 1000
    max_members: int = 10_000
    max_unpacked: int = 1024**3
    max_ratio: int = 200
    passed_over: Callable[[str, str], None] = unheard
    fetcher: Fetcher | None = None
