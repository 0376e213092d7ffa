"""Past or future: which way a bare weekday points, from the tense of its clause."""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr.numbers import PACKAGE
from recoupe.lang.resources import lines
from recoupe.model.parse import Parse, Token
from recoupe.model.span import Span

FINITE = ("VERB", "AUX")
AHEAD_LEMMAS = frozenset(("aller", "devoir", "prévoir", "attendre", "programmer", "fixer"))
FORESEEING = frozenset(("prévoir", "programmer", "planifier", "attendre"))
AHEAD_WORDS = frozenset(("prévu", "prévue", "prévus", "prévues", "attendu", "attendue", "d'ici"))


def direction(parse: Parse, span: Span) -> str:
    """``past`` or ``future`` for the weekday at ``span``; past where nothing says future."""
    inside = parse.tokens_in(span)
    if not inside or began(parse, inside):
        return "past"
    verb = governor(parse, inside)
    if verb is not None:
        ahead = looks_ahead(parse, verb) or (lasts(parse, inside) and not looks_back(parse, verb))
        return "future" if ahead else "past"
    near = parse.tokens[max(0, inside[0].i - 4) : inside[0].i]
    return "future" if any(t.text.lower() in AHEAD_WORDS for t in near) else "past"


def lasts(parse: Parse, inside: tuple[Token, ...]) -> bool:
    """Whether the expression is an end that is still to come: "jusqu'à dimanche"."""
    before = "".join(t.text for t in parse.tokens[max(0, inside[0].i - 2) : inside[0].i])
    return before.lower().replace("’", "'").endswith(("jusqu'à", "jusqu'au", "d'ici"))


def began(parse: Parse, inside: tuple[Token, ...]) -> bool:
    """Whether the expression is a beginning that is over: "depuis lundi"."""
    return inside[0].i > 0 and parse.tokens[inside[0].i - 1].text.lower() == "depuis"


def certain_direction(parse: Parse, span: Span) -> str | None:
    """``past`` or ``future`` where the tense above the expression says so, else None."""
    inside = parse.tokens_in(span)
    if inside and began(parse, inside):
        return "past"
    verb = governor(parse, inside) if inside else None
    if verb is None:
        return None
    if looks_ahead(parse, verb):
        return "future"
    return "past" if looks_back(parse, verb) else None


def governor(parse: Parse, inside: tuple[Token, ...]) -> Token | None:
    """The nearest verb or participle above the expression, else the nearest before it."""
    own = {t.i for t in inside}
    token = next((t for t in inside if t.head not in own), inside[0])
    for _ in range(12):
        if token.i not in own and token.pos in FINITE:
            return token
        if token.head == token.i:
            break
        token = parse.tokens[token.head]
    first, last = parse.sentence_tokens[inside[0].sentence]
    verbs = [t for t in parse.tokens[first:last] if t.pos in FINITE and t.i not in own]
    return min(verbs, key=lambda t: abs(t.i - inside[0].i)) if verbs else None


def looks_ahead(parse: Parse, verb: Token) -> bool:
    """Whether a verb with its auxiliaries speaks of what is to come."""
    group = [verb, *(t for t in parse.children(verb.i) if t.dep.startswith(("aux", "cop")))]
    if any(looks_ahead_finite(t) for t in group):
        return True
    if verb.text.lower() in AHEAD_WORDS or (
        verb.lemma in FORESEEING and "Tense=Pres" in verb.feats and "VerbForm=Fin" in verb.feats
    ):
        return True
    if "VerbForm=Inf" in verb.feats:
        head = parse.tokens[verb.head]
        ahead = head.pos in FINITE and head.i != verb.i
        return ahead and (head.lemma in AHEAD_LEMMAS or looks_ahead_finite(head))
    return False


def looks_back(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells the past: not a passive of the present ("est levé le 15 mai")."""
    helpers = parse.children(verb.i)
    passive = any(t.dep == "aux:pass" and "Tense=Pres" in t.feats for t in helpers)
    compound = any(t.dep == "aux:tense" for t in helpers)
    told = "Tense=Past" in verb.feats or "Tense=Imp" in verb.feats
    return told and (compound or not passive)


def looks_ahead_finite(verb: Token) -> bool:
    """Whether a finite verb is future or conditional, by the parser or by its ending."""
    if "Tense=Fut" in verb.feats or "Mood=Cnd" in verb.feats:
        return True
    words, infinitive = verb.text.lower(), verb.lemma[-2:]
    return "VerbForm=Fin" in verb.feats and any(
        words.endswith(ending) and infinitive.endswith(asked) for ending, asked in future_endings()
    )


@cache
def future_endings() -> tuple[tuple[str, str], ...]:
    """Endings of the future, and how the infinitive must end."""
    parts = (line.partition("+") for line in lines(PACKAGE, "time_future_endings"))
    return tuple((ending, asked) for ending, _, asked in parts)
