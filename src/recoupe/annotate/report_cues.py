"""Finds the verbs and locutions of speech that stand outside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.annotate.cue_verbs import CLITICS, group_shape, inverted, is_passive
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.lang.fr.conjugation import Shape
from recoupe.lang.fr.speech import (
    SpeechForm,
    locution_forms,
    plain,
    speech_forms,
    word_set,
)
from recoupe.model.span import Span

NEGATIONS = word_set("negations")
SAID_BY_NOT_SAYING = word_set("said_by_not_saying")
DAYS = word_set("days")


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
    word = scene.words[i]
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
        if token.text == "," and len(missing) == len(words):
            i = _after_aside(scene, unit, i)
            continue
        if plain(token.text) == missing[0]:
            missing.pop(0)
        elif not (token.pos == "ADV" or token.text[0] == "-" or plain(token.text) in DAYS):
            return 0
        i += 1
    return 0 if missing else i


def _after_aside(scene: Scene, unit: Unit, comma: int) -> int:
    """Index after an aside between commas; the sentence's end when it is none."""
    for k in range(comma + 1, min(comma + 8, unit.last)):
        if scene.tokens[k].text == ",":
            return k + 1
    return unit.last


def _group(scene: Scene, unit: Unit, i: int, form: SpeechForm, last: int) -> Cue | None:
    """The verb group around the verb at ``i``; None when it does not report here."""
    tokens = scene.tokens
    shaped = group_shape(scene, unit, i, form)
    if shaped is None:
        return None
    shape, first, inherited = shaped
    before = i - 1 if inherited or first == i else first - 1
    start = before
    while start >= unit.first and plain(tokens[start].text) in CLITICS:
        start -= 1
    clitics = {plain(t.text) for t in tokens[start + 1 : before + 1]}
    middle = {plain(t.text) for t in tokens[before + 1 : i]} | clitics
    reflexive = bool({"se", "s'"} & middle)
    frames = form.reflexive if reflexive and not form.words else form.frames
    if not frames:
        return None
    if not inherited and clitics:
        first = start + 1
    if form.lemma == "lire" and shape == "infinitive" and "-on" in clitics and start >= unit.first:
        # "peut-on lire dans X" stands for a finite verb.
        shape, first = "finite", start
    if form.lemma == "lire" and not form.words and not _read_aloud(scene, unit, first, last):
        return None
    pronoun = next((k for k in range(first, min(last + 2, unit.last)) if inverted(tokens[k])), None)
    voiced = form.shape == "participle" and shape != "gerund" and not reflexive
    following = {plain(t.text) for t in tokens[i + 1 : i + 3]}
    denied = bool({"ne", "n'"} & middle) and bool(NEGATIONS & (middle | following))
    return Cue(
        verb=i,
        first=first,
        last=last if pronoun is None else max(last, pronoun + 1),
        lemma=form.lemma,
        shape=shape,
        frames=frames,
        pronoun=pronoun,
        passive=voiced and is_passive(tokens, before + 1, form),
        negated=denied and form.lemma not in SAID_BY_NOT_SAYING,
    )


def _read_aloud(scene: Scene, unit: Unit, first: int, last: int) -> bool:
    """As in "peut-on lire dans X", "lit-on", "on peut lire": what stands written is said."""
    near = scene.words[max(unit.first, first - 4) : min(last + 2, unit.last)]
    return bool({"on", "-on", "-t-on"} & set(near))
