"""The country that stands beside a name: in brackets, by a demonym, by "dont le pays"."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.annotate.name_repeats import Name
from recoupe.annotate.roles import Role
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at


@dataclass(slots=True)
class Holdings:
    """What stands beside each name: its roles and its country, by the name's first word.

    ``countries`` come from brackets, demonyms and list order; ``tied`` are the roles used;
    ``seats`` are the words of a seat of power or government that gave the country.
    """

    roles: dict[int, list[tuple[Role, str | None]]] = field(default_factory=dict)
    countries: dict[int, str] = field(default_factory=dict)
    seats: dict[int, tuple[int, int]] = field(default_factory=dict)
    tied: set[int] = field(default_factory=set)

    def give(self, name: Name, role: Role, country: str | None) -> None:
        """Tie a role to a name."""
        self.roles.setdefault(name.first, []).append((role, country))
        self.tied.add(role.head)
        if country:
            self.countries.setdefault(name.first, country)


def bracket_country(surface: Surface, held: Holdings, name: Name) -> None:
    """As in "X (Mali)" and "X, dont le pays, le Mali"."""
    if name.last >= len(surface.words):
        return
    hit = surface.owner[name.last]
    if hit is not None and hit.entry.kind == "country" and hit.entry.iso:
        if surface.gap(name.last) == " (" and surface.gap(hit.last).startswith(")"):
            held.countries[name.first] = hit.entry.iso
        return
    if surface.words[name.last].key in ("du", "de", "d", "des") and surface.joined(name.last):
        for at in range(name.last + 1, min(name.last + 3, len(surface.words))):
            after = surface.owner[at]
            if after is not None and after.first == at and after.entry.kind == "country":
                held.countries.setdefault(name.first, after.entry.iso or "")
                return
    if surface.keys(name.last, name.last + 3) == ("dont", "le", "pays"):
        for at in range(name.last + 3, min(name.last + 5, len(surface.words))):
            follower = surface.owner[at]
            if follower is not None and follower.entry.kind == "country" and follower.entry.iso:
                held.countries.setdefault(name.first, follower.entry.iso)


def demonym_country(surface: Surface, held: Holdings, name: Name) -> None:
    """As in "Le Malien X", with or without a stray comma, and "le Malien X" inside the run."""
    for at in range(max(0, name.lead - 2), name.first):
        demonym = demonym_at(surface.words, at)
        if demonym is None or demonym[1] > name.first or not surface.words[at].capital:
            continue
        if surface.gap(demonym[1]) not in (" ", ", ", "\u00a0"):
            continue
        if surface.gap(demonym[1]) == ", " and not opens_clause(surface, at - 1):
            continue
        if demonym[0].iso and not demonym[0].plural and demonym[1] in (name.lead, name.first):
            held.countries.setdefault(name.first, demonym[0].iso)


def opens_clause(surface: Surface, at: int) -> bool:
    """Whether the article at word ``at`` opens a sentence or a clause ("tandis que le …")."""
    return surface.opens_sentence(at) or surface.keys(at - 1, at) in (("que",), ("et",))
