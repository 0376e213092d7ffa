"""Half-open spans of Unicode code points."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.errors import EvidenceError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open interval ``[start, end)`` of a text, in Unicode code points.

    Positional arguments are allowed here alone among the records, as spans are written
    by the thousand. Raises ``EvidenceError`` when empty or negative.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise EvidenceError(f"not a span: [{self.start}, {self.end})", code="evidence-bad-span")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words the span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shift(self, by: int) -> Span:
        """The same span ``by`` code points further on."""
        return Span(self.start + by, self.end + by)
