"""Tells whether a report read after its cue stands, and whether it is the outlet's own clause."""

from __future__ import annotations

from recoupe.annotate.report_boundaries import Opening
from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_placing import (
    NEED_OBJECT,
)
from recoupe.annotate.report_scene import Scene
from recoupe.annotate.speaker_nouns import speaking
from recoupe.annotate.speaker_phrases import speaks
from recoupe.lang.fr.speech import plain, word_set
from recoupe.model.parse import Token
from recoupe.model.span import Span

CALLS = ("appeler", "demander", "exhorter")
PURPOSES = word_set("purposes")  # verbs that tell an aim after "pour", not something said
PEOPLE_ONLY = word_set("people_only")  # verbs that say something of things, too


def may_say(scene: Scene, cue: Cue, opening: Opening, speaker: Span | None) -> bool:
    """Whether the speaker found goes with what is reported."""
    if cue.passive and speaker is None and opening.kind != "colon":
        asked = {"à", "de", "d'"} & set(scene.words[cue.last : opening.first])
        called = bool(asked) and cue.lemma in CALLS and opening.kind in ("quote", "np")
        return called or (opening.kind == "que" and _impersonal(scene, cue))
    nothing = speaker is not None and plain(speaker.of(scene.text)) == "rien"
    # "…, ce qui confirme que": the outlet's own conclusion
    thing = scene.words[max(0, cue.first - 2) : cue.first] in (("ce", "qui"), ("c'", "qui"))
    act = opening.kind in ("np", "verb") and _only_act(scene, cue)
    act = act or (opening.kind == "colon" and scene.words[cue.first] == "en")  # "En apprenant X, …"
    if nothing or thing or act:
        return False
    if opening.kind == "np":
        # "a été jugé « inutile » par X", but not "a été annoncé par X"
        active = not cue.passive or any(scene.inside[opening.first : opening.first + 2])
        return active and speaker is not None and speaks(scene, speaker)
    if opening.kind in ("que", "quote") and cue.lemma in PEOPLE_ONLY:
        return speaker is not None and speaks(scene, speaker) and _peopled(scene, speaker)
    return opening.kind != "verb" or speaker is not None


def _only_act(scene: Scene, cue: Cue) -> bool:
    """Whether the act is to come, a purpose or a means: "pour protester", "En ordonnant X"."""
    if cue.shape == "gerund":
        return scene.tokens[cue.first].text == "En"
    if cue.shape == "infinitive":
        purpose = cue.first > 0 and scene.words[cue.first - 1] == "pour"
        return purpose and cue.lemma in PURPOSES
    return any("Tense=Fut" in t.feats for t in scene.tokens[cue.first : cue.verb + 1])


def _peopled(scene: Scene, speaker: Span) -> bool:
    """Whether the phrase's own noun speaks: a pronoun, a name, or a noun of those who speak."""
    inner = scene.parse.tokens_in(speaker)
    noun = next((t for t in inner if t.pos in ("NOUN", "PROPN", "ADJ")), None)
    return noun is None or noun.pos != "NOUN" or speaking(noun) or noun.text[0].isupper()


def _impersonal(scene: Scene, cue: Cue) -> bool:
    """As in "il a été annoncé que": a passive that says nothing of a subject of its own."""
    subjects = [c for c in scene.parse.children(cue.verb) if c.dep.startswith(("nsubj", "expl"))]
    return all(plain(c.text).lstrip("-") in ("il", "ce", "c'", "cela", "t-il") for c in subjects)


def addressed(scene: Scene, cue: Cue, opening: Opening, end: int) -> bool:
    """Whether "accuser X", "remercier X" goes on with what X is accused of or thanked for."""
    if opening.kind != "np" or cue.lemma not in NEED_OBJECT:
        return True
    words = [plain(t.text) for t in scene.tokens[opening.first + 1 : end]]
    return any(w in ("de", "d'", "à", "au", "pour", "aux") for w in words)


def clausal(scene: Scene, cue: Cue, opening: Opening) -> bool:
    """Whether a report wholly in quotation marks is still the outlet's clause."""
    if opening.kind in ("que", "verb"):
        return True
    if opening.kind != "quote":
        return False
    words = _spoken(scene, opening.first)
    if scene.tokens[opening.first - 1].text == "," or not words:
        return False
    # As in « a demandé "de rester calme" »: the marks open before the outlet's own joint.
    joined = len(words) > 1 and plain(words[0].text) in ("de", "d'", "à", "que", "qu'")
    verbal = "inf" in cue.frames and "VerbForm=Inf" in words[0].feats
    attribute = "pred" in cue.frames and words[0].text.islower()
    return joined or verbal or attribute or ("np" in cue.frames and len(words) < 12)


def _spoken(scene: Scene, first: int) -> tuple[Token, ...]:
    quoted = next(q for q in scene.quoted if q.outer.end > scene.tokens[first].start)
    return scene.parse.tokens_in(quoted.inner)
