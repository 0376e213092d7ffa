"""Bodies without a name of their own: "la mairie de X", "le gouvernement malien", "la police".

With a people's adjective or a country, a government, a delegation or a "partie" stands for
the country itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.annotate.collective_complements import field_end, of_end, place_end, state_after
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.collectives import collective_nouns, collective_openers, longest_collective
from recoupe.lang.fr.grammar import word_set
from recoupe.model.marks import Mention

COMMON = "nom commun"
FIELD = "department"


class Actor(NamedTuple):
    """A body in words ``det`` to ``last``, its noun at ``head``; ``country`` it acts for.

    ``named`` is whether a place, a field or a people tells which body it is.
    """

    kind: str
    det: int
    head: int
    last: int
    country: str | None
    named: bool


def find_actors(surface: Surface, taken: frozenset[int]) -> list[Actor]:
    """Definite bodies in order, outside the words of ``taken`` (names, roles)."""
    found: list[Actor] = []
    openers, definite = collective_openers(), word_set("collective-actors.definite")
    for at in range(1, len(surface.words)):
        word = surface.words[at]
        if word.key not in openers or at in taken or surface.words[at - 1].key not in definite:
            continue
        actor = actor_at(surface, at) if surface.joined(at) else None
        if actor is not None and not taken & set(range(actor.head, actor.last)):
            found.append(actor)
    return found


def actor_at(surface: Surface, at: int) -> Actor | None:
    """The body whose noun begins at word ``at``."""
    for length in range(longest_collective(), 0, -1):
        kind = collective_nouns().get(surface.keys(at, at + length))
        whole = kind and all(surface.joined(k) for k in range(at + 1, at + length))
        if kind and whole and at + length <= len(surface.words):
            return extended(surface, kind, at, at + length)
    return None


def extended(surface: Surface, kind: str, at: int, end: int) -> Actor | None:
    """The noun with what tells which body it is; None when the noun alone is not enough."""
    last, country = state_after(surface, end)
    if kind in ("state", "side", "service") and country:
        split = surface.keys(at, end) == ("partie",) and of_end(surface, last) is not None
        return None if split else Actor(kind, at - 1, at, last, country, True)
    if kind == FIELD:
        last = field_end(surface, last)
        return Actor(kind, at - 1, at, last, country, True) if last > end else None
    if kind == "side":
        return None
    last = place_end(surface, end) if kind in ("seat", "service") else end
    if last == end and located(surface, at - 1):
        return None
    named = last > end or any(w.capital for w in surface.words[at + 1 : last])
    return Actor(kind, at - 1, at, last, None, named)


def located(surface: Surface, det: int) -> bool:
    """Whether the body is only where something happens ("à la préfecture")."""
    located = word_set("collective-actors.located")
    before = surface.words[det - 1].key if det else ""
    return surface.words[det].key in located or before in located


def actor_mentions(surface: Surface, actors: Sequence[Actor]) -> list[Mention]:
    """The bodies as mentions: of the country they stand for, else of an organisation."""
    return [as_mention(surface, actor) for actor in actors]


def as_mention(surface: Surface, actor: Actor) -> Mention:
    """One body, without its article."""
    span = surface.span(actor.head, actor.last)
    if actor.kind in ("state", "side") and actor.country:
        reason = "gouvernement ou délégation pour le pays"
        return Mention(
            kind="country", span=span, norm=actor.country, country=actor.country, reason=reason
        )
    norm = surface.of(actor.head, actor.last)
    if actor.named:
        return Mention(kind="organisation", span=span, norm=norm, country=actor.country)
    plural = surface.words[actor.det].key in ("les", "des", "aux")
    return Mention(kind="group", span=span, norm=norm, plural=plural, reason=COMMON)
