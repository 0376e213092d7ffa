"""The words a reader sees for the values of records, from ``data/labels.tsv``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows() -> dict[tuple[str, str], tuple[str, str]]:
    """(scope, value) to (label, note)."""
    text = (files("recoupe.exporters") / "data" / "labels.tsv").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if line and not line.startswith("#")]
    cells = [(line.split("\t") + [""] * 4)[:4] for line in kept[1:]]
    return {(scope, value): (label, note) for scope, value, label, note in cells}


def label(value: str, scope: str) -> str:
    """The label of a value; the value itself when none is known."""
    return rows().get((scope, value), (value, ""))[0]


def note(value: str, scope: str) -> str:
    """A line that explains the value, or an empty string."""
    return rows().get((scope, value), ("", ""))[1]


def plural(number: int, word: str, words: str | None = None) -> str:
    """A number with its noun: "1 article", "5 articles"; French counts 0 as singular."""
    return f"{number} {word if number < 2 else words or word + 's'}"


def joined(items: list[str]) -> str:
    """An enumeration: "a, b et c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} et {items[-1]}"
