"""Reads the verb group around a verb of speech: auxiliary, voice, part of speech."""

from __future__ import annotations

from recoupe.annotate.report_scene import Scene, Unit
from recoupe.lang.fr.conjugation import Shape
from recoupe.lang.fr.speech import (
    SpeechForm,
    auxiliaries,
    plain,
    word_set,
)
from recoupe.model.parse import Token

CLITICS = word_set("clitics")


ADVERBIALS = word_set("adverbials")


BACK = 9  # tokens between an auxiliary and its participle, adverbs and asides included


def group_shape(
    scene: Scene, unit: Unit, i: int, form: SpeechForm
) -> tuple[Shape, int, bool] | None:
    """How the form at ``i`` is used, where its group begins, whether it borrows an auxiliary.

    None when the word is no verb here, or a participle that stands alone.
    """
    if form.shape == "finite":
        return ("finite", i, False) if is_verb(scene, unit, i) else None
    if form.shape == "gerund":
        return ("gerund", i, False) if is_gerund(scene, unit, i) else None
    if form.shape == "infinitive":
        return "infinitive", i, False
    helper = auxiliary(scene, unit, i)
    if helper is None:
        alone = finite_too(scene.tokens[i], scene.tokens[min(i + 1, unit.last - 1)])
        return ("finite", i, False) if alone else None
    inherited = not near(scene, helper, i)
    return _shape_of(scene.tokens[helper]), i if inherited else helper, inherited


def _shape_of(helper: Token) -> Shape:
    if "VerbForm=Inf" in helper.feats:
        return "infinitive"
    return "gerund" if helper.text.lower() in ("ayant", "étant") else "finite"


def inverted(token: Token) -> bool:
    """Whether the token is an inverted subject ("dit-il")."""
    return token.text.lower() in ("-il", "-elle", "-on", "-ils", "-elles", "-je", "-nous")


def finite_too(token: Token, after: Token) -> bool:
    """Whether a participle is also a present ("dit"), read as one by the parser."""
    return token.text.lower() in ("dit", "redit", "écrit", "fait", "prédit") and (
        "VerbForm=Fin" in token.feats
        or token.dep in ("ROOT", "acl:relcl", "parataxis", "ccomp")
        or inverted(after)
    )


def auxiliary(scene: Scene, unit: Unit, i: int) -> int | None:
    """Index of the auxiliary of the participle ``i``, its own or that of its coordinate."""
    tokens = scene.tokens
    for child in scene.parse.children(i):
        if child.dep.startswith("aux") and child.i < i and plain(child.text) in auxiliaries():
            return _first_auxiliary(tokens, child.i)
    for j in range(i - 1, max(unit.first, i - BACK) - 1, -1):
        word = plain(tokens[j].text)
        if word in auxiliaries():
            return _first_auxiliary(tokens, j)
        if not (tokens[j].pos == "ADV" or word in CLITICS or word in ADVERBIALS):
            break
    head = tokens[i].head
    if tokens[i].dep == "conj" and head < i and "Part" in tokens[head].feats:
        return auxiliary(scene, unit, head) if head >= unit.first else None
    return None


def _first_auxiliary(tokens: tuple[Token, ...], j: int) -> int:
    """As in "a été" begins at "a"."""
    if plain(tokens[j].text) == "été" and j and plain(tokens[j - 1].text) in auxiliaries():
        return j - 1
    return j


def near(scene: Scene, auxiliary: int, i: int) -> bool:
    """Whether nothing but adverbs and pronouns parts the auxiliary from its participle."""
    return not any(t.pos in ("VERB", "CCONJ") for t in scene.tokens[auxiliary + 1 : i])


def is_passive(tokens: tuple[Token, ...], auxiliary: int, form: SpeechForm) -> bool:
    """Whether the subject undergoes the saying ("a été jugé")."""
    word = plain(tokens[auxiliary].text)
    if form.lemma in ("revenir", "convenir", "intervenir") or form.words:
        return False
    follows = plain(tokens[auxiliary + 1].text) if auxiliary + 1 < len(tokens) else ""
    return auxiliaries().get(word) == "être" or (word != "été" and follows == "été")


def is_gerund(scene: Scene, unit: Unit, i: int) -> bool:
    """Whether a form in -ant is a verb here and not the adjective spelt alike."""
    token = scene.tokens[i]
    if token.pos in ("VERB", "AUX") or i == unit.first or i + 1 >= unit.last:
        return True
    return scene.words[i + 1] in ("que", "qu'") or scene.tokens[i - 1].text in (
        ",",
        "en",
    )


def is_verb(scene: Scene, unit: Unit, i: int) -> bool:
    """Whether a finite form is a verb here and not the noun spelt alike ("une note")."""
    token = scene.tokens[i]
    after = scene.tokens[i + 1] if i + 1 < unit.last else None
    if after is not None and (after.text.startswith("-") and len(after.text) > 1):
        return True
    if token.pos in ("VERB", "AUX") and "VerbForm=Part" not in token.feats:
        return True
    if i > unit.first:
        before = scene.tokens[i - 1]
        if before.pos in ("DET", "ADP"):
            return False
        closing = scene.inside[i - 1] or before.text == ","
        quoting = bool(unit.quoted) or (scene.inside[i] and before.text == ",")
        if closing and quoting and token.pos != "PROPN":
            return True
    return after is not None and plain(after.text) in ("que", "qu'") and token.pos != "PROPN"
