"""Tells where a cue stands: before what it reports, after it, or in the middle."""

from __future__ import annotations

import re

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_following import speaker_after
from recoupe.lang.fr.speech import phrases, plain, word_set
from recoupe.model.parse import Token

NEED_OBJECT = word_set("need_object")
PAUSES = word_set("pauses")
GOVERNORS = word_set("governors")
# As in "VILLE, 3 mai 2024 (Agence)", "Ville (Agence)".
DATELINE = re.compile(r"[A-ZÀ-Ý][^.;:!?()«»]{0,50}\([^()]{2,30}\)")


def stands_after(scene: Scene, unit: Unit, cue: Cue) -> bool:
    """Whether the cue comes after the words it reports ("…, a dit X")."""
    if cue.shape != "finite" or cue.passive:
        return False
    j = cue.first - 1
    while j >= unit.first and not scene.inside[j] and _adverbial(scene.tokens[j]):
        j -= 1
    if j < unit.first:
        return False
    pause = scene.tokens[j].text in PAUSES
    if scene.inside[j] or (pause and j > unit.first and scene.inside[j - 1]):
        # A name in marks can be the subject: le journal « Le Soir » annonce que …
        subject = _que_after(scene, unit, cue) and scene.inside[j]
        return cue.pronoun is not None or not subject
    return pause and cue.lemma not in NEED_OBJECT and _follows_clause(scene, unit, cue, j)


def _adverbial(token: Token) -> bool:
    return token.pos == "ADV" or plain(token.text) in ("comme", "ainsi", "en", "effet")


def _follows_clause(scene: Scene, unit: Unit, cue: Cue, j: int) -> bool:
    """Whether a cue after a comma takes up the clause before it."""
    if cue.pronoun is not None:
        return scene.tokens[unit.last - 1].text != "?"
    if scene.words[cue.first - 1] == "comme":
        return True
    if "pred" in cue.frames or speaker_after(scene, unit, cue) is None:
        return False
    return _clause_before(scene, unit, j) and not _que_after(scene, unit, cue)


def _que_after(scene: Scene, unit: Unit, cue: Cue) -> bool:
    for i in range(cue.last, min(cue.last + 6, unit.last)):
        if scene.words[i] in ("que", "qu'"):
            return True
        if scene.words[i] == "," or scene.inside[i] or "VerbForm=Fin" in scene.tokens[i].feats:
            break
    return False


def _clause_before(scene: Scene, unit: Unit, stop: int) -> bool:
    """Whether a main clause stands before ``stop``: a finite verb that is not a relative's."""
    relative = False
    for token in scene.tokens[unit.first : stop]:
        if scene.inside[token.i]:
            continue
        if plain(token.text) in ("qui", "dont", "où", "que", "qu'") and token.pos == "PRON":
            relative = True
        elif token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.feats:
            if not relative:
                return True
            relative = False
    return False


def left_edge(scene: Scene, unit: Unit, stop: int) -> int:
    """Offset where a report that ends at token ``stop`` begins: after connectors and datelines."""
    first = unit.first
    for i in range(unit.first, stop):
        if scene.tokens[i].text in (";",) and not scene.inside[i]:
            first = i + 1
    first = after_connectors(scene, first, stop)
    return scene.tokens[first].start if first < stop else scene.tokens[unit.first].start


def after_connectors(scene: Scene, first: int, stop: int) -> int:
    """Index after "En outre,", a list mark or a dateline ("VILLE (Agence) -")."""
    for i in range(first, min(first + 14, stop)):
        if scene.tokens[i].text in ("-", "–", "—", "•", ":") and not scene.inside[i]:
            lead = scene.text[scene.tokens[first].start : scene.tokens[i].start].strip()
            if DATELINE.fullmatch(lead) or (lead.isupper() and len(lead) < 40) or i == first:
                first = i + 1
                break
    words = tuple(plain(t.text) for t in scene.tokens[first : first + 6])
    for phrase in phrases("quote_connectors"):
        if words[: len(phrase)] == phrase:
            end = first + len(phrase)
            if end < stop and scene.tokens[end].text == ",":
                return end + 1
            return end if phrase in (("mais",), ("et",), ("or",), ("toujours",)) else first
    return first


def reports(scene: Scene, unit: Unit, cue: Cue) -> bool:
    """Whether an infinitive tells of something said ("avant d'ajouter", "tient à saluer")."""
    if cue.shape != "infinitive":
        return True
    i = cue.first - 1
    while i >= unit.first and scene.tokens[i].pos in ("ADV", "PRON"):
        i -= 1
    if i < unit.first:
        return False
    word = scene.words[i]
    before = scene.words[i - 1] if i > unit.first else ""
    if word in ("de", "d'") and before == "avant":
        return True
    if word in ("après", "pour"):
        return True
    if word in ("de", "d'", "à"):
        i -= 1
        while i > unit.first and scene.tokens[i].pos in ("ADV", "PUNCT"):
            i -= 1
    token = scene.tokens[i]
    governor = governor_of(scene, scene.tokens[cue.verb])
    if "Tense=Fut" in token.feats or "Mood=Cnd" in token.feats:
        return False
    verbs = (t for t in (token, governor) if t.pos in ("VERB", "AUX"))
    return any(t.lemma in GOVERNORS for t in verbs)


def governor_of(scene: Scene, verb: Token) -> Token:
    """The word an infinitive hangs on, that of its first coordinate where it is not the first."""
    head = scene.tokens[verb.head]
    for _ in range(4):
        if verb.dep != "conj" or head.i == verb.i:
            break
        verb, head = head, scene.tokens[head.head]
    return head
