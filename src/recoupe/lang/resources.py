"""Reads the small data files of a language pack, once each.

Lines that begin with ``#`` and empty lines are comments. A table is tab-separated with a
header line; a cell may hold several values separated by ``|``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def lines(package: str, name: str) -> tuple[str, ...]:
    """The entries of ``data/NAME.txt`` of a language package, in order."""
    text = (files(package) / "data" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(
        line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")
    )


@cache
def table(package: str, name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/NAME.tsv`` of a language package, keyed by its header."""
    text = (files(package) / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    header = rows[0].split("\t")
    return tuple(
        dict(zip(header, row.split("\t") + [""] * len(header), strict=False)) for row in rows[1:]
    )


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
