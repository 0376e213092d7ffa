"""Compares a dossier with an earlier one of the same story."""

from __future__ import annotations

from pathlib import Path

from recoupe.app.verifying import load
from recoupe.codec.changes import Change, find_changes
from recoupe.codec.untrusted import listed
from recoupe.errors import ReadError


def changes(earlier: Path, later: Path) -> list[Change]:
    """What the later file has that the earlier one has not, and the reverse.

    Raises ``ReadError`` when a file is no dossier, or when the two share no page.
    """
    sides = [load(path) for path in (earlier, later)]
    for path, side in zip((earlier, later), sides, strict=True):
        if not str(side.get("format", "")).startswith("recoupe-dossier/"):
            raise ReadError(f"{path} is not a dossier", code="read-not-json")
    pages = [{str(a.get("page")) for a in listed(side.get("articles"))} for side in sides]
    if not pages[0] & pages[1]:
        message = f"{earlier} and {later} share no page: they are not of one story"
        raise ReadError(message, code="read-other-story")
    return find_changes(sides[0], sides[1])
