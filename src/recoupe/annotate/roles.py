"""Role phrases: "l'ancien ministre malien des Mines", "les chefs de la diplomatie"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.annotate.role_adjectives import adjectives, trailing
from recoupe.annotate.role_complements import Given, complement, told
from recoupe.annotate.role_heads import DETERMINERS, match_head
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.offices import RoleHead, office_of
from recoupe.model.marks import RoleMention
from recoupe.model.span import Span

PLURAL_DETERMINERS = word_set("roles.plural-determiners")
CONTRACTED = word_set("roles.contracted")
FORMER = word_set("roles.former")
PAST = word_set("roles.past")
NEXT = word_set("roles.next")
STATE = word_set("roles.state")
POSTED = frozenset(
    ["ambassador", "consul", "charge-d-affaires", "permanent-representative", "envoy"]
)


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase in words.

    ``det``: first word with determiner and "ancien"; ``first``: first word without the
    determiner; ``head``: the noun; ``last``: end; ``core``: end of the noun.
    ``countries``: ISO codes in order; ``phase``: ``past`` or ``next`` when it says so.
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
    core: int
    phase: str = ""

    @property
    def country(self) -> str | None:
        """The one country the phrase gives, if it gives one."""
        return self.countries[0] if len(self.countries) == 1 else None


def as_mention(surface: Surface, role: Role, country: str | None = None) -> RoleMention:
    """The role as the record of a mention."""
    return RoleMention(
        span=spread(surface, role.first, role.last),
        text=spread(surface, role.first, role.last).of(surface.text),
        office=role.office,
        country=country or role.country,
    )


def spread(surface: Surface, first: int, last: int) -> Span:
    """The span of a role phrase, with the bracket that closes after an acronym."""
    span = surface.span(first, last)
    closes = last - first > 1 and surface.gap(last - 1) == " ("
    closes = closes and surface.gap(last).startswith(")")
    return Span(span.start, span.end + 1) if closes else span


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


def extend(surface: Surface, at: int, end: int, head: RoleHead, stops: frozenset[int]) -> Role:
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
    middle = adjectives(surface, end, countries, stops)
    posted = head.office in POSTED
    last, given = complement(surface, middle, stops, posted)
    named = told(given, head.office is not None)
    countries += [c for c in (named[: not countries] if posted else named) if c not in countries]
    plural = head.plural or determiner in PLURAL_DETERMINERS
    if plural and not countries:
        last = trailing(surface, last, countries, stops)
    office = office_of(head, " ".join(surface.keys(end, last)))
    if office == "president" and presides_body(surface, middle, last, given):
        office = "chair"
    if office == "secretary-of-state" and countries == ["US"]:
        office = "minister-foreign-affairs"
    return Role(
        det=det,
        first=first,
        head=at,
        last=last,
        office=office,
        plural=plural,
        countries=tuple(countries),
        determiner=determiner,
        fixed=head.fixed,
        core=end,
        phase=phase_of(surface.keys(first, last)),
    )


def phase_of(keys: tuple[str, ...]) -> str:
    """``past`` for a former or outgoing holder, ``next`` for an elected or future one."""
    if PAST & set(keys):
        return "past"
    return "next" if NEXT & set(keys) else ""


def presides_body(surface: Surface, at: int, last: int, given: Sequence[Given]) -> bool:
    """Whether a "président" presides over a body rather than a state."""
    if last == at or any(g.kind == "country" for g in given):
        return False
    return not STATE & set(surface.keys(at, last))
