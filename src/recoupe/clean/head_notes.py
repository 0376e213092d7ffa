"""Values that an HTML page's head gives, each with its place and name."""

from __future__ import annotations

import html
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Said:
    """A value, where the page says it (``start``, ``end`` in the source) and under what name."""

    value: str
    start: int
    end: int
    name: str


@dataclass(slots=True)
class Head:
    """Everything said, in page order: by meta name, by JSON-LD key, ``time`` elements."""

    meta: dict[str, list[Said]] = field(default_factory=dict)
    times: list[Said] = field(default_factory=list)
    title: Said | None = None
    canonical: str | None = None
    language: str | None = None

    def first(self, *names: str) -> Said | None:
        """The first value under the first of ``names`` that has one."""
        return next(
            (said for name in names for said in self.meta.get(name.lower(), ()) if said.value), None
        )

    def note(self, name: str, value: str, start: int, end: int) -> None:
        """Remember a value."""
        said = Said(html.unescape(value).strip(), start, end, name)
        self.meta.setdefault(name.lower(), []).append(said)
