"""Reads reports that their cue follows: « A », a dit X, « B »."""

from __future__ import annotations

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_drafts import Draft, direct, settle
from recoupe.annotate.report_placing import (
    left_edge,
)
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_following import speaker_after
from recoupe.lang.fr.speech import phrases, plain
from recoupe.model.parse import Token
from recoupe.model.span import Span

NEXT = 5  # code points from an inverted cue to the quotation that goes on


def read_after(scene: Scene, unit: Unit, cue: Cue, cues: list[Cue]) -> list[Draft]:
    """The report that ends before ``cue``, and its fragments after it."""
    speaker = speaker_after(scene, unit, cue)
    if speaker is None:
        return []
    span = cue.span(scene)
    stop = cue.first
    earliest = earlier_report(scene, cue, cues)
    while stop > unit.first and not scene.inside[stop - 1] and _slack(scene.tokens[stop - 1]):
        stop -= 1
    if stop <= unit.first:
        return []
    quote = next(
        (q for q in unit.quoted if q.outer.end >= scene.tokens[stop - 1].end > q.outer.start), None
    )
    resume = max(cue.last, scene.parse.tokens_in(speaker)[-1].i + 1)
    left = earliest if earliest is not None else left_edge(scene, unit, stop)
    if quote is not None:
        lead = scene.text[left : quote.outer.start] if quote.outer.start > left else ""
        if not any(c.isalnum() for c in lead) or lead.rstrip(" \u00a0\u202f").endswith(":"):
            more = _resumed(scene, unit, resume, cues)
            return [direct((quote.inner, *more), span, speaker)]
    goes_on = _resumed(scene, unit, resume, cues) if cue.pronoun is not None else ()
    if goes_on and goes_on[0].start - scene.tokens[resume - 1].end < NEXT:
        if _said_nothing(scene, unit, stop):  # "Au fond, dit-il, « A »"
            return [direct(goes_on, span, speaker)]
        whole = settle(scene, Span(left, goes_on[-1].end), span, speaker)
        return [whole] if whole else []
    right = scene.tokens[stop - 1].end
    if _goes_on(scene, unit, cue, resume, stop):
        right = scene.tokens[unit.last - 1].end
    draft = settle(scene, Span(left, right), span, speaker)
    return [draft] if draft else []


def _said_nothing(scene: Scene, unit: Unit, stop: int) -> bool:
    """Whether only an adverbial stands before the cue."""
    return not any("VerbForm=Fin" in t.feats for t in scene.tokens[unit.first : stop])


def _slack(token: Token) -> bool:
    return token.pos in ("PUNCT", "ADV") or plain(token.text) == "comme"


def earlier_report(scene: Scene, cue: Cue, cues: list[Cue]) -> int | None:
    """Offset after the coordinator that parts an earlier report of the sentence from this one."""
    earlier = [c for c in cues if c.last <= cue.first and c.shape == "finite" and c is not cue]
    if not earlier:
        return None
    for i in range(cue.first - 1, earlier[-1].last, -1):
        if not scene.inside[i] and scene.words[i] in ("car", "mais", "or", ";", ":"):
            return scene.tokens[i + 1].start if i + 1 < cue.first else None
    return None


def _resumed(scene: Scene, unit: Unit, resume: int, cues: list[Cue]) -> tuple[Span, ...]:
    """The fragments that go on after the cue: « A », dit-il, « B »."""
    if any(c.first >= resume for c in cues):
        return ()
    start = scene.tokens[resume - 1].end
    parts: list[Span] = []
    for piece in unit.quoted:
        if piece.outer.start >= start:
            between = scene.text[start : piece.outer.start]
            if len(between.split()) > 8 and not parts:
                break
            if between.strip(" \u00a0\u202f,.:") and not between.rstrip().endswith((",", ":")):
                break
            parts.append(piece.inner)
            start = piece.outer.end
    return tuple(parts)


def _goes_on(scene: Scene, unit: Unit, cue: Cue, resume: int, stop: int) -> bool:
    """Whether the report goes on after a cue set in its middle."""
    if resume + 2 >= unit.last or scene.tokens[resume].text != ",":
        return False
    after = scene.tokens[resume + 1]
    words = tuple(plain(t.text) for t in scene.tokens[resume + 1 : resume + 6])
    if any(words[: len(p)] == p for p in phrases("quote_adjuncts")) or scene.inside[resume + 1]:
        return False
    if "VerbForm=Part" in after.feats:
        return False
    finite = any(
        t.pos in ("VERB", "AUX") and "VerbForm=Fin" in t.feats
        for t in scene.tokens[unit.first : stop]
    )
    adjunct = after.pos in ("ADP", "CCONJ", "ADV", "SCONJ")
    return not finite or (cue.pronoun is not None and not adjunct)
