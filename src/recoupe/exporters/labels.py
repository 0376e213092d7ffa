"""The words a reader sees for the values of records, from the tables in ``data/``."""

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


@cache
def reasons() -> tuple[tuple[str, str], ...]:
    """(reason, French) pairs of ``data/reasons.tsv``, in order."""
    text = (files("recoupe.exporters") / "data" / "reasons.tsv").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((left, right) for left, _, right in (line.partition("\t") for line in kept[1:]))


def french_reason(reason: str) -> str:
    """A reason of the reading stages in French; one that is not known as it stands."""
    for known, french in reasons():
        head, star, _ = known.partition("*")
        if reason == known:
            return french
        if star and reason.startswith(head):
            return french.replace("*", reason.removeprefix(head))
    return reason


def plural(number: int, word: str, words: str | None = None) -> str:
    """A number with its noun: "1 article", "5 articles"; French counts 0 as singular.

    The two are held together by a no-break space.
    """
    return f"{number}\u00a0{word if number < 2 else words or word + 's'}"


def joined(items: list[str]) -> str:
    """An enumeration: "a, b et c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} et {items[-1]}"
