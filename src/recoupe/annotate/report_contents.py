"""Finds where the reported words begin after a cue, and where they stop."""

from __future__ import annotations

import re

from recoupe.annotate.report_boundaries import Opening
from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_phrases import TIMES
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.parse import Token

INFINITIVE = re.compile(r"[a-zà-ÿ]{2,}(?:er|ir|oir|ître|oire|aire|ettre|endre)")
PROCLITICS = word_set("proclitics")
REACH = 28  # tokens between a cue and its "que"


def opening_after(scene: Scene, unit: Unit, cue: Cue) -> Opening | None:
    """The beginning of what ``cue`` reports after it; None when nothing follows."""
    aside = comma = False
    for i in range(cue.last, min(unit.last, cue.last + REACH)):
        token, word = scene.tokens[i], plain(scene.tokens[i].text)
        found = _at_once(scene, unit, cue, i)
        if not found and not comma and not scene.inside[i]:
            found = _verb_or_phrase(scene, unit, cue, i, aside=aside)
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
    token, word = scene.tokens[i], plain(scene.tokens[i].text)
    if scene.inside[i]:
        return _quote(scene, cue, i)
    if word == ":":
        return _colon(scene, unit, i)
    if word in ("que", "qu'") and "que" in cue.frames and i + 1 < unit.last:
        return None if _relative(token, scene.tokens, i) else Opening(i + 1, "que")
    return None


def _relative(token: Token, tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "que" takes up a noun rather than opens the report."""
    if token.dep in ("mark",) or token.pos == "SCONJ":
        return False
    return tokens[i - 1].pos in ("NOUN", "PROPN")


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
    word = plain(tokens[start].text)
    if start < i and (
        tokens[start].pos in ("DET", "NOUN", "PROPN", "ADJ", "NUM")
        or (word == "de" and tokens[start + 1].pos == "ADJ")
    ):
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


def _verb_or_phrase(scene: Scene, unit: Unit, cue: Cue, i: int, *, aside: bool) -> Opening | None:
    """An infinitive, an attribute, or a phrase that the cue's frames allow at token ``i``."""
    if i + 1 >= unit.last:
        return None
    found = _after_preposition(scene, cue, i, aside=aside)
    if found:
        return found
    tokens, frames = scene.tokens, cue.frames
    token, word = tokens[i], plain(tokens[i].text)
    if "inf" in frames and _infinitive(scene, i) and tokens[i - 1].pos != "ADP":
        return Opening(i, "verb")
    attribute = "pred" in frames and token.pos in ("ADJ", "NOUN", "VERB", "ADV", "DET")
    dated = plain(tokens[i + 1].text) in TIMES and token.pos == "DET"
    phrase = "np" in frames and _phrase_opens(token, word) and not dated
    if (attribute and not aside) or (phrase and (not aside or _object(scene, cue, i))):
        return Opening(i, "np")
    return None


def _after_preposition(scene: Scene, cue: Cue, i: int, *, aside: bool) -> Opening | None:
    frames, word = cue.frames, plain(scene.tokens[i].text)
    if word in ("de", "d'") and "de" in frames:
        marked = scene.inside[i + 1] and "np" not in frames
        return Opening(i + 1, "verb") if marked or _infinitive(scene, i + 1) else None
    if aside:
        return None
    if word in ("à", "au", "aux") and "a" in frames:
        return Opening(i + 1 if word == "à" else i, "verb")
    if word in ("pour", "sur", "contre") and word in frames:
        skip = 2 if plain(scene.tokens[i + 1].text) in ("que", "qu'") else 1
        return Opening(i + skip, "verb")
    return None


def _object(scene: Scene, cue: Cue, i: int) -> bool:
    """Whether the phrase that begins at ``i`` is the parser's object of the cue's verb."""
    token = scene.tokens[i]
    noun = scene.tokens[token.head] if token.dep in ("det", "amod", "nummod") else token
    return noun.dep.startswith("obj") and noun.head == cue.verb


def _infinitive(scene: Scene, i: int) -> bool:
    for token in scene.tokens[i : i + 4]:
        if "VerbForm=Inf" in token.feats:
            return True
        if token.i == i and token.pos != "PROPN" and INFINITIVE.fullmatch(plain(token.text)):
            return plain(scene.tokens[i - 1].text) in ("de", "d'", "à")
        if plain(token.text) not in PROCLITICS:
            return False
    return False


def _phrase_opens(token: Token, word: str) -> bool:
    if word in TIMES and token.pos != "DET":
        return False
    if token.pos == "ADJ":
        return token.dep == "amod" or token.text[0].isupper()
    return token.pos in ("DET", "PROPN", "NUM", "NOUN")
