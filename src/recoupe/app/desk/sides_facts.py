"""What each of the chosen sources says of each fact, and the words in which it says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from recoupe.model.evidence import Evidence

if TYPE_CHECKING:
    from recoupe.app.desk.sides_sources import Source
    from recoupe.exporters.wording import Piece
    from recoupe.model.dossier import Dossier
    from recoupe.model.entity import Statement
    from recoupe.model.finding import Finding, QuoteFamily

State = Literal["says", "otherwise", "silent", "could-not-know"]
VERDICTS = ("contradiction", "update", "precision", "framing", "agreed", "single")
SEVERITIES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a source; ``letter`` names the reading they give, where there are several."""

    evidence: Evidence
    words: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One question; ``values`` are its answers by letter, ``cells`` one for each source."""

    finding: Finding
    title: str
    values: tuple[tuple[str, str], ...]
    cells: tuple[tuple[State, tuple[Said, ...]], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One source's wording of a statement; ``pieces`` tell its own words from the shared."""

    statement: Statement
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """Reports of one statement, those of each source under each other."""

    family: QuoteFamily
    speaker: str
    cells: tuple[tuple[Report, ...], ...]


def fact_rows(dossier: Dossier, sources: Sequence[Source]) -> tuple[FactRow, ...]:
    """Every question that one of the sources answers: disagreements first, severest first."""
    names = {source.article_id for source in sources}
    found = [
        fact_row(dossier, finding, sources)
        for finding in sorted(dossier.crosscheck.findings, key=weight)
        if any(e.article_id in names for r in finding.readings for e in r.evidence)
    ]
    return tuple(found)


def weight(finding: Finding) -> tuple[int, int, int]:
    """Disagreements before what is agreed, and what is agreed before what one origin says."""
    calm = ("agreed", "single")
    rank = calm.index(finding.verdict) + 1 if finding.verdict in calm else 0
    return rank, SEVERITIES.index(finding.severity), VERDICTS.index(finding.verdict)


def fact_row(dossier: Dossier, finding: Finding, sources: Sequence[Source]) -> FactRow:
    """One question across the sources."""
    from recoupe.exporters.french_dates import in_french, looks_like_edtf
    from recoupe.exporters.views.findings import letter

    values = tuple(
        (letter(i), in_french(r.value) if looks_like_edtf(r.value) else r.value)
        for i, r in enumerate(finding.readings)
    )
    return FactRow(
        finding,
        finding.question or finding.slot,
        values,
        tuple(fact_cell(dossier, finding, source.article_id) for source in sources),
    )


def fact_cell(
    dossier: Dossier, finding: Finding, article_id: str
) -> tuple[State, tuple[Said, ...]]:
    """The state of one source on one question, with one passage for each reading it gives."""
    from recoupe.exporters.views.findings import letter, same_as_main

    said: list[Said] = []
    given: set[int] = set()
    for index, reading in enumerate(finding.readings):
        own = next((e for e in reading.evidence if e.article_id == article_id), None)
        if own is not None:
            given.add(index)
            named = letter(index) if len(finding.readings) > 1 else ""
            said.append(Said(own, own.span.of(dossier.article(article_id).text), named))
    if given:
        return ("says" if given & same_as_main(finding) else "otherwise"), tuple(said)
    return ("could-not-know" if article_id in finding.could_not_know else "silent"), ()


def family_rows(dossier: Dossier, sources: Sequence[Source]) -> Iterator[FamilyRow]:
    """Statements that at least two of the sources report."""
    names = [source.article_id for source in sources]
    known = {s.id: s for s in dossier.resolution.statements}
    for family in dossier.crosscheck.families:
        members = [known[m] for m in family.members if m in known]
        told = [s for s in members if s.content.article_id in names]
        if len({s.content.article_id for s in told}) > 1:
            reports = reports_of(dossier, told)
            cells = tuple(
                tuple(r for r in reports if r.statement.content.article_id == name)
                for name in names
            )
            speaker = family.speaker_name or told[0].speaker_name or ""
            yield FamilyRow(family, speaker, cells)


def reports_of(dossier: Dossier, told: Sequence[Statement]) -> list[Report]:
    """Each wording against the fullest; the fullest against the next one."""
    from recoupe.exporters.wording import compare

    words = [s.content.span.of(dossier.article(s.content.article_id).text) for s in told]
    pieces = [compare(words[0], text)[1] for text in words]
    pieces[0] = compare(words[0], words[1])[0]
    return [Report(s, p) for s, p in zip(told, pieces, strict=True)]
