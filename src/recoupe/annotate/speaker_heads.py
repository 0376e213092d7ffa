"""Reads the noun phrase around its head, and the one that a relative takes up."""

from __future__ import annotations

from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_nouns import human
from recoupe.annotate.speaker_phrases import PERSONAL, phrase_from
from recoupe.lang.fr.speech import plain
from recoupe.model.parse import Token
from recoupe.model.span import Span


def antecedent(scene: Scene, unit: Unit, relative: Token) -> Span | None:
    """The noun phrase that a relative pronoun takes up."""
    if relative.i > unit.first and scene.words[relative.i - 1] in ("ce", "c'"):
        return None
    verb = scene.tokens[relative.head]
    head = scene.tokens[verb.head] if verb.dep.startswith("acl") else None
    if head is not None and unit.first <= head.i < relative.i and head.pos != "VERB":
        return phrase_around(scene, unit, _person_above(scene, unit, head), relative.i)
    i = relative.i - 1
    while i >= unit.first and scene.tokens[i].pos in ("PUNCT", "CCONJ", "ADV"):
        i -= 1
    return phrase_around(scene, unit, i, relative.i) if i >= unit.first else None


def _person_above(scene: Scene, unit: Unit, head: Token) -> int:
    """In "la fondatrice de l'Atelier du Port, qui dit": the person, not the body in the phrase."""
    if human(head) or any(
        n.label == "PER" and n.first <= head.i < n.last for n in scene.parse.names
    ):
        return head.i
    token = head
    for _ in range(4):
        if not token.dep.startswith(("nmod", "conj", "flat", "appos")):
            break
        token = scene.tokens[token.head]
        if unit.first <= token.i < head.i and human(token):
            return token.i
    return head.i


def phrase_around(scene: Scene, unit: Unit, i: int, stop: int) -> Span | None:
    """The noun phrase whose head is token ``i``, read from its first word to ``stop``."""
    tokens = scene.tokens
    token = tokens[i]
    if token.pos == "PRON" and token.dep not in ("ROOT",):
        return token.span if plain(token.text) in PERSONAL else phrase_from(scene, i, stop)
    start = i
    while start > unit.first and not scene.inside[start - 1]:
        before = tokens[start - 1]
        name = any(n.first < start < n.last for n in scene.parse.names)
        if (
            before.pos in ("DET", "ADJ", "NUM")
            or name
            or (before.pos in ("NOUN", "PROPN") and tokens[start].pos in ("PROPN", "NOUN", "ADJ"))
        ):
            start -= 1
        else:
            break
    return phrase_from(scene, start, max(stop, i + 1))
