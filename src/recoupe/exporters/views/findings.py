"""Findings, checks and the fact × source matrix for a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from recoupe.exporters.french_dates import in_french, looks_like_edtf
from recoupe.exporters.views.references import Reference, References
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Check, Finding, Reading

State = Literal["says", "otherwise", "silent", "could-not-know"]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One answer. ``letter`` names it in the matrix."""

    letter: str
    value: str
    attributed_to: str | None
    origins: int
    references: list[Reference]


@dataclass(frozen=True, slots=True)
class RelationView:
    """How two readings stand to each other."""

    left: str
    right: str
    verdict: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A question with its answers."""

    finding: Finding
    title: str
    readings: list[ReadingView]
    relations: list[RelationView]
    silent: list[int]
    could_not_know: list[int]


@dataclass(frozen=True, slots=True)
class CheckView:
    """A check with its passages."""

    check: Check
    readings: list[ReadingView]
    references: list[Reference]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source answers: its state, and the passages under the letters of readings."""

    state: State
    said: list[tuple[str, Reference]]


@dataclass(frozen=True, slots=True)
class Row:
    """One question across the sources."""

    view: FindingView
    cells: list[Cell]


def letter(index: int) -> str:
    """The name of a reading: A to Z, then AA, AB."""
    if index < len(LETTERS):
        return LETTERS[index]
    return letter(index // len(LETTERS) - 1) + LETTERS[index % len(LETTERS)]


def show_reading(index: int, reading: Reading, references: References) -> ReadingView:
    """A reading with its letter and passages."""
    return ReadingView(
        letter(index),
        in_french(reading.value) if looks_like_edtf(reading.value) else reading.value,
        reading.attributed_to,
        reading.origins,
        references.all(reading.evidence),
    )


def show_finding(finding: Finding, references: References) -> FindingView:
    """A finding with passages and source numbers."""
    several = len(finding.relations) > 1
    return FindingView(
        finding,
        finding.question or finding.slot,
        [show_reading(i, reading, references) for i, reading in enumerate(finding.readings)],
        [RelationView(letter(i), letter(j), v) for i, j, v in finding.relations if several],
        references.numbered(finding.silent),
        references.numbered(finding.could_not_know),
    )


def show_check(check: Check, references: References) -> CheckView:
    """A check with its passages."""
    readings = [show_reading(i, reading, references) for i, reading in enumerate(check.readings)]
    shown = {r.anchor for reading in readings for r in reading.references}
    own = [r for r in references.all(check.evidence) if r.anchor not in shown]
    return CheckView(check, readings, own)


def show_row(view: FindingView, articles: Sequence[str], references: References) -> Row:
    """The four states of every source on one question."""
    return Row(view, [cell(view.finding, article_id, references) for article_id in articles])


def cell(finding: Finding, article_id: str, references: References) -> Cell:
    """The state of one source on one question.

    The reading with most origins is the one that others differ from; a source that gives it
    beside another says it, and the letters show both.
    """
    said: list[tuple[str, Reference]] = []
    given: list[int] = []
    for index, reading in enumerate(finding.readings):
        own = [e for e in reading.evidence if e.article_id == article_id]
        if own:
            given.append(index)
            said.extend((letter(index), reference) for reference in first(own, references))
    if given:
        return Cell("says" if set(given) & same_as_main(finding) else "otherwise", said)
    return Cell("could-not-know" if article_id in finding.could_not_know else "silent", [])


def first(evidence: list[Evidence], references: References) -> list[Reference]:
    """The first passage: a cell leads to one per reading."""
    return references.all(evidence)[:1]


def same_as_main(finding: Finding) -> set[int]:
    """Indices of the best-supported reading and of those related to it as agreed."""
    if finding.verdict in ("agreed", "single"):
        return set(range(len(finding.readings)))
    main = max(range(len(finding.readings)), key=lambda i: (finding.readings[i].origins, -i))
    same = {main}
    for i, j, verdict in finding.relations:
        if verdict == "agreed" and main in (i, j):
            same |= {i, j}
    return same
