"""Reads the reports of one sentence: before, after and around their cues."""

from __future__ import annotations

from recoupe.annotate.report_after import read_after
from recoupe.annotate.report_boundaries import closing
from recoupe.annotate.report_colon import after_colon, bare_colon
from recoupe.annotate.report_contents import opening_after
from recoupe.annotate.report_cues import Cue, find_cues
from recoupe.annotate.report_drafts import Draft, settle
from recoupe.annotate.report_edges import stops
from recoupe.annotate.report_held import held_views
from recoupe.annotate.report_inside import read_inside
from recoupe.annotate.report_kinds import addressed, clausal, may_say
from recoupe.annotate.report_meetings import met
from recoupe.annotate.report_placing import (
    reports,
    stands_after,
)
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.report_sources import read_source
from recoupe.annotate.source_cues import find_sources
from recoupe.annotate.speaker_following import speaker_after
from recoupe.annotate.speaker_phrases import speaks
from recoupe.annotate.speaker_subjects import speaker_before
from recoupe.model.span import Span


def read_unit(scene: Scene, unit: Unit) -> list[Draft]:
    """All reports of one sentence that have a cue, in order of their content."""
    cues = [c for c in find_cues(scene, unit) if not c.negated and reports(scene, unit, c)]
    after = [c for c in cues if stands_after(scene, unit, c)]
    drafts: list[Draft] = []
    unread = [c for c in cues if c not in after]
    for cue in after:
        found = read_after(scene, unit, cue, cues)
        drafts += found
        if not found:
            unread.append(cue)
    for cue in unread:
        read = _read_before(scene, unit, cue, cues)
        drafts += [*read, *held_views(scene, unit, read)]
    for source in find_sources(scene, unit):
        found = read_source(scene, unit, source)
        drafts += [f for f in found if not any(_quotes(f, d) for d in drafts)]
    drafts += read_inside(scene, unit)
    return _distinct([d for d in drafts if not _passing(d, cues, drafts, scene)])


def _quotes(draft: Draft, other: Draft) -> bool:
    """Whether ``draft`` only frames the direct quotation ``other`` together with its cue."""
    if other.mode != "direct" or other.cue is None:
        return False
    return draft.content.contains(other.content) and draft.content.contains(other.cue)


def _passing(draft: Draft, cues: list[Cue], drafts: list[Draft], scene: Scene) -> bool:
    """Whether an infinitive's report lies inside another report ("qu'elle viendra saluer X").

    What somebody "vient d'annoncer" is a report of its own.
    """
    own = next((c for c in cues if draft.cue is not None and c.span(scene) == draft.cue), None)
    return (
        own is not None
        and own.shape == "infinitive"
        and not (own.first > 1 and scene.words[own.first - 2].startswith(("vien", "ven")))
        and any(
            d is not draft and draft.cue is not None and d.content.contains(draft.cue)
            for d in drafts
        )
    )


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """One report a content and speaker; of two, the one with the later cue falls."""
    kept: list[Draft] = []
    for draft in drafts:
        same = [k for k in kept if k.content == draft.content]
        quoted = any("direct" in (k.mode, draft.mode) for k in same)
        if not same or (not quoted and all(k.speaker != draft.speaker for k in same)):
            kept.append(draft)
    return sorted(kept, key=lambda d: (d.content, d.cue or d.content))


def _read_before(scene: Scene, unit: Unit, cue: Cue, cues: list[Cue]) -> list[Draft]:
    opening = opening_after(scene, unit, cue)
    speaker = (
        met(scene, unit, cue)
        or _main_speaker(scene, unit, cue, cues)
        or speaker_before(scene, unit, cue)
    )
    if opening is None:
        clause = bare_colon(scene, unit, cue) if speaker and speaks(scene, speaker) else None
        told = settle(scene, clause, cue.span(scene), speaker) if clause else None
        return [told] if told else []
    if not may_say(scene, cue, opening, speaker) or _asked(scene, unit, cue, speaker):
        return []
    span = cue.span(scene)
    if opening.kind == "colon":
        return after_colon(scene, unit, opening.first, span, speaker)
    end = closing(scene, unit, opening, stops(scene, unit, cue, cues))
    content = Span(scene.tokens[opening.first].start, scene.tokens[end - 1].end)
    draft = settle(scene, content, span, speaker, clause=clausal(scene, cue, opening))
    colon = end < unit.last and scene.tokens[end].text == ":"
    quoted = after_colon(scene, unit, end + 1, span, speaker) if colon else []
    bare = colon and "pred" in cue.frames and end - opening.first < 3
    if draft is None or bare or not addressed(scene, cue, opening, end):
        return quoted if bare else []
    return [draft, *quoted]


def _asked(scene: Scene, unit: Unit, cue: Cue, speaker: Span | None) -> bool:
    """Whether nobody says it: "Qui aurait cru que … ?", "on lui a demandé de …"."""
    if speaker is None:
        return scene.tokens[unit.last - 1].text == "?" and scene.words[unit.first] == "qui"
    return cue.lemma == "demander" and speaker.of(scene.text).lower() == "on"


def _main_speaker(scene: Scene, unit: Unit, cue: Cue, cues: list[Cue]) -> Span | None:
    """For ", ajoutant que …": the speaker of the last finite cue before."""
    before = scene.words[cue.first - 1] if cue.first > unit.first else ""
    joined = cue.shape == "gerund" and before in (",", "en", "et", "tout")
    again = cue.shape == "finite" and before == "et" and scene.inside[max(0, cue.first - 3)]
    if not joined and not again:  # again: "il a écrit : « A », et a déclaré que B"
        return None
    for other in reversed(cues):
        if other.last <= cue.first and other.shape == "finite":
            if stands_after(scene, unit, other):
                return speaker_after(scene, unit, other)
            return speaker_before(scene, unit, other)
    return None
