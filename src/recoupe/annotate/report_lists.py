"""Reads lists under one lead-in: each item is said by the lead-in's source.

As in "Voici les propositions du comité :" or "Le rapport recommande :", with one item a line;
headings between the items ("Transports :") leave the source as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recoupe.annotate.report_cues import find_cues
from recoupe.annotate.report_drafts import Draft, settle
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_nouns import speaking
from recoupe.annotate.speaker_phrases import phrase_from, speaks
from recoupe.annotate.speaker_subjects import speaker_before
from recoupe.lang.fr.speech import word_set
from recoupe.model.span import Span

BULLET = re.compile(r"[ \t\u00a0]*(?:[•●▪■◦‣*–—-]|\d{1,2}[.)°])[ \t\u00a0]+")
LINE = re.compile(r"[^\n]+")
HEADING = 9  # words of a line that only heads some of the items
POINTS = word_set("points")
Source = tuple[Span | None, Span]


def read_lists(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Reports that are items of a list and that no cue of their own reports."""
    found = []
    for words, (cue, speaker) in _items(scene):
        if any(d.content.overlaps(words) for d in drafts):
            continue
        draft = settle(scene, words, cue, speaker)
        if draft is not None:
            found.append(draft)
    return found


def _items(scene: Scene) -> Iterator[tuple[Span, Source]]:
    """The items of each list with the source of its lead-in."""
    source: Source | None = None
    for found in LINE.finditer(scene.text):
        line = Span(found.start(), found.end())
        words = line.of(scene.text).strip()
        if not words:
            continue
        bullet = BULLET.match(scene.text, line.start, line.end)
        if bullet is not None:
            if source is not None and bullet.end() < line.end:
                yield Span(bullet.end(), line.end), source
        elif words.endswith(":"):
            told = _source(scene, line)
            short = len(words.split()) <= HEADING
            source = told or (source if short else None)
        else:
            source = None


def _source(scene: Scene, line: Span) -> Source | None:
    """Who a lead-in line says the items come from: a cue's speaker, else whose "points"."""
    inner = scene.parse.tokens_in(line)
    if not inner:
        return None
    unit = Unit(span=line, first=inner[0].i, last=inner[-1].i + 1, quoted=())
    for cue in find_cues(scene, unit):
        speaker = speaker_before(scene, unit, cue) if not cue.negated else None
        said = {"que", "np", "de", "colon"} & cue.frames
        if said and speaker is not None and speaks(scene, speaker):
            return cue.span(scene), speaker
    return _owner(scene, unit)


def _owner(scene: Scene, unit: Unit) -> Source | None:
    """Whose points are listed: "les principaux points du rapport"."""
    for i in range(unit.first, unit.last - 2):
        if scene.words[i].rstrip("s") not in POINTS:
            continue
        of = next((k for k in (i + 1, i + 2) if scene.words[k] in ("de", "du", "d'", "des")), None)
        start = of + 1 if of is not None else unit.last
        phrase = phrase_from(scene, start, unit.last)
        if phrase is not None and any(speaking(t) for t in scene.parse.tokens_in(phrase)[:2]):
            return None, phrase
    return None
