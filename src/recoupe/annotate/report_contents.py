"""Finds where the reported words begin after a cue, and where they stop."""

from __future__ import annotations

from recoupe.annotate.report_boundaries import Opening
from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_frames import verb_or_phrase
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_words import TIMES
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.parse import Token

JOINTS = word_set("joints")
REACH = 28  # tokens between a cue and its "que"


def opening_after(scene: Scene, unit: Unit, cue: Cue) -> Opening | None:
    """The beginning of what ``cue`` reports after it; None when nothing follows."""
    aside = comma = False
    for i in range(cue.last, min(unit.last, cue.last + REACH)):
        token, word = scene.tokens[i], scene.words[i]
        found = _at_once(scene, unit, cue, i)
        if not found and not comma and not scene.inside[i]:
            found = verb_or_phrase(scene, unit, cue, i, aside=aside)
        if found or scene.inside[i] or word == ":" or _participle(token, i > cue.last):
            return found
        if token.pos in ("VERB", "AUX") and "Fin" in token.feats:
            return _ahead_colon(scene, unit, i)
        comma = comma or word == ","
        aside = aside or token.pos == "ADP"
        named = token.pos in ("NOUN", "PROPN", "DET") and word not in TIMES
        if named and not aside and not comma and "que" not in cue.frames:
            return _ahead_colon(scene, unit, i)
    return _ahead_colon(scene, unit, min(unit.last, cue.last + REACH))


def _participle(token: Token, after: bool) -> bool:
    """A present participle begins another group, except right after the cue."""
    return after and "Tense=Pres" in token.feats and "VerbForm=Part" in token.feats


def _at_once(scene: Scene, unit: Unit, cue: Cue, i: int) -> Opening | None:
    """A quotation mark, a colon or "que" at token ``i``."""
    token, word = scene.tokens[i], scene.words[i]
    if scene.inside[i]:
        return _quote(scene, cue, i)
    if word == ":":
        return _colon(scene, unit, i)
    if word in ("que", "qu'") and "que" in cue.frames and i + 1 < unit.last:
        joint = i > cue.last and scene.words[i - 1] in JOINTS
        relative = _relative(token, scene.tokens, i) and not _told_to(scene, cue, i)
        return None if joint or relative else Opening(i + 1, "que")
    return None


def _relative(token: Token, tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "que" takes up a noun rather than opens the report."""
    if token.dep in ("mark",) or token.pos == "SCONJ":
        return False
    before = i - 2 if tokens[i - 1].text == "," else i - 1
    return tokens[before].pos in ("NOUN", "PROPN")


def _told_to(scene: Scene, cue: Cue, i: int) -> bool:
    """As in "a assuré au comité qu'il partirait": the noun before "que" is who is told."""
    addressed = {"à", "au", "aux", "auprès"} & set(scene.words[cue.last : cue.last + 3])
    return bool(addressed) and scene.words[i + 1] in ("il", "elle", "ils", "elles", "on")


def _quote(scene: Scene, cue: Cue, i: int) -> Opening | None:
    if cue.shape == "infinitive" and not ({"quote", "np", "que"} & cue.frames):
        return None
    first = _clause_start(scene, cue, i)
    return Opening(first, "np" if first < i else "quote")


def _clause_start(scene: Scene, cue: Cue, i: int) -> int:
    """Where the clause begins that the quotation at ``i`` completes; ``i`` when it is apart.

    "jugent de telles propositions « … »" begins after the verb, "dévoile dans le Nord son
    plan « … »" at the noun phrase, "explique dans le journal, « … »" at the marks.
    """
    tokens = scene.tokens
    if any(t.text == "," for t in tokens[cue.last : i]):
        return i
    start = cue.last
    while start < i and (tokens[start].pos == "ADV" or plain(tokens[start].text) in TIMES):
        start += 1
    # "de telles propositions": the article that "tel" takes.
    several = plain(tokens[start].text) == "de" and (
        tokens[start + 1].pos == "ADJ" or plain(tokens[start + 1].text) in ("tels", "telles")
    )
    if start < i and (several or tokens[start].pos in ("DET", "NOUN", "PROPN", "ADJ", "NUM")):
        return start
    first = i
    while first > cue.last and (
        tokens[first - 1].pos in ("NOUN", "ADJ", "NUM")
        or plain(tokens[first - 1].text) in ("de", "d'")
    ):
        first -= 1
    if first > cue.last and tokens[first - 1].pos == "DET" and tokens[first - 2].pos != "ADP":
        return first - 1
    return i


def _colon(scene: Scene, unit: Unit, i: int) -> Opening | None:
    follows = next((k for k in range(i + 1, min(i + 3, unit.last)) if scene.inside[k]), None)
    return Opening(follows, "colon") if follows is not None else None


def _ahead_colon(scene: Scene, unit: Unit, i: int) -> Opening | None:
    """A colon and a quotation further on in the sentence, no other sentence between."""
    for k in range(i, unit.last):
        if scene.inside[k]:
            return None
        if scene.tokens[k].text == ":":
            return _colon(scene, unit, k)
    return None
