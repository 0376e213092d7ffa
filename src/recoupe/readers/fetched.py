"""What came back from the network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A body with its final address; ``media_type`` and ``charset`` as the server says."""

    url: str
    body: bytes
    media_type: str | None
    charset: str | None
    fetched: datetime
