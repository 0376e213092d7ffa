"""What was fetched before, so that a server need only say that nothing changed."""

from __future__ import annotations

import base64
import json
import os
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from recoupe.errors import OutputError

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An answer with its validators (ETag, Last-Modified)."""

    url: str
    etag: str | None
    last_modified: str | None
    content_type: str | None
    body: bytes


class Cache(Protocol):
    """Keeps answers by the address asked."""

    def get(self, url: str) -> Kept | None:
        """What was kept of an address."""
        ...

    def put(self, url: str, kept: Kept) -> None:
        """Keep an answer instead of the one before."""
        ...


class MemoryCache:
    """Keeps the last answers of one run."""

    def __init__(self, most: int = 100) -> None:
        self._kept: dict[str, Kept] = {}
        self._most = most

    def get(self, url: str) -> Kept | None:
        """What was kept of an address."""
        return self._kept.get(url)

    def put(self, url: str, kept: Kept) -> None:
        """Keep an answer; the oldest goes when there are too many."""
        self._kept.pop(url, None)
        self._kept[url] = kept
        if len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]


class FolderCache:
    """Keeps answers in a folder, a file an address; a file that is damaged is as none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, url: str) -> Kept | None:
        """What was kept of an address."""
        try:
            held = json.loads(self._path(url).read_text(encoding="utf-8"))
            if held.pop("version") != VERSION:
                return None
            return Kept(**{**held, "body": base64.b64decode(held["body"], validate=True)})
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def put(self, url: str, kept: Kept) -> None:
        """Keep an answer, whole or not at all. Raises ``OutputError``."""
        held = {**asdict(kept), "body": base64.b64encode(kept.body).decode(), "version": VERSION}
        path = self._path(url)
        draft = path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(held), encoding="utf-8")
            draft.replace(path)
        except OSError as error:
            message = f"the cache {self._folder} cannot be written: {error.strerror or error}"
            raise OutputError(message) from error

    def _path(self, url: str) -> Path:
        return self._folder / f"{sha256(url.encode()).hexdigest()}.json"
