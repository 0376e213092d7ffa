"""Reads what a source named by a preposition says: "selon X", "pour X"."""

from __future__ import annotations

from recoupe.annotate.report_boundaries import Opening, closing
from recoupe.annotate.report_colon import after_colon
from recoupe.annotate.report_cues import find_cues
from recoupe.annotate.report_drafts import Draft, settle
from recoupe.annotate.report_placing import (
    after_connectors,
    left_edge,
)
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.source_cues import Source, find_sources
from recoupe.annotate.speaker_heads import antecedent
from recoupe.lang.fr.speech import plain
from recoupe.model.span import Span

MORE = frozenset(("qui", "dont", "un", "une"))  # what opens a second apposition


def read_source(scene: Scene, unit: Unit, source: Source) -> list[Draft]:
    """The report of one source phrase."""
    tokens = scene.tokens
    cue = Span(tokens[source.first].start, tokens[source.last - 1].end)
    start = after_connectors(scene, unit.first, source.first)
    if (
        source.relative
        or start >= source.first
        or tokens[source.first].text[0].isupper()
        or _opens(scene, source)
    ):
        return _after_source(scene, unit, source, cue)
    left = left_edge(scene, unit, source.first)
    for other in find_sources(scene, unit):
        joint = scene.words[min(other.after, unit.last - 1)]
        if other.after < source.first - 1 and joint in ("et", ",", "mais"):
            left = scene.tokens[other.after + 1].start
    right = tokens[source.first - 1].end
    if _goes_on_after(scene, unit, source):
        right = tokens[_other_view(scene, unit, source) - 1].end
        left = _middle_edge(scene, unit, source, left)
    draft = settle(scene, Span(left, max(right, left + 1)), cue, source.speaker)
    return [draft] if draft else []


def _after_source(scene: Scene, unit: Unit, source: Source, cue: Span) -> list[Draft]:
    """What a source that opens the sentence says: after its comma, appositions let pass."""
    tokens, first = scene.tokens, source.after
    while first < unit.last and tokens[first].text != "," and not scene.inside[first]:
        if first > source.after + 25:
            return []
        first += 1
    if first >= unit.last or source.relative:
        first = source.after
    elif tokens[first].text == ",":
        first = _past_apposition(scene, unit, first + 1)
    if first >= unit.last:
        return []
    end = closing(scene, unit, Opening(first, "que"), ())
    if end < unit.last and tokens[end].text == ":":
        quoted = after_colon(scene, unit, end + 1, cue, source.speaker)
        if quoted and end - first <= 6:
            return quoted
    content = Span(tokens[first].start, tokens[end - 1].end)
    draft = settle(scene, content, cue, source.speaker)
    return [draft] if draft else []


def _past_apposition(scene: Scene, unit: Unit, first: int) -> int:
    """As in "Pour X, directeur de Y, la situation …": index after the apposition."""
    relative = scene.words[first] in ("qui", "dont")
    for i in range(first, min(first + 22, unit.last)):
        token = scene.tokens[i]
        if relative and token.text != "," and not scene.inside[i]:
            continue
        if scene.inside[i] or "VerbForm=Fin" in token.feats or token.pos == "AUX":
            return first
        if token.text == ",":
            plain_start = scene.tokens[first].pos in ("NOUN", "ADJ", "PROPN", "VERB")
            plain_start = plain_start or relative or scene.words[first] in ("un", "une")
            if plain_start and i + 2 < unit.last and scene.words[i + 1] in MORE:
                return _past_apposition(scene, unit, i + 1)
            return i + 1 if plain_start else first
    return first


def _opens(scene: Scene, source: Source) -> bool:
    return scene.words[source.first - 1] in ("mais", "et", ";", ":")


def _other_view(scene: Scene, unit: Unit, source: Source) -> int:
    """Index after the last word of a clause with its source in the middle.

    ", mais sa famille affirme" is somebody else's.
    """
    for cue in find_cues(scene, unit):
        if cue.first <= source.after or cue.shape != "finite":
            continue
        for i in range(cue.first - 1, source.after, -1):
            if scene.words[i] in ("mais", "tandis", "alors") and scene.words[i - 1] == ",":
                return i - 1
    return unit.last


def _goes_on_after(scene: Scene, unit: Unit, source: Source) -> bool:
    """Whether "selon X" stands in the middle of what it reports."""
    after = source.after
    if after + 1 >= unit.last:
        return False
    before = scene.tokens[source.first - 1]
    last = (
        scene.tokens[source.first - 2]
        if before.text == "," and source.first - 2 >= unit.first
        else before
    )
    if last.pos in ("AUX", "VERB") or plain(last.text) in ("qui", "que", "qu'"):
        return True
    if scene.tokens[after].text != "," or before.text != ",":
        return False
    if "VerbForm=Fin" in scene.tokens[after + 1].feats and not scene.inside[after + 1]:
        return True
    return not any(
        t.pos in ("VERB", "AUX") and "VerbForm=Fin" in t.feats and not scene.inside[t.i]
        for t in scene.tokens[unit.first : source.first]
    )


def _middle_edge(scene: Scene, unit: Unit, source: Source, left: int) -> int:
    """Where a clause interrupted by its source begins: after "où", at the antecedent of "qui"."""
    for i in range(source.first - 1, max(unit.first, source.first - 12), -1):
        word = scene.words[i]
        if word in ("où", "dont", "que", "qu'", "car", "mais"):
            return scene.tokens[i + 1].start if i + 1 < source.first else left
        if word == "qui":
            noun = antecedent(scene, unit, scene.tokens[i])
            return noun.start if noun else left
    return left
