"""Finds the verbs and locutions of speech that stand outside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.annotate.report_scene import Scene, Unit
from recoupe.lang.fr.conjugation import Shape
from recoupe.lang.fr.speech import SpeechForm, auxiliaries, locution_forms, plain, speech_forms
from recoupe.model.parse import Token
from recoupe.model.span import Span

CLITICS = frozenset("se s' me m' lui leur l' le la les en y ne n' nous -t -il -elle -on -ils -elles".split())  # fmt: skip
NEGATIONS = frozenset("pas jamais guère plus nullement aucunement".split())
ADVERBIALS = frozenset("par ailleurs pour sa leur part de son côté en effet d'ailleurs tout à fait quant lui elle eux au passage tour aussi".split())  # fmt: skip
SAID_BY_NOT_SAYING = frozenset("exclure cacher nier contester démentir".split())
DAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui".split())
BACK = 9  # tokens between an auxiliary and its participle, adverbs and asides included


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb group that reports: tokens ``[first, last)``, its verb at ``verb``.

    ``pronoun`` is the inverted subject ("dit-il"), ``passive`` says that the subject is
    not the one who speaks.
    """

    verb: int
    first: int
    last: int
    lemma: str
    shape: Shape
    frames: frozenset[str]
    pronoun: int | None = None
    passive: bool = False
    negated: bool = False
    locution: bool = False

    def span(self, scene: Scene) -> Span:
        """The verb group's span, auxiliary and inverted pronoun included."""
        last = max(self.verb, self.last - 1)
        return Span(scene.tokens[self.first].start, scene.tokens[last].end)


def find_cues(scene: Scene, unit: Unit, *, quoted: bool = False) -> Iterator[Cue]:
    """Cues of one report sentence, in order; with ``quoted`` those inside the marks."""
    after = unit.first
    for i in range(unit.first, unit.last):
        if i < after or scene.inside[i] != quoted:
            continue
        cue = _cue_at(scene, unit, i)
        if cue:
            after = cue.last
            yield cue


def _cue_at(scene: Scene, unit: Unit, i: int) -> Cue | None:
    word = plain(scene.tokens[i].text)
    for form in locution_forms().get(word, ()):
        last = _fixed_words(scene, unit, i + 1, form.words)
        if last:
            cue = _group(scene, unit, i, form, last)
            if cue:
                return cue
    for form in speech_forms().get(word, ()):
        cue = _group(scene, unit, i, form, i + 1)
        if cue:
            return cue
    return None


def _fixed_words(scene: Scene, unit: Unit, i: int, words: tuple[str, ...]) -> int:
    """Index after the fixed words, an adverb or inverted pronoun let pass; 0 when absent."""
    missing = list(words)
    while i < unit.last and missing:
        token = scene.tokens[i]
        if plain(token.text) == missing[0]:
            missing.pop(0)
        elif not (token.pos == "ADV" or token.text[0] == "-" or plain(token.text) in DAYS):
            return 0
        i += 1
    return 0 if missing else i


def _group(scene: Scene, unit: Unit, i: int, form: SpeechForm, last: int) -> Cue | None:
    tokens = scene.tokens
    first, before = i, i - 1
    passive = inherited = False
    if form.shape == "participle":
        auxiliary = _auxiliary(scene, unit, i)
        if auxiliary is None:
            if not (form.shape == "participle" and _finite_too(tokens[i], tokens[min(i + 1, unit.last - 1)])):
                return None
            shape: Shape = "finite"
        else:
            inherited = auxiliary > i or not _near(scene, auxiliary, i)
            first = i if inherited else auxiliary
            before = auxiliary - 1
            shape = "finite"
            if tokens[auxiliary].feats.find("VerbForm=Inf") >= 0:
                shape = "infinitive"
            elif tokens[auxiliary].text.lower() in ("ayant", "étant"):
                shape = "gerund"
    else:
        shape = form.shape
        if shape == "finite" and not _is_verb(scene, unit, i):
            return None
        if shape == "gerund" and not _is_gerund(scene, unit, i):
            return None
    start = before
    while start >= unit.first and plain(tokens[start].text) in CLITICS:
        start -= 1
    clitics = {plain(t.text) for t in tokens[start + 1 : before + 1]}
    middle = {plain(t.text) for t in tokens[before + 1 : i]} | clitics
    reflexive = bool({"se", "s'"} & middle)
    frames = form.reflexive if reflexive else form.frames
    if form.words and not frames:
        frames = form.frames
    if not frames:
        return None
    if form.shape == "participle" and shape != "gerund" and not reflexive:
        passive = _is_passive(tokens, before + 1, form)
    if not inherited and clitics:
        first = start + 1
    if form.lemma == "lire" and shape == "infinitive" and "-on" in clitics and start >= unit.first:
        # "peut-on lire dans X" stands for a finite verb.
        shape, first = "finite", start
    pronoun = next((k for k in range(first, min(last + 2, unit.last)) if _inverted(tokens[k])), None)
    if pronoun is not None and pronoun >= last:
        last = pronoun + 1
    following = {plain(t.text) for t in tokens[i + 1 : i + 3]}
    negated = bool({"ne", "n'"} & middle) and bool(NEGATIONS & (middle | following))
    return Cue(
        verb=i, first=first, last=last, lemma=form.lemma, shape=shape, frames=frames,
        pronoun=pronoun, passive=passive, locution=bool(form.words),
        negated=negated and form.lemma not in SAID_BY_NOT_SAYING,
    )  # fmt: skip


def _inverted(token: Token) -> bool:
    return token.text.lower() in ("-il", "-elle", "-on", "-ils", "-elles", "-je", "-nous")


def _finite_too(token: Token, after: Token) -> bool:
    """Whether a participle is also a present ("dit"), read as one by the parser."""
    return token.text.lower() in ("dit", "redit", "écrit", "fait", "prédit") and (
        "VerbForm=Fin" in token.feats
        or token.dep in ("ROOT", "acl:relcl", "parataxis", "ccomp")
        or _inverted(after)
    )


def _auxiliary(scene: Scene, unit: Unit, i: int) -> int | None:
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
        return _auxiliary(scene, unit, head) if head >= unit.first else None
    return None


def _first_auxiliary(tokens: tuple[Token, ...], j: int) -> int:
    """"a été" begins at "a"."""
    if plain(tokens[j].text) == "été" and j and plain(tokens[j - 1].text) in auxiliaries():
        return j - 1
    return j


def _near(scene: Scene, auxiliary: int, i: int) -> bool:
    return not any(t.pos in ("VERB", "CCONJ") for t in scene.tokens[auxiliary + 1 : i])


def _is_passive(tokens: tuple[Token, ...], auxiliary: int, form: SpeechForm) -> bool:
    word = plain(tokens[auxiliary].text)
    if form.lemma in ("revenir", "convenir", "intervenir") or form.words:
        return False
    follows = plain(tokens[auxiliary + 1].text) if auxiliary + 1 < len(tokens) else ""
    return auxiliaries().get(word) == "être" or (word != "été" and follows == "été")


def _is_gerund(scene: Scene, unit: Unit, i: int) -> bool:
    """Whether a form in -ant is a verb here and not the adjective spelt alike."""
    token = scene.tokens[i]
    if token.pos in ("VERB", "AUX") or i == unit.first or i + 1 >= unit.last:
        return True
    return plain(scene.tokens[i + 1].text) in ("que", "qu'") or scene.tokens[i - 1].text in (",", "en")


def _is_verb(scene: Scene, unit: Unit, i: int) -> bool:
    """Whether a finite form is a verb here and not the noun spelt alike ("une note")."""
    token = scene.tokens[i]
    after = scene.tokens[i + 1] if i + 1 < unit.last else None
    if after is not None and (after.text.startswith("-") and len(after.text) > 1):
        return True
    if token.pos in ("VERB", "AUX") and "VerbForm=Part" not in token.feats:
        return True
    if i > unit.first:
        before = scene.tokens[i - 1]
        if before.pos == "DET" or before.pos == "ADP":
            return False
        closing = scene.inside[i - 1] or before.text == ","
        if closing and unit.quoted and token.pos != "PROPN":
            return True
    return after is not None and plain(after.text) in ("que", "qu'") and token.pos != "PROPN"
