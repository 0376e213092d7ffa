"""Ties role phrases to the names beside them: before, after, in brackets, by list order."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.collective_actors import Actor
from recoupe.annotate.country_holders import Holdings, bracket_country, demonym_country
from recoupe.annotate.later_roles import tie_after
from recoupe.annotate.name_repeats import Name
from recoupe.annotate.roles import Role
from recoupe.annotate.seat_holders import seat_country
from recoupe.annotate.surface import Surface

OF = frozenset(["du", "de", "d", "des"])
BETWEEN = (" ", "\u00a0", ", ", " : ", " \u2013 ", " (", "\u202f", ") ", "), ")


def hold(
    surface: Surface, names: list[Name], roles: list[Role], actors: Sequence[Actor] = ()
) -> Holdings:
    """Tie roles and countries to names; ``actors`` are the bodies the text names."""
    held = Holdings()
    chains = chain_names(surface, names)
    for role in roles:
        tie_before(surface, held, role, names, chains)
    for role in roles:
        if role.head not in held.tied:
            tied = [r for r in roles if r.head in held.tied and r.head < role.head]
            tie_after(surface, held, role, names, tied)
    for name in names:
        bracket_country(surface, held, name)
        demonym_country(surface, held, name)
        seat_country(surface, held, name, actors)
    return held


def chain_names(surface: Surface, names: list[Name]) -> dict[int, list[Name]]:
    """For each name, the list "A, B et C" that begins with it."""
    chains: dict[int, list[Name]] = {}
    for at, name in enumerate(names):
        chain = [name]
        for follower in names[at + 1 :]:
            if not linked(surface, chain[-1], follower):
                break
            chain.append(follower)
        chains[name.first] = chain
    return chains


def linked(surface: Surface, left: Name, right: Name) -> bool:
    """Whether only a comma, "et", titles or a country in brackets stand between two names."""
    between = surface.text[surface.words[left.last - 1].end : surface.words[right.lead].start]
    if "(" in between and between.count("(") == between.count(")") and len(between) < 40:
        head, _, rest = between.partition("(")
        between = head.rstrip() + rest.partition(")")[2]
    at = left.last
    if at < right.lead and surface.joined(at) and surface.words[at].key in OF:
        hits = [h for h in surface.owner[at + 1 : at + 3] if h is not None]
        if hits and hits[0].entry.kind == "country" and hits[0].last <= right.lead:
            start = surface.words[hits[0].last - 1].end
            between = surface.text[start : surface.words[right.lead].start]
    for article in (" le", " la"):
        between = between.rstrip().removesuffix(article)
    return between.strip(" \u00a0\u202f") in (",", "et", ", et", "ainsi que", ", ainsi que", "&")


def tie_before(
    surface: Surface, held: Holdings, role: Role, names: list[Name], chains: dict[int, list[Name]]
) -> None:
    """As in "le ministre des Mines X", "les ministres malien et nigérien, A et B"."""
    for name in names:
        if name.first < role.last:
            continue
        if name.first > role.last + 6:
            break
        lead = max(role.last, min(name.lead, name.first))
        if filler(surface.keys(role.last, lead), role, name):
            lead = role.last
        if role.last not in {lead, name.first}:
            break
        gap = surface.gap(role.last)
        if gap not in BETWEEN or (gap == " (" and not role.fixed):
            break
        if role.determiner in ("un", "une") and gap == ", ":
            break
        if role.plural and role.country and gap == ", ":
            share_out(surface, held, role, name, names)
        else:
            share(held, role, chains[name.first])
        break


def filler(keys: tuple[str, ...], role: Role, name: Name) -> bool:
    """Whether only an article, "à savoir" or "respectivement" stands between role and name."""
    for opening in (("a", "savoir"), ("respectivement",)) if role.plural else ():
        if keys[: len(opening)] == opening:
            keys = keys[len(opening) :]
    return (keys in (("le",), ("la",)) and bool(name.title)) or (not keys and role.plural)


def share_out(surface: Surface, held: Holdings, role: Role, first: Name, names: list[Name]) -> None:
    """As in "les ministres du Niger, A, du Mali, B, et du Togo, C": each with a country."""
    held.give(first, role, role.country)
    name = first
    for follower in names[names.index(first) + 1 :]:
        between = range(name.last, follower.lead)
        keys = {surface.words[k].key for k in between if surface.owner[k] is None}
        hits = {surface.owner[k] for k in between} - {None}
        countries = [h.entry.iso for h in hits if h is not None and h.entry.kind == "country"]
        if not keys <= OF | {"et", "la", "l"} or len(hits) != 1 or len(countries) != 1:
            break
        held.give(follower, role, countries[0])
        held.countries[follower.first] = countries[0] or ""
        name = follower


def share(held: Holdings, role: Role, chain: list[Name]) -> None:
    """Give a role to the first of the chain, or to all of it when it is plural."""
    if not role.plural:
        held.give(chain[0], role, role.country)
        return
    paired = len(role.countries) == len(chain)
    for at, name in enumerate(chain):
        country = role.countries[at] if paired else None
        held.give(name, role, country)
