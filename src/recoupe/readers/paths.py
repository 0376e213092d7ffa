"""The files that a source stands for."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from pathlib import Path

WILD = "*?["


def files_of(source: str) -> Iterator[str]:
    """Files of a folder or a glob by name; a source that is nothing stands for itself."""
    if Path(source).is_dir():
        yield from _walk(source)
    elif any(c in source for c in WILD) and not os.path.lexists(source):
        found = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 - keeps the user's form
        for path in found:
            yield from _walk(path) if Path(path).is_dir() else (path,)
        if not found:
            yield source
    else:
        yield source


def _walk(folder: str) -> Iterator[str]:
    """Files below a folder, by path; hidden ones and hidden folders are passed over."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield str(Path(root) / name)
