"""Ties role phrases to the names beside them: before, after, in brackets, by list order."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.annotate.person_names import Name
from recoupe.annotate.roles import Role
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at

BETWEEN = (" ", "\u00a0", ", ", " : ", " \u2013 ", " (", "\u202f", ") ", "), ")
AND = frozenset({"et", "ainsi que"})


@dataclass(slots=True)
class Holdings:
    """What stands beside each name: its roles and its country, by the name's first word.

    ``countries`` come from brackets, demonyms and list order; ``tied`` are the roles used.
    """

    roles: dict[int, list[tuple[Role, str | None]]] = field(default_factory=dict)
    countries: dict[int, str] = field(default_factory=dict)
    tied: set[int] = field(default_factory=set)

    def give(self, name: Name, role: Role, country: str | None) -> None:
        """Tie a role to a name."""
        self.roles.setdefault(name.first, []).append((role, country))
        self.tied.add(role.head)
        if country:
            self.countries.setdefault(name.first, country)


def hold(surface: Surface, names: list[Name], roles: list[Role]) -> Holdings:
    """Tie roles and countries to names."""
    held = Holdings()
    chains = chain_names(surface, names)
    for role in roles:
        tie_before(surface, held, role, names, chains)
    for role in roles:
        if role.head not in held.tied:
            tie_after(surface, held, role, names, roles)
    for name in names:
        bracket_country(surface, held, name)
        demonym_country(surface, held, name)
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
    return between.strip(" \u00a0\u202f") in (",", "et", ", et", "ainsi que", ", ainsi que", "&")


def tie_before(
    surface: Surface, held: Holdings, role: Role, names: list[Name], chains: dict[int, list[Name]]
) -> None:
    """ "le ministre des Mines X", "les ministres malien et nigérien, A et B"."""
    for name in names:
        if name.first < role.last:
            continue
        if name.first > role.last + 6:
            break
        lead = max(role.last, min(name.lead, name.first))
        if surface.keys(role.last, lead) in (("le",), ("la",)) and name.title:
            lead = role.last
        if role.last != lead and name.first != role.last:
            break
        gap = surface.text[surface.words[role.last - 1].end : surface.words[lead].start]
        if gap not in BETWEEN or (gap == " (" and not role.fixed):
            break
        if role.determiner in ("un", "une") and gap == ", ":
            break
        share(held, role, chains[name.first])
        break


def share(held: Holdings, role: Role, chain: list[Name]) -> None:
    """Give a role to the first of the chain, or to all of it when it is plural."""
    if not role.plural:
        held.give(chain[0], role, role.country)
        return
    paired = len(role.countries) == len(chain)
    for at, name in enumerate(chain):
        country = role.countries[at] if paired else None
        held.give(name, role, country)


def tie_after(
    surface: Surface, held: Holdings, role: Role, names: list[Name], roles: list[Role]
) -> None:
    """ "X, ministre des Mines", "X, président du conseil et chef du parti"."""
    for name in names:
        if name.last not in (role.det, role.first):
            continue
        gap = surface.gap(name.last)
        if gap in (", ", " (", " \u2013 ", " - ") and role.determiner not in ("un", "une", "des", "du", "au"):
            if not role.plural:
                held.give(name, role, role.country)
            return
        if gap in (", ", " (") and not role.plural:
            held.give(name, role, role.country)
            return
    previous = [r for r in roles if r.head in held.tied and r.last < role.head]
    if previous and role.determiner in ("", "le", "la") and not role.plural:
        last = previous[-1]
        words = surface.keys(last.last, role.det)
        if words == ("et",) or (words == () and surface.gap(role.det) == ", "):
            for start, given in held.roles.items():
                if any(r is last for r, _ in given) and start < last.head:
                    name = next(n for n in names if n.first == start)
                    held.give(name, role, role.country)
                    return


def bracket_country(surface: Surface, held: Holdings, name: Name) -> None:
    """ "X (Mali)" and "X, dont le pays, le Mali"."""
    if name.last >= len(surface.words):
        return
    hit = surface.owner[name.last]
    if hit is not None and hit.entry.kind == "country" and hit.entry.iso:
        if surface.gap(name.last) == " (" and surface.gap(hit.last).startswith(")"):
            held.countries[name.first] = hit.entry.iso
        return
    if surface.keys(name.last, name.last + 3) == ("dont", "le", "pays"):
        for at in range(name.last + 3, min(name.last + 5, len(surface.words))):
            follower = surface.owner[at]
            if follower is not None and follower.entry.kind == "country" and follower.entry.iso:
                held.countries.setdefault(name.first, follower.entry.iso)


def demonym_country(surface: Surface, held: Holdings, name: Name) -> None:
    """ "Le Malien X", with or without a stray comma, and "le Malien X" inside the run."""
    for at in range(max(0, name.lead - 2), name.first):
        demonym = demonym_at(surface.words, at)
        if demonym is None or demonym[1] > name.first or not surface.words[at].capital:
            continue
        if surface.gap(demonym[1]) not in (" ", ", ", "\u00a0"):
            continue
        if demonym[0].iso and not demonym[0].plural and demonym[1] in (name.lead, name.first):
            held.countries.setdefault(name.first, demonym[0].iso)
