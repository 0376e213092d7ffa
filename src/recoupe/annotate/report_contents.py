"""Finds where the reported words begin after a cue, and where they stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.annotate.speaker_phrases import TIMES
from recoupe.lang.fr.speech import phrases, plain, speech_nouns
from recoupe.model.parse import Token

Kind = Literal["que", "verb", "np", "colon", "quote"]
RELATIVES = frozenset("qui que qu' dont où lequel laquelle lesquels lesquelles".split())
REACH = 28  # tokens between a cue and its "que"


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the report begins (a token index), and by what it is introduced."""

    first: int
    kind: Kind


def opening_after(scene: Scene, unit: Unit, cue: Cue) -> Opening | None:
    """The beginning of what ``cue`` reports after it; None when nothing follows."""
    tokens, aside, comma = scene.tokens, False, False
    i = cue.last
    while i < min(unit.last, cue.last + REACH):
        token, word = tokens[i], plain(tokens[i].text)
        if scene.inside[i]:
            return _quote(scene, unit, cue, i)
        if i > cue.last and "Tense=Pres" in token.feats and "VerbForm=Part" in token.feats:
            return None
        if word == ":":
            return _colon(scene, unit, i)
        if word in ("que", "qu'") and "que" in cue.frames and not _relative(token, tokens, i):
            return Opening(i + 1, "que") if i + 1 < unit.last else None
        if not comma:
            found = _verb_or_phrase(scene, unit, cue, i, aside=aside)
            if found:
                return found
        if token.pos in ("VERB", "AUX") and "Fin" in token.feats:
            return _ahead_colon(scene, unit, i)
        if word == ",":
            comma = True
        elif token.pos == "ADP":
            aside = True
        elif token.pos == "ADV" or word in TIMES:
            pass
        elif not aside and not comma and token.pos in ("NOUN", "PROPN", "DET") and "que" not in cue.frames:
            return _ahead_colon(scene, unit, i)
        i += 1
    return _ahead_colon(scene, unit, i)


def _relative(token: Token, tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "que" takes up a noun rather than opens the report."""
    if token.dep in ("mark",) or token.pos == "SCONJ":
        return False
    return tokens[i - 1].pos in ("NOUN", "PROPN")


def _quote(scene: Scene, unit: Unit, cue: Cue, i: int) -> Opening | None:
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
    if start < i and (tokens[start].pos in ("DET", "NOUN", "PROPN", "ADJ", "NUM") or word == "de"):
        return start
    first = i
    while first > cue.last and (tokens[first - 1].pos in ("NOUN", "ADJ", "NUM") or plain(tokens[first - 1].text) in ("de", "d'")):
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


def _verb_or_phrase(
    scene: Scene, unit: Unit, cue: Cue, i: int, *, aside: bool
) -> Opening | None:
    tokens, frames = scene.tokens, cue.frames
    token, word = tokens[i], plain(tokens[i].text)
    after = tokens[i + 1] if i + 1 < unit.last else None
    if after is None:
        return None
    if word in ("de", "d'") and "de" in frames and (_infinitive(scene, i + 1) or (
        scene.inside[i + 1] and "np" not in frames)):  # fmt: skip
        return Opening(i + 1, "verb")
    if word in ("à", "au", "aux") and "a" in frames and not aside:
        return Opening(i + 1 if word == "à" else i, "verb")
    if word in ("pour", "sur", "contre") and word in frames and not aside:
        skip = 2 if plain(after.text) in ("que", "qu'") else 1
        return Opening(i + skip, "verb")
    if "inf" in frames and _infinitive(scene, i) and tokens[i - 1].pos != "ADP":
        return Opening(i, "verb")
    if "pred" in frames and not aside and (token.pos in ("ADJ", "NOUN", "VERB", "ADV", "DET")):
        return Opening(i, "np")
    if "np" in frames and _phrase_opens(token, word):
        return Opening(i, "np") if not aside or _object(scene, cue, i) else None
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
        if plain(token.text) not in ("ne", "n'", "pas", "plus", "se", "s'", "l'", "le", "la", "les", "en", "y", "lui", "leur", "jamais", "mieux", "bien", "«", '"', "“"):  # fmt: skip
            return False
    return False


def _phrase_opens(token: Token, word: str) -> bool:
    if word in TIMES and token.pos != "DET":
        return False
    return token.pos in ("DET", "PROPN", "NUM", "NOUN") or (token.pos == "ADJ" and token.dep == "amod")


def closing(scene: Scene, unit: Unit, opening: Opening, stops: tuple[int, ...]) -> int:
    """Index after the last token of what is reported.

    ``stops`` are tokens where the next report of the sentence begins.
    """
    limit = min((s for s in stops if s > opening.first), default=unit.last)
    i = opening.first
    while i < limit:
        if not scene.inside[i] and i > opening.first and _stops(scene, unit, i, opening):
            break
        i += 1
    return _trimmed(scene, opening.first, i)


def _trimmed(scene: Scene, first: int, i: int) -> int:
    while i > first + 1 and not scene.inside[i - 1] and (
        scene.tokens[i - 1].pos in ("PUNCT", "CCONJ", "SPACE")
        or scene.tokens[i - 1].text in (",", ".", ";", ":", "-", "–", "—", "…", "!", "?")
    ):  # fmt: skip
        i -= 1
    return i


def _stops(scene: Scene, unit: Unit, i: int, opening: Opening) -> bool:
    tokens = scene.tokens
    token = tokens[i]
    if token.text in (":", ";"):
        return True
    if token.text in ("-", "–", "—") and token.start > tokens[i - 1].end:
        return True
    if opening.kind == "np" and plain(token.text) in ("mais", "tandis"):
        return True
    if plain(token.text) in ("dans", "sur", "via") and _in_document(scene, unit, i):
        return True
    if token.text != "," or i + 1 >= unit.last:
        return False
    after = tokens[i + 1]
    if scene.inside[i + 1]:
        return False
    word = plain(after.text)
    words = tuple(plain(t.text) for t in tokens[i + 1 : i + 6])
    if any(words[: len(p)] == p for p in phrases("quote_adjuncts")):
        return True
    if "Tense=Pres" in after.feats and "VerbForm=Part" in after.feats:
        return word != "allant"
    if opening.kind == "np":
        if word in RELATIVES:
            return True
        return not _goes_on(scene, unit, i + 1)
    return False


def _in_document(scene: Scene, unit: Unit, i: int) -> bool:
    """"dans un communiqué", "dans une lettre", "sur son site": where it was said."""
    if i + 2 >= unit.last or plain(scene.tokens[i + 1].text) not in ("un", "une", "son", "sa"):
        return False
    return any(plain(t.text) in speech_nouns("document") or plain(t.text) in ("entretien", "interview", "compte") for t in scene.tokens[i + 2 : i + 4])  # fmt: skip


def _goes_on(scene: Scene, unit: Unit, i: int) -> bool:
    """Whether a nominal report goes on after a comma: "…, respectueuse de", "…, avec"."""
    token = scene.tokens[i]
    if token.pos in ("ADJ", "ADP", "NUM", "ADV") or plain(token.text) in ("et", "voire", "soit", "allant", "ainsi"):
        return True
    if token.pos in ("DET", "NOUN", "PROPN"):
        rest = scene.tokens[i : unit.last]
        for follower in rest:
            if follower.text == "," and follower.i > i:
                break
            if follower.pos in ("VERB", "AUX") and "Fin" in follower.feats:
                return False
        return True
    return token.pos == "VERB" and "Part" in token.feats
