"""The map from a cleaned text back to the page it was cut from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from recoupe.errors import EvidenceError
from recoupe.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """``here`` in the derived text comes from ``there`` in the source.

    Of equal length, the two are read code point by code point; of different length (a
    character reference, a repaired byte sequence) the run is one piece.
    """

    here: Span
    there: Span

    @property
    def linear(self) -> bool:
        """Whether positions inside the run map one to one."""
        return len(self.here) == len(self.there)

    def cut(self, part: Span) -> Span:
        """The source of ``part``, which overlaps ``here``."""
        if not self.linear:
            return self.there
        start = max(part.start, self.here.start) - self.here.start
        end = min(part.end, self.here.end) - self.here.start
        return Span(self.there.start + start, self.there.start + end)


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Runs in order of the derived text, which never overlap there.

    Code points of the derived text outside every run (a paragraph break put in by
    cleaning) have no source. Raises ``EvidenceError`` when runs overlap or are out of order.
    """

    runs: tuple[Run, ...]

    def __post_init__(self) -> None:
        for before, after in zip(self.runs, self.runs[1:], strict=False):
            if after.here.start < before.here.end:
                raise EvidenceError("runs overlap", code="evidence-bad-map")

    @classmethod
    def identity(cls, length: int) -> SourceMap:
        """The map of a text that is its own source."""
        if not length:
            return cls(())
        return cls((Run(here=Span(0, length), there=Span(0, length)),))

    def to_source(self, span: Span) -> tuple[Span, ...]:
        """Source spans of ``span``, in order of the text, neighbours joined.

        Empty when nothing of the span came from the source.
        """
        first = max(0, bisect_right(self.runs, span.start, key=lambda run: run.here.start) - 1)
        pieces: list[Span] = []
        for run in self.runs[first:]:
            if run.here.start >= span.end:
                break
            if not run.here.overlaps(span):
                continue
            piece = run.cut(span)
            if pieces and pieces[-1].end == piece.start:
                piece = pieces.pop().cover(piece)
            elif pieces and pieces[-1] == piece:
                continue
            pieces.append(piece)
        return tuple(pieces)

    def then(self, outer: SourceMap) -> SourceMap:
        """This map followed by ``outer``: from this text to the source of its source."""
        runs: list[Run] = []
        for run in self.runs:
            if not run.linear:
                there = outer.to_source(run.there)
                if there:
                    runs.append(Run(here=run.here, there=Span(there[0].start, there[-1].end)))
                continue
            offset = run.here.start - run.there.start
            for step in outer.runs:
                if not step.here.overlaps(run.there):
                    continue
                start = max(step.here.start, run.there.start)
                end = min(step.here.end, run.there.end)
                runs.append(
                    Run(here=Span(start + offset, end + offset), there=step.cut(Span(start, end)))
                )
        return SourceMap(tuple(runs))
