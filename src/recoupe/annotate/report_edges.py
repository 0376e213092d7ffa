"""Finds where another report of the sentence takes over."""

from __future__ import annotations

from recoupe.annotate.report_after import earlier_report
from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.source_cues import find_sources
from recoupe.annotate.speaker_openings import opening_gerund
from recoupe.annotate.speaker_subjects import speaker_before
from recoupe.model.span import Span


def stops(scene: Scene, unit: Unit, cue: Cue, cues: list[Cue]) -> tuple[int, ...]:
    """Tokens where another report of the sentence takes over from ``cue``."""
    main = opening_gerund(scene, unit, cue)
    found = [scene.parse.tokens_in(main)[0].i - 1] if main is not None else []
    if cue.passive:  # "taxé de « mépris » par X": its agent is no part of it
        by = range(cue.last, unit.last)
        found += [i for i in by if scene.words[i] == "par" and not scene.inside[i]][:1]
    for source in find_sources(scene, unit):
        if source.first > cue.last and (
            source.relative or scene.words[source.first - 1] in ("mais", "et")
        ):  # fmt: skip
            found.append(source.first - (not source.relative))
    for other in cues:
        if other.first <= cue.verb or other.shape == "infinitive":
            continue
        if other.pronoun is not None:
            edge = earlier_report(scene, other, [cue])
            if edge is not None:
                found.append(scene.parse.tokens_in(Span(edge, edge + 1))[0].i - 1)
        beside = other.shape == "gerund" and scene.tokens[other.first - 1].text == ","
        if not beside and not _governed(scene, unit, other, cue):
            continue
        start = other.first
        if other.shape == "finite" and other.pronoun is None:
            speaker = speaker_before(scene, unit, other)
            if (
                speaker
                and scene.tokens[cue.last - 1].end <= speaker.start < scene.tokens[start].start
            ):
                start = scene.parse.tokens_in(speaker)[0].i
        if _same_report(scene.words[start - 2 : start]) or _inserted(scene, unit, other):
            continue
        while start > cue.last and scene.words[start - 1] in (
            "et", "mais", "car", ",", "tout", "en", "ou", "puis", "tandis", "que", "alors"
        ):  # fmt: skip
            start -= 1
        if start < other.first or other.shape == "gerund":
            found.append(start)
    return tuple(found)


def _inserted(scene: Scene, unit: Unit, other: Cue) -> bool:
    """As in "…, comme elle l'avait demandé, …": the report goes on behind it."""
    before = scene.words[max(unit.first, other.first - 3) : other.first]
    after = scene.words[other.last : other.last + 2]
    return "comme" in before and "," in after


def _same_report(words: tuple[str, ...]) -> bool:
    """Whether a second "que" goes on with what is reported: "…, mais qu'il les juge utiles"."""
    return words[:1] in (("et",), ("mais",), ("ou",)) and words[-1] in ("que", "qu'")


def _governed(scene: Scene, unit: Unit, other: Cue, cue: Cue) -> bool:
    """Whether ``other`` stands beside ``cue`` and not inside what ``cue`` reports."""
    token = scene.tokens[other.verb]
    for _ in range(8):
        outside = not unit.first <= token.head < unit.last
        if outside or token.i in (cue.verb, token.head):
            return True
        if token.dep.startswith(("ccomp", "xcomp", "acl:relcl", "csubj")):
            return False
        token = scene.tokens[token.head]
    return False
