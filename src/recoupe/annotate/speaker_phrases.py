"""Finds the noun phrase or pronoun that speaks, next to its cue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.annotate.report_scene import Scene
from recoupe.annotate.speaker_actors import actor_from, whole_names
from recoupe.annotate.speaker_nouns import speaking
from recoupe.annotate.speaker_words import NOMINAL, OF, TIMES, breaks, heads, nominal, strange_name
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.parse import Token
from recoupe.model.span import Span

PERSONAL = word_set("personal")
TO = word_set("to")
ABSTRACT = re.compile(r"(?:tion|sion|ment|ance|ence|ité|isme|age|tude)s?$")
HEADED = word_set("headed")


def speaks(scene: Scene, span: Span) -> bool:
    """Whether the phrase can speak: a pronoun, a name, or a noun of those who speak."""
    tokens = scene.parse.tokens_in(span)
    if len(tokens) == 2 and plain(tokens[1].text).startswith("derni"):
        return True  # "ce dernier"
    if all(t.pos == "DET" or plain(t.text) in TIMES for t in tokens) or _happening(tokens):
        return False
    if any(t.pos == "PROPN" or plain(t.text) in PERSONAL for t in tokens):
        return True
    if len(tokens) == 1 and len(tokens[0].text) > 1 and tokens[0].text.isupper():
        return True
    known = (*(name.span for name in scene.parse.names), *scene.actors)
    if any(one.overlaps(span) for one in known):
        return True
    return any(speaking(t) for t in tokens)


def _happening(tokens: Sequence[Token]) -> bool:
    """As in "la participation du Mali": what happens does not speak, whoever it is about."""
    head = next((t for t in tokens if t.pos in ("NOUN", "PROPN", "PRON", "X")), None)
    if head is None or head.pos != "NOUN" or speaking(head) or head.text[0].isupper():
        return False
    follows = next((t for t in tokens if t.start >= head.end and t.pos in ("ADP", "PROPN")), None)
    return follows is not None and follows.pos == "ADP" and bool(ABSTRACT.search(head.text))


def phrase_from(scene: Scene, start: int, stop: int) -> Span | None:
    """The noun phrase that begins at token ``start``, cut before ``stop``."""
    tokens = scene.tokens
    if start >= stop or scene.inside[start]:
        return None
    first = tokens[start]
    following = plain(tokens[start + 1].text) if start + 1 < stop else ""
    if plain(first.text) == "l'" and following in ("un", "une"):
        return Span(first.start, tokens[_partitive(scene, start + 2, stop) - 1].end)
    actor = actor_from(scene, first.start)
    if actor is None and _pronominal(scene, start, stop):
        several = plain(first.text) in ("certains", "certaines", "plusieurs", "beaucoup")
        end = _partitive(scene, start + 1, stop) if several else start + 1
        return Span(first.start, tokens[end - 1].end)
    i, noun = start, ""
    while i < stop and not scene.inside[i]:
        if noun and breaks(tokens, i):
            break
        if nominal(tokens, start, i) or (i == start and strange_name(scene, i)):
            heading = heads(tokens, start, i) or tokens[i].pos not in NOMINAL
            noun = plain(tokens[i].text) if heading else noun
        elif not (noun and _links(scene, i, stop, noun)):
            break
        i += 1
    while i > start and (
        tokens[i - 1].pos in ("ADP", "DET", "CCONJ") or tokens[i - 1].text in ",(-"
    ):
        i -= 1
    if i == start or not noun:
        return actor if actor is not None and actor.end <= tokens[stop - 1].end else None
    return Span(first.start, whole_names(scene, tokens[i - 1], tokens[stop - 1].end))


def _pronominal(scene: Scene, start: int, stop: int) -> bool:
    """Whether a pronoun stands alone, unlike "certains" in "certains experts"."""
    first = scene.tokens[start]
    if plain(first.text) in PERSONAL:
        return not (first.pos == "DET" and start + 1 < stop and _noun(scene.tokens[start + 1]))
    return first.pos == "PRON"


def _noun(token: Token) -> bool:
    return token.pos in ("NOUN", "ADJ")


def _links(scene: Scene, i: int, stop: int, noun: str) -> bool:
    """Whether the word at ``i`` goes on with the phrase: "de", "à la" after an office, "et"."""
    token, word = scene.tokens[i], scene.words[i]
    if word in OF or (word in TO and (noun in HEADED or _standing(scene.tokens, i, stop))):
        return True
    if word == "et":
        return i + 1 < stop and _coordinates(scene, i, stop)
    acronym = i + 2 < stop and scene.tokens[i + 2].text == ")"
    if (word == "(" and acronym) or (word == ")" and scene.tokens[i - 2].text == "("):
        return True
    return token.pos in ("ADV", "PRON", "VERB", "X") and _within_name(scene, i)


def _standing(tokens: tuple[Token, ...], i: int, stop: int) -> bool:
    """As in "en exil", "en chef": where or how somebody stands is part of the phrase."""
    return i + 1 < stop and plain(tokens[i + 1].text) in ("exil", "chef", "exercice", "fonction")


def _partitive(scene: Scene, i: int, stop: int) -> int:
    """As in "l'un d'entre eux", "plusieurs de ses proches"."""
    if i < stop and scene.words[i] in OF:
        inner = phrase_from(scene, i + 1, stop)
        if inner:
            return next(t.i for t in reversed(scene.parse.tokens_in(inner))) + 1
    return i


def _within_name(scene: Scene, i: int) -> bool:
    return any(n.first < i < n.last for n in scene.parse.names)


def _coordinates(scene: Scene, i: int, stop: int) -> bool:
    after = scene.tokens[i + 1]
    return after.pos in ("DET", "PROPN", "NOUN") and not scene.inside[i + 1] and i + 1 < stop
