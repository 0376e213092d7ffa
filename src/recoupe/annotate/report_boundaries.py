"""Finds where a report stops and the outlet speaks again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.annotate.report_scene import Scene, Unit
from recoupe.lang.fr.speech import phrases, plain, speech_nouns, word_set

Kind = Literal["que", "verb", "np", "colon", "quote"]
RELATIVES = word_set("relatives")
ASIDE = 26  # tokens from the dash that opens an aside to the dash that closes it


TAKEN_UP = ("desquels", "desquelles", "duquel", "laquelle", "lequel")  # a relative goes on
HELD = ("présenté", "qualifié", "considéré", "décrit", "jugé")  # the outlet's, or another's, view


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the report begins (a token index), and by what it is introduced."""

    first: int
    kind: Kind


def closing(scene: Scene, unit: Unit, opening: Opening, stops: tuple[int, ...]) -> int:
    """Index after the last token of what is reported.

    ``stops`` are tokens where the next report of the sentence begins.
    """
    limit = min((s for s in stops if s > opening.first), default=unit.last)
    i = opening.first
    while i < limit:
        aside = i > opening.first and (
            _aside_end(scene, unit, i) or (opening.kind == "np" and _relative_end(scene, unit, i))
        )
        if aside and aside < limit:
            i = aside
        if not scene.inside[i] and i > opening.first and _stops(scene, unit, i, opening):
            break
        i += 1
    return _trimmed(scene, opening.first, i)


def _aside_end(scene: Scene, unit: Unit, i: int) -> int:
    """Index after an aside between dashes that begins at ``i``; 0 when none begins there."""
    if not _apart(scene, i):
        return 0
    for k in range(i + 2, min(i + ASIDE, unit.last - 1)):
        if scene.words[k] in (";", ":") and not scene.inside[k]:
            return 0
        if _apart(scene, k):
            return 0 if scene.tokens[k + 1].pos == "PUNCT" else k + 1
    return 0


def _relative_end(scene: Scene, unit: Unit, i: int) -> int:
    """For "accuse X, qui vit loin, d'avoir menti": index after the relative; 0 when none."""
    if scene.words[i] != "," or i + 1 >= unit.last or scene.words[i + 1] not in ("qui", "dont"):
        return 0
    for k in range(i + 3, min(i + ASIDE, unit.last - 3)):
        if scene.words[k] == "," and not scene.inside[k]:
            act = any("VerbForm=Inf" in t.feats for t in scene.tokens[k + 2 : k + 4])
            return k + 1 if scene.words[k + 1] in ("de", "d'") and act else 0
    return 0


def _apart(scene: Scene, i: int) -> bool:
    """Whether token ``i`` is a dash with a space before it, outside quotation marks."""
    dash = scene.words[i] in ("-", "–", "—") and not scene.inside[i]
    return dash and i > 0 and scene.tokens[i].start > scene.tokens[i - 1].end


def _trimmed(scene: Scene, first: int, i: int) -> int:
    while i > first + 1 and not scene.inside[i - 1] and (
        scene.tokens[i - 1].pos in ("PUNCT", "CCONJ", "SPACE")
        or scene.tokens[i - 1].text in (",", ".", ";", ":", "-", "–", "—", "…", "!", "?")
    ):  # fmt: skip
        i -= 1
    return i


def _stops(scene: Scene, unit: Unit, i: int, opening: Opening) -> bool:
    """Whether the report ends before token ``i``."""
    word = scene.words[i]
    turns = opening.kind == "np" and word in ("mais", "tandis")
    placed = word in ("dans", "sur", "via") and _in_document(scene, unit, i)
    if _apart(scene, i) or turns or placed or word in (":", ";"):
        return True
    if word != "," or i + 1 >= unit.last or scene.inside[i + 1]:
        return False
    return _stops_after_comma(scene, unit, i + 1, opening)


def _stops_after_comma(scene: Scene, unit: Unit, i: int, opening: Opening) -> bool:
    after, word = scene.tokens[i], scene.words[i]
    words = tuple(plain(t.text) for t in scene.tokens[i : i + 5])
    if any(
        words[: len(p)] == p and scene.words[i + len(p)] not in TAKEN_UP
        for p in phrases("quote_adjuncts")
    ):
        return True
    if "Tense=Pres" in after.feats and "VerbForm=Part" in after.feats:
        return word != "allant"
    if opening.kind == "verb":  # an infinitive is joined to no clause of its own
        return word in ("mais", "aucun", "aucune") and _clause(scene, unit, i)
    return opening.kind == "np" and (word in RELATIVES or not _goes_on(scene, unit, i))


def _clause(scene: Scene, unit: Unit, i: int) -> bool:
    """Whether a clause with its own subject and verb begins at token ``i``."""
    near = scene.tokens[i + 1 : min(i + 9, unit.last)]
    subject = any(t.dep.startswith("nsubj") for t in near)
    return subject and any("VerbForm=Fin" in t.feats for t in near)


def _in_document(scene: Scene, unit: Unit, i: int) -> bool:
    """As in "dans un communiqué", "dans une lettre", "sur son site": where it was said."""
    if i + 2 >= unit.last or scene.words[i + 1] not in ("un", "une", "son", "sa"):
        return False
    places = speech_nouns("document") | {"entretien", "interview", "compte"}
    return any(plain(t.text) in places for t in scene.tokens[i + 2 : i + 4])


def _goes_on(scene: Scene, unit: Unit, i: int) -> bool:
    """Whether a nominal report goes on after a comma: "…, respectueuse de", "…, avec"."""
    token = scene.tokens[i]
    if scene.words[i] in ("ne", "n'"):
        return False  # the clause's own verb comes
    if token.pos in ("ADJ", "ADP", "NUM", "ADV") or plain(token.text) in (
        "et",
        "voire",
        "soit",
        "allant",
        "ainsi",
    ):
        return True
    if token.pos in ("DET", "NOUN", "PROPN"):
        rest = scene.tokens[i : unit.last]
        for follower in rest:
            if follower.text == "," and follower.i > i:
                break
            if follower.pos in ("VERB", "AUX") and "Fin" in follower.feats:
                return False
        return True
    return token.pos == "VERB" and "Part" in token.feats and not token.text.startswith(HELD)
