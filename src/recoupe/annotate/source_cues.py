"""Finds sources named by a preposition: "selon X", "d'après X", "pour X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_heads import phrase_around
from recoupe.annotate.speaker_nouns import speaking
from recoupe.annotate.speaker_phrases import PERSONAL, phrase_from, speaks
from recoupe.lang.fr.speech import phrases, plain, word_set
from recoupe.model.span import Span

RELATIVE = word_set("relative")
OWN = word_set("own")


@dataclass(frozen=True, slots=True)
class Source:
    """A source phrase: tokens ``[first, last)`` of the cue, the speaker, the index after it."""

    first: int
    last: int
    speaker: Span
    after: int
    relative: bool = False


def find_sources(scene: Scene, unit: Unit) -> Iterator[Source]:
    """Source phrases of one report sentence outside quotation marks, in order."""
    opening = _phrases()
    after = unit.first
    for i in range(unit.first, unit.last):
        if i < after or scene.inside[i] or scene.words[i] not in opening:
            continue
        source = _source_at(scene, unit, i, opening[scene.words[i]])
        if source:
            yield source
            after = source.after


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Source phrases by their first word, contracted articles written out, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {w[0]: [] for w in phrases("quote_own_sources")}
    for words in phrases("quote_sources"):
        ends = ("de", "d'", "du", "des") if words[-1] == "de" else words[-1:]
        for end in ends:
            found.setdefault(words[0], []).append((*words[:-1], end))
    return {first: tuple(own) for first, own in found.items()}


def _source_at(
    scene: Scene, unit: Unit, i: int, known: tuple[tuple[str, ...], ...]
) -> Source | None:
    own = next((w for w in phrases("quote_own_sources") if scene.words[i : i + len(w)] == w), None)
    if own is not None and i + len(own) < unit.last:
        # "à ses yeux": the possessive stands for whoever holds the view
        return Source(i, i + len(own), scene.tokens[i + len(own) - 2].span, i + len(own))
    words = next((w for w in known if scene.words[i : i + len(w)] == w), None)
    if words is None:
        return None
    last = i + len(words)
    if last >= unit.last or scene.inside[last]:
        return None
    if scene.words[last] in RELATIVE:
        return _relative(scene, unit, i, last)
    if words == ("pour",) and not _for_opens(scene, unit, i):
        return None
    return _with_speaker(scene, unit, i, last, strict=words == ("pour",))


def _for_opens(scene: Scene, unit: Unit, i: int) -> bool:
    """As in "Pour" names a source only where a clause begins, further on only a name or pronoun."""
    if i == unit.first:
        return True
    before = scene.tokens[i - 1]
    begins = plain(before.text) in ("mais", "et", ",") or before.text in ("-", "–")
    after = next((t for t in scene.tokens[i + 1 : unit.last] if t.pos != "DET"), None)
    return begins and after is not None and after.pos in ("PROPN", "PRON")


def _with_speaker(scene: Scene, unit: Unit, i: int, last: int, *, strict: bool) -> Source | None:
    tokens = scene.tokens
    speaker = phrase_from(scene, last, unit.last)
    if speaker is None or plain(tokens[last].text) in OWN | {"que", "qu'", "quoi"}:
        return None
    if not speaks(scene, speaker):
        return None
    inner = scene.parse.tokens_in(speaker)
    after = inner[-1].i + 1
    if strict:
        if after < unit.last and "VerbForm=Inf" in tokens[after].feats:
            return None  # "pour lui parler": the pronoun is the verb's
        person = plain(inner[0].text) in PERSONAL or _names_person(scene, speaker)
        follows = after < unit.last and (tokens[after].text == "," or scene.inside[after])
        if not person or not (follows or plain(inner[0].text) in PERSONAL):
            return None
    return Source(i, last, speaker, after)


def _relative(scene: Scene, unit: Unit, i: int, last: int) -> Source | None:
    """As in "…, pour lequel …", "les rumeurs selon lesquelles …": the noun before is the source."""
    j = i - 1
    while j > unit.first and scene.tokens[j].pos == "PUNCT" and not scene.inside[j]:
        j -= 1
    noun = phrase_around(scene, unit, j, i) if j >= unit.first and not scene.inside[j] else None
    if noun is None or not speaks(scene, noun):
        return None
    return Source(i, last, noun, last + 1, relative=True)


def _names_person(scene: Scene, speaker: Span) -> bool:
    tokens = scene.parse.tokens_in(speaker)
    noun = next((t for t in tokens if t.pos in ("NOUN", "PROPN")), None)
    if noun is not None and noun.pos == "NOUN" and not speaking(noun):
        return False  # "pour l'affaire de X"
    if any(n.label in ("PER", "ORG") and n.span.overlaps(speaker) for n in scene.parse.names):
        return True
    return noun is not None and (speaking(noun) or (noun.pos == "PROPN" and len(tokens) <= 3))
