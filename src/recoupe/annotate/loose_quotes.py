"""Attributes quotations that stand without a cue of their own."""

from __future__ import annotations

import re

from recoupe.annotate.quote_marks import Quoted
from recoupe.annotate.report_cues import find_cues
from recoupe.annotate.report_drafts import Draft, direct, following, settle
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_following import speaker_after
from recoupe.annotate.speaker_phrases import phrase_from, speaks
from recoupe.annotate.speaker_subjects import speaker_before
from recoupe.model.span import Span

BACK = re.compile(r"C['’]est (?:\w+ )?(?:du moins |en tout cas )?ce qu(?:e\b|['’])")
SPOKEN = 3  # words from which a quotation alone in its sentence is taken for speech


def read_loose(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """``drafts`` with those quotations added that the text around them attributes."""
    taken = list(drafts)
    for at, unit in enumerate(scene.units):
        for piece in unit.quoted:
            if any(d.content.overlaps(piece.inner) for d in taken):
                continue
            found = _loose(scene, at, unit, piece)
            if found:
                taken.append(found)
    return taken


def read_back(scene: Scene, at: int) -> list[Draft]:
    """As in "C'est ce qu'a déclaré X": the sentence before is what X says."""
    unit = scene.units[at]
    if not at or not BACK.match(unit.span.of(scene.text).lstrip()):
        return []
    for cue in find_cues(scene, unit):
        speaker = speaker_after(scene, unit, cue) or speaker_before(scene, unit, cue)
        draft = settle(scene, scene.units[at - 1].span, cue.span(scene), speaker)
        if "que" in cue.frames and speaker and draft:
            return [draft]
    return []


def _loose(scene: Scene, at: int, unit: Unit, piece: Quoted) -> Draft | None:
    text = scene.text
    before = text[unit.span.start : piece.outer.start]
    after = text[piece.outer.end : unit.span.end]
    words = len(re.findall(r"\w+", piece.inner.of(text)))
    if before.rstrip().endswith(":") and not re.search(r"\w", after):
        speaker, cue = _lead_in(scene, unit, piece.outer.start)
        draft = direct((piece.inner,), cue, speaker)
        return draft if speaker else following(draft)
    alone = not re.search(r"\w", before) and not re.search(r"\w", after)
    if not alone or words < SPOKEN:
        return None
    previous = scene.units[at - 1] if at else None
    if previous is not None and previous.span.of(text).rstrip().endswith(":"):
        speaker, cue = _lead_in(scene, previous, previous.span.end)
        draft = direct((piece.inner,), cue, speaker)
        return draft if speaker else following(draft)
    return following(direct((piece.inner,), None, None))


def _lead_in(scene: Scene, unit: Unit, stop: int) -> tuple[Span | None, Span | None]:
    """The speaker and cue of the words before a colon."""
    cues = [c for c in find_cues(scene, unit) if scene.tokens[c.verb].end <= stop]
    if cues:
        speaker = speaker_before(scene, unit, cues[-1])
        return speaker, cues[-1].span(scene)
    before = [i for i in range(unit.first, unit.last) if scene.tokens[i].start < stop]
    beside = next((i for i in before if scene.words[i] in ("chez", "côté")), None)
    if beside is not None:  # "Même prudence chez X :", "Côté syndicats :"
        phrase = phrase_from(scene, beside + 1, unit.last)
        if phrase is not None and speaks(scene, phrase) and not _far(scene, phrase, stop):
            return phrase, None
    dashes = [i for i in before if scene.tokens[i].text in ("-", "–", "—", "|")]
    start = next((i for i in before if not dashes or i > dashes[-1]), unit.last)
    if start >= unit.last or scene.inside[start]:
        return None, None
    phrase = phrase_from(scene, start, unit.last)
    if phrase is None or not speaks(scene, phrase) or _far(scene, phrase, stop):
        return None, None
    return phrase, None


def _far(scene: Scene, phrase: Span, stop: int) -> bool:
    """Whether more than an apposition or a bracket parts a label from its colon."""
    rest = scene.text[phrase.end : stop].strip(" \u00a0\u202f:")
    return bool(rest) and rest[0] not in ",("
