"""Tells what the frames of a cue allow after it: infinitive, attribute or phrase."""

from __future__ import annotations

import re

from recoupe.annotate.report_boundaries import Opening
from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_words import TIMES
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.parse import Token

INFINITIVE = re.compile(r"[a-zà-ÿ]{2,}(?:er|ir|oir|ître|oire|aire|ettre|endre)")
LIGHT = word_set("light")  # adverbs that part a cue from what it reports
ADJUNCTS = word_set("adjunct_nouns")
OCCASIONS = tuple((w,) for w in word_set("occasion_nouns"))
PROCLITICS = word_set("proclitics")


def verb_or_phrase(scene: Scene, unit: Unit, cue: Cue, i: int, *, aside: bool) -> Opening | None:
    """An infinitive, an attribute, or a phrase that the cue's frames allow at token ``i``."""
    if i + 1 >= unit.last:
        return None
    found = _after_preposition(scene, cue, i, aside=aside)
    if found:
        return found
    tokens, frames = scene.tokens, cue.frames
    token, word = tokens[i], plain(tokens[i].text)
    if word in LIGHT or (token.pos == "NUM" and plain(tokens[i + 1].text) in TIMES):
        return None
    bare = i == cue.last and token.text.islower() and INFINITIVE.fullmatch(word)
    if (
        "inf" in frames
        and not _taken_up(scene, cue)
        and (bare or _infinitive(scene, i))
        and tokens[i - 1].pos != "ADP"
    ):
        return Opening(i, "verb")
    attribute = "pred" in frames and token.pos in ("ADJ", "NOUN", "VERB", "ADV", "DET")
    numbered = i + 2 < unit.last and tokens[i + 1].text.isdigit()
    dated = plain(tokens[i + 1 + numbered].text) in TIMES and token.pos == "DET"
    phrase = "np" in frames and _phrase_opens(token, word) and not dated
    if (attribute and not aside) or (phrase and (not aside or _object(scene, cue, i))):
        return Opening(i, "np")
    return None


def _taken_up(scene: Scene, cue: Cue) -> bool:
    """As in "la portée qu'il souhaite lui donner": a noun before is what is said."""
    i = cue.first - 2
    return (
        cue.lemma == "souhaiter"
        and i >= 0
        and scene.words[i] in ("que", "qu'")
        and scene.tokens[i].pos == "PRON"
    )


def _after_preposition(scene: Scene, cue: Cue, i: int, *, aside: bool) -> Opening | None:
    frames, word = cue.frames, scene.words[i]
    if word in ("de", "d'") and "de" in frames:
        marked = scene.inside[i + 1] and "np" not in frames
        return Opening(i + 1, "verb") if marked or _infinitive(scene, i + 1) else None
    if aside:
        return None
    beside = scene.words[i + 1] in ADJUNCTS or scene.words[i + 2 : i + 3] in OCCASIONS
    if word in ("à", "au", "aux") and "a" in frames and not beside:
        return Opening(i + 1 if word == "à" else i, "verb")
    if word in ("pour", "sur", "contre") and word in frames:
        skip = 2 if scene.words[i + 1] in ("que", "qu'") else 1
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
            return scene.words[i - 1] in ("de", "d'", "à")
        if plain(token.text) not in PROCLITICS:
            return False
    return False


def _phrase_opens(token: Token, word: str) -> bool:
    if word in TIMES and token.pos != "DET":
        return False
    if token.pos == "ADJ":
        return token.dep == "amod" or token.text[0].isupper()
    return token.pos in ("DET", "PROPN", "NUM", "NOUN")
