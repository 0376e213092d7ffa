"""Role phrases: "l'ancien ministre malien des Mines", "les chefs de la diplomatie des trois pays"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import Demonym, demonym_at
from recoupe.lang.fr.offices import RoleHead, longest_head, office_of, role_heads
from recoupe.model.marks import RoleMention

DETERMINERS = frozenset(
    "le la l les son sa ses leur leurs notre nos votre vos ce cet cette ces un une des du au aux".split()
)
PLURAL_DETERMINERS = frozenset("les ses leurs nos vos ces des aux deux trois quatre cinq".split())
CONTRACTED = frozenset("du au aux des".split())
FORMER = frozenset(
    "ancien ancienne anciens anciennes ex nouveau nouvel nouvelle nouveaux nouvelles futur future futurs "
    "actuel actuelle jeune vice puissant puissante grand grande premier premiere tres ci principal "
    "principale seul seule deux trois quatre cinq feu feue defunt defunte celebre vieux vieille propre "
    "memes meme dernier derniere dixieme septuple sextuple quintuple double triple quadruple "
    "troisieme deuxieme".split()
)
LINKS = frozenset("de du des d".split())
INSIDE = frozenset("de du des d la le l les a au aux et en pour sur aupres charge chargee charges par".split())
PLACED = frozenset("en a au aux pour sur par".split())
AFTER_HEAD = frozenset(
    "adjoint adjointe general generale generaux delegue deleguee sortant sortante elu elue spirituel "
    "spirituelle permanent permanente honoraire interimaire executif executive charge chargee politique "
    "militaire temporel social special speciale diplomatique francais interim designe principal "
    "supreme national nationale federal federale democrate republicain republicaine socialiste "
    "communiste centriste ecologiste conservateur conservatrice travailliste vedette evince legitime "
    "provisoire historique actuel emblematique regional regionale departemental municipal europeen "
    "independant associatif syndical judiciaire emerite technique financier commercial sanitaire".split()
)


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase in words.

    ``det``: first word with determiner and "ancien"; ``first``: first word without the
    determiner; ``head``: the noun; ``last``: end, ``shown``: end without an acronym in
    brackets. ``countries``: ISO codes in order.
    """

    det: int
    first: int
    head: int
    last: int
    office: str | None
    plural: bool
    countries: tuple[str, ...]
    determiner: str
    fixed: bool
    shown: int

    @property
    def country(self) -> str | None:
        """The one country the phrase gives, if it gives one."""
        return self.countries[0] if len(self.countries) == 1 else None


def as_mention(surface: Surface, role: Role, country: str | None = None) -> RoleMention:
    """The role as the record of a mention."""
    return RoleMention(
        span=surface.span(role.first, role.shown),
        text=surface.of(role.first, role.shown),
        office=role.office,
        country=role.country or country,
    )


def find_roles(surface: Surface, name_starts: frozenset[int]) -> list[Role]:
    """Role phrases in order; none reaches into a person's name."""
    found: list[Role] = []
    at = 0
    while at < len(surface.words):
        match = match_head(surface, at)
        if match is None or at in name_starts:
            at += 1
            continue
        head, end = match
        role = extend(surface, at, end, head, name_starts)
        found.append(role)
        at = max(end, role.last)
    return found


def match_head(surface: Surface, at: int) -> tuple[RoleHead, int] | None:
    """The longest role head at word ``at`` with the index after it."""
    known = role_heads()
    for length in range(min(longest_head(), len(surface.words) - at), 0, -1):
        head = known.get(surface.keys(at, at + length))
        if head is None or not all(surface.joined(k) for k in range(at + 1, at + length)):
            continue
        if surface.pos(at) in ("VERB", "AUX") and length == 1:
            return None
        if surface.owner[at] is not None and length == 1:
            return None
        if length == 1 and surface.pos(at) == "ADJ" and not noun_by_place(surface, at):
            return None
        return head, at + length
    return None


def noun_by_place(surface: Surface, at: int) -> bool:
    """Whether a word tagged as adjective stands where a noun does: after its determiner."""
    if surface.keys(at - 1, at)[:1] and surface.words[at - 1].key in DETERMINERS:
        after = surface.pos(at + 1)
        return not (after == "NOUN" and surface.joined(at + 1))
    return False


def extend(
    surface: Surface, at: int, end: int, head: RoleHead, stops: frozenset[int]
) -> Role:
    """Determiner and adjectives before, adjectives and complement after the head."""
    first = at
    while first > 0 and surface.words[first - 1].key in FORMER and surface.joined(first):
        first -= 1
    det, determiner = first, ""
    if first > 0 and surface.words[first - 1].key in DETERMINERS and surface.joined(first):
        det, determiner = first - 1, surface.words[first - 1].key
        if determiner in CONTRACTED:
            det = first
    countries: list[str] = []
    last = adjectives(surface, end, countries, stops)
    last = complement(surface, last, countries, stops)
    text = " ".join(surface.keys(end, last))
    plural = head.plural or determiner in PLURAL_DETERMINERS
    return Role(
        det, first, at, last, office_of(head, text), plural, tuple(countries), determiner, head.fixed,
        last - (last - 1 > at and surface.gap(last - 1) == " ("),
    )  # fmt: skip


def adjectives(
    surface: Surface, at: int, countries: list[str], stops: frozenset[int]
) -> int:
    """Take adjectives after the head, noting the countries of demonyms."""
    while at < len(surface.words) and at not in stops and surface.joined(at):
        demonym = demonym_at(surface.words, at)
        if demonym is not None and not surface.words[at].capital:
            at = note(demonym, countries)
        elif surface.words[at].key in AFTER_HEAD:
            at += 1
        elif surface.keys(at, at + 2) == ("par", "interim"):
            at += 2
        elif surface.words[at].key == "et" and listed(surface, at + 1) and countries:
            at += 1
        else:
            break
        if at < len(surface.words) and surface.gap(at) == ", " and listed(surface, at) and countries:
            at = note(demonym_at(surface.words, at), countries)
    return at


def note(demonym: tuple[Demonym, int] | None, countries: list[str]) -> int:
    """Add the demonym's country; gives the word after it."""
    assert demonym is not None
    if demonym[0].iso and demonym[0].iso not in countries:
        countries.append(demonym[0].iso)
    return demonym[1]


def listed(surface: Surface, at: int) -> bool:
    """Whether a demonym in lower case stands at word ``at``."""
    if at >= len(surface.words) or surface.words[at].capital:
        return False
    return demonym_at(surface.words, at) is not None


def complement(
    surface: Surface, at: int, countries: list[str], stops: frozenset[int]
) -> int:
    """Take "des Affaires étrangères et de la Coopération internationale du Mali"."""
    words, start, end = surface.words, at, at
    if at >= len(words) or at in stops or not opens_complement(surface, at):
        return at
    while at < len(words) and at not in stops and joins(surface, at, countries):
        word = words[at]
        hit = surface.owner[at]
        if hit is not None and hit.first == at:
            if hit.entry.kind in ("country", "capital") and hit.entry.iso:
                countries.append(hit.entry.iso)
            at = end = after_acronym(surface, hit.last)
            continue
        demonym = demonym_at(words, at)
        if demonym is not None and not word.capital and demonym[0].iso:
            countries.append(demonym[0].iso)
            at = end = demonym[1]
            continue
        if word.key == "et":
            if not continues_after_and(surface, at + 1, stops):
                break
            at += 1
        elif word.key in PLACED and end != start:
            break
        elif word.key in INSIDE:
            at += 1
        elif noun_like(surface, at):
            at += 1
            end = at
        else:
            break
    return end


def after_acronym(surface: Surface, at: int) -> int:
    """The word after "(XYZ)" when it follows, else ``at``."""
    if at < len(surface.words) and surface.gap(at) == " (" and surface.words[at].capitals:
        if surface.gap(at + 1).startswith(")"):
            return at + 1
    return at


def opens_complement(surface: Surface, at: int) -> bool:
    """Whether a complement of the role begins at word ``at``."""
    if not surface.joined(at):
        return False
    key = surface.words[at].key
    if key in LINKS or key in ("charge", "chargee", "charges"):
        return True
    return key in ("a", "au", "aux", "aupres", "pour", "en") and (
        surface.words[min(at + 1, len(surface.words) - 1)].capital
        or surface.keys(at + 1, at + 2) in (("la",), ("l",), ("charge",))
    )


def joins(surface: Surface, at: int, countries: Sequence[str]) -> bool:
    """Whether word ``at`` still belongs to the complement by its punctuation."""
    if surface.joined(at):
        return True
    if surface.gap(at) != ", ":
        return False
    if surface.words[at].key in LINKS:  # "des Finances, de l'Économie et du Plan"
        return surface.words[at - 1].capital and ahead_capital(surface, at)
    hit = surface.owner[at]
    return bool(countries) and hit is not None and hit.entry.kind == "country"


def ahead_capital(surface: Surface, at: int) -> bool:
    """Whether a capitalised noun follows the preposition at ``at`` and a list goes on."""
    for k in range(at + 1, min(at + 3, len(surface.words))):
        if surface.words[k].capital:
            return True
    return False


def continues_after_and(surface: Surface, at: int, stops: frozenset[int]) -> bool:
    """Whether the complement goes on after "et": same preposition, capital or country."""
    if at >= len(surface.words) or at in stops:
        return False
    key = surface.words[at].key
    if key in LINKS:
        return match_head(surface, at + 1) is None and at + 1 not in stops
    hit = surface.owner[at]
    return hit is not None or (surface.words[at].capital and match_head(surface, at) is None)


def noun_like(surface: Surface, at: int) -> bool:
    """Whether word ``at`` may stand in a complement."""
    word = surface.words[at]
    if word.text[0].isdigit() and surface.pos(at - 1) != "NOUN":
        return True
    if word.capital:
        return True
    if word.key in ("deux", "trois", "quatre", "cinq", "pays", "etats", "membres"):
        return True
    return surface.pos(at) in ("NOUN", "ADJ", "PROPN", "NUM")
