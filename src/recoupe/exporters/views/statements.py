"""Statements by speaker; reports of one statement side by side."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.exporters.views.references import Reference, References
from recoupe.exporters.wording import Piece, compare
from recoupe.model.dossier import Dossier
from recoupe.model.entity import Statement
from recoupe.model.finding import QuoteFamily


@dataclass(frozen=True, slots=True)
class StatementView:
    """One report; ``pieces`` mark the words that differ from the family's fullest."""

    statement: Statement
    words: str
    reference: Reference | None
    cue: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class FamilyView:
    """Reports of one statement, the fullest first."""

    family: QuoteFamily
    members: list[StatementView]


@dataclass(slots=True)
class SpeakerView:
    """What one speaker said; ``name`` None when the speaker is not resolved."""

    name: str | None
    families: list[FamilyView] = field(default_factory=list)
    alone: list[StatementView] = field(default_factory=list)


def show_statements(dossier: Dossier, references: References) -> list[SpeakerView]:
    """Speakers with most reports first, unresolved ones last."""
    by_id = {s.id: s for s in dossier.resolution.statements}
    speakers: dict[str, SpeakerView] = {}
    gathered: set[str] = set()
    for family in dossier.crosscheck.families:
        members = [by_id[member] for member in family.members if member in by_id]
        if len(members) < 2:
            continue
        gathered |= {member.id for member in members}
        name = family.speaker_name or members[0].speaker_name
        view = FamilyView(family, show_family(members, references))
        speaker(speakers, name).families.append(view)
    for statement in dossier.resolution.statements:
        if statement.id not in gathered:
            view_alone = show_statement(statement, references)
            speaker(speakers, statement.speaker_name).alone.append(view_alone)
    return sorted(speakers.values(), key=lambda s: (s.name is None, -len(s.families), -weight(s)))


def speaker(speakers: dict[str, SpeakerView], name: str | None) -> SpeakerView:
    """The view of that speaker."""
    return speakers.setdefault((name or "").casefold(), SpeakerView(name))


def weight(view: SpeakerView) -> int:
    """How many reports a speaker has."""
    return len(view.alone) + sum(len(f.members) for f in view.families)


def show_family(members: list[Statement], references: References) -> list[StatementView]:
    """Each member's wording against the first; the first against the second."""
    words = [references.words(member.content) for member in members]
    shown = [
        show_statement(member, references, compare(words[0], text)[1])
        for member, text in zip(members, words, strict=True)
    ]
    shown[0] = show_statement(members[0], references, compare(words[0], words[1])[0])
    return shown


def show_statement(
    statement: Statement, references: References, pieces: tuple[Piece, ...] = ()
) -> StatementView:
    """A report with its passage and cue."""
    words = references.words(statement.content)
    return StatementView(
        statement,
        words,
        references.one(statement.content),
        references.words(statement.cue) if statement.cue else "",
        pieces or (Piece(words, True),),
    )
