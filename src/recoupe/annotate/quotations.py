"""Finds who says what in an article, and what in quotation marks nobody says.

The frames follow French press practice as described for GenderGapTracker's rules
(Asr et al. 2021): cue before, after or inside the quotation; here the quotation marks are
read first, so that the parser never has to find a subject across them.
"""

from __future__ import annotations

from recoupe.annotate.loose_quotes import read_back, read_loose
from recoupe.annotate.report_drafts import Draft
from recoupe.annotate.report_lists import read_lists
from recoupe.annotate.report_reading import read_unit
from recoupe.annotate.report_scene import Scene, set_scene
from recoupe.annotate.speaker_names import name_speakers
from recoupe.model.marks import Mention, Quotation
from recoupe.model.parse import Parse
from recoupe.model.span import Span


def find_quotations(
    parse: Parse, mentions: tuple[Mention, ...]
) -> tuple[tuple[Quotation, ...], tuple[Span, ...]]:
    """Statements, and spans in quotation marks that are none, each in order of the text."""
    scene = set_scene(parse, mentions)
    drafts: list[Draft] = []
    for at, unit in enumerate(scene.units):
        back = [d for d in read_back(scene, at) if not _held(d, drafts)]
        cued = {d.cue for d in back}
        drafts += [*back, *(d for d in read_unit(scene, unit) if d.cue not in cued)]
    drafts = read_loose(scene, drafts)
    drafts += read_lists(scene, drafts)
    drafts.sort(key=lambda d: (d.content, d.cue or d.content))
    names = name_speakers(scene, tuple(drafts), mentions)
    statements = tuple(_quotation(d, n) for d, n in zip(drafts, names, strict=True))
    return statements, _unsaid(scene, drafts)


def _held(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the words of ``draft`` are already reported."""
    return any(draft.content.overlaps(other.content) for other in drafts)


def _quotation(draft: Draft, name: str | None) -> Quotation:
    return Quotation(
        content=draft.content, mode=draft.mode, parts=draft.parts, cue=draft.cue,
        speaker=draft.speaker, speaker_name=name,
    )  # fmt: skip


def _unsaid(scene: Scene, drafts: list[Draft]) -> tuple[Span, ...]:
    return tuple(
        q.inner for q in scene.quoted if not any(d.content.overlaps(q.inner) for d in drafts)
    )
