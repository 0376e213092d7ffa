"""Finds the noun phrase or pronoun that speaks, next to its cue."""

from __future__ import annotations

from functools import cache

from recoupe.annotate.report_cues import Cue
from recoupe.annotate.report_scene import Scene, Unit
from recoupe.lang.fr.speech import PACKAGE, plain, speech_nouns
from recoupe.lang.resources import lines, table, values
from recoupe.model.parse import Token
from recoupe.model.span import Span

NOMINAL = frozenset(("DET", "NOUN", "PROPN", "NUM", "ADJ"))
PERSONAL = frozenset("il elle ils elles lui eux on celui-ci celle-ci ceux-ci celles-ci certains certaines plusieurs beaucoup tous toutes l'un l'une".split())  # fmt: skip
OF = frozenset("de d' du des".split())
TO = frozenset("à au aux en pour".split())
TIMES = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain avant-hier matin soir midi nuit après-midi semaine mois année jour ce cet cette dernier dernière prochain".split())  # fmt: skip
HEADED = frozenset("ministre ministres secrétaire secrétaires délégué déléguée conseiller conseillère ambassadeur candidat candidate commissaire".split())  # fmt: skip


@cache
def human_nouns() -> frozenset[str]:
    """Nouns of people who speak, in the singular."""
    roles = (form for row in table(PACKAGE, "roles") for form in row["forms"].split("|"))
    both = (one.strip().lower() for form in roles for one in form.split("/"))
    return frozenset(lines(PACKAGE, "quote_speakers")) | {w for w in both if " " not in w}


@cache
def speaking_nouns() -> frozenset[str]:
    """Nouns of people, bodies and documents that speak, in the singular."""
    return human_nouns() | frozenset(lines(PACKAGE, "quote_bodies")) | speech_nouns("document")


@cache
def demonyms() -> frozenset[str]:
    """Singular demonyms of all countries, in small letters."""
    cells = (value for row in table(PACKAGE, "countries") for value in values(row["adjectives"]))
    return frozenset(form.lower() for cell in cells for form in cell.split("/"))


def human(token: Token) -> bool:
    """Whether the word is a noun of one or more people, in the singular or plural."""
    return _among(token, human_nouns())


def speaks(scene: Scene, span: Span) -> bool:
    """Whether the phrase can speak: a pronoun, a name, or a noun of those who speak."""
    tokens = scene.parse.tokens_in(span)
    if any(t.pos == "PROPN" or plain(t.text) in PERSONAL for t in tokens):
        return True
    if len(tokens) == 2 and plain(tokens[1].text).startswith("derni"):
        return True
    if len(tokens) == 1 and len(tokens[0].text) > 1 and tokens[0].text.isupper():
        return True
    if any(name.span.overlaps(span) for name in scene.parse.names):
        return True
    return any(speaking(t) for t in tokens)


def speaking(token: Token) -> bool:
    """Whether the word is a noun of those who speak, in the singular or plural."""
    return _among(token, speaking_nouns())


def _among(token: Token, nouns: frozenset[str]) -> bool:
    word = plain(token.text)
    return (
        word in nouns or plain(token.lemma) in nouns or word.rstrip("sx") in nouns
        or (word.endswith("aux") and word[:-3] + "al" in nouns)
    )  # fmt: skip


def phrase_from(scene: Scene, start: int, stop: int) -> Span | None:
    """The noun phrase that begins at token ``start``, cut before ``stop``."""
    tokens = scene.tokens
    if start >= stop or scene.inside[start]:
        return None
    first = tokens[start]
    if plain(first.text) == "l'" and start + 1 < stop and plain(tokens[start + 1].text) in ("un", "une"):
        return Span(first.start, tokens[_partitive(scene, start + 2, stop) - 1].end)
    if plain(first.text) in PERSONAL or first.pos == "PRON":
        several = plain(first.text) in ("certains", "certaines", "plusieurs", "beaucoup")
        end = _partitive(scene, start + 1, stop) if several else start + 1
        return Span(first.start, tokens[end - 1].end)
    i, noun = start, ""
    while i < stop and not scene.inside[i]:
        token, word = tokens[i], plain(tokens[i].text)
        if word in TIMES and noun and token.pos != "DET":
            break
        if token.pos in NOMINAL or (i == start and word in OF) or word in ("-", "’") or (token.pos == "X" and token.text[0].isupper()):
            latest = word in ("dernier", "dernière", "derniers", "dernières")
            noun = word if token.pos in ("NOUN", "PROPN", "X") or (latest and i == start + 1) else noun
        elif word in OF and noun:
            pass
        elif word in TO and noun in HEADED:
            pass
        elif word == "et" and noun and i + 1 < stop and _coordinates(scene, i, stop):
            pass
        elif word == "(" and i + 2 < stop and tokens[i + 2].text == ")":
            i += 2
        elif not (token.pos in ("ADV", "PRON", "VERB", "X") and noun and _within_name(scene, i)):
            break
        i += 1
    while i > start and (tokens[i - 1].pos in ("ADP", "DET", "CCONJ") or tokens[i - 1].text == ","):
        i -= 1
    return Span(first.start, tokens[i - 1].end) if i > start and noun else None


def _partitive(scene: Scene, i: int, stop: int) -> int:
    """"l'un d'entre eux", "plusieurs de ses proches"."""
    if i < stop and plain(scene.tokens[i].text) in OF:
        inner = phrase_from(scene, i + 1, stop)
        if inner:
            return next(t.i for t in reversed(scene.parse.tokens_in(inner))) + 1
    return i


def _within_name(scene: Scene, i: int) -> bool:
    return any(n.first < i < n.last for n in scene.parse.names)


def _coordinates(scene: Scene, i: int, stop: int) -> bool:
    after = scene.tokens[i + 1]
    return after.pos in ("DET", "PROPN", "NOUN") and not scene.inside[i + 1] and i + 1 < stop


def speaker_after(scene: Scene, unit: Unit, cue: Cue) -> Span | None:
    """The subject that follows an inverted cue: pronoun, parser's subject, nearest phrase."""
    if cue.pronoun is not None:
        token = scene.tokens[cue.pronoun]
        if token.text.lower() == "-on":
            place = place_of_on(scene, unit, cue.last, unit.last)
            return place or Span(token.start + 1, token.end)
        return Span(token.start + 1, token.end)
    i = cue.last
    while i < unit.last and not scene.inside[i]:
        token = scene.tokens[i]
        word = plain(token.text)
        if word in TIMES or token.pos == "ADV" or token.text in (",", "-", "–"):
            i += 1
        elif token.pos == "ADP":
            i = _after_complement(scene, unit, i)
        else:
            phrase = phrase_from(scene, i, unit.last)
            if phrase and speaks(scene, phrase):
                return phrase
            if not phrase:
                return None
            i = scene.parse.tokens_in(phrase)[-1].i + 1
    return None


def _after_complement(scene: Scene, unit: Unit, i: int) -> int:
    """Index after a prepositional complement ("lors d'un point de presse,")."""
    phrase = phrase_from(scene, i + 1, unit.last)
    if phrase is None:
        return i + 1
    inner = scene.parse.tokens_in(phrase)
    # "a dit à la presse le ministre": the second article begins the subject.
    for token in inner[1:]:
        if token.pos == "DET" and scene.tokens[token.i - 1].pos not in ("ADP", "DET", "CCONJ"):
            return token.i
    return inner[-1].i + 1


def place_of_on(scene: Scene, unit: Unit, first: int, stop: int) -> Span | None:
    """The body behind "on": "dans l'entourage du préfet", "à la mairie"."""
    for i in range(first, min(first + 4, stop)):
        if plain(scene.tokens[i].text) in ("dans", "à", "a", "au", "chez", "de", "du"):
            phrase = phrase_from(scene, i + 1, stop)
            if phrase and i + 1 < unit.last:
                return phrase
    return None
