"""The country of somebody in office told by a seat of power or a government named nearby."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.annotate.collective_actors import Actor
from recoupe.annotate.country_holders import Holdings
from recoupe.annotate.name_repeats import Name
from recoupe.annotate.surface import Surface

RULERS = frozenset(
    ["president", "head-of-state", "head-of-government", "prime-minister", "junta-leader"]
)
Place = tuple[int, int, str]


def seat_country(surface: Surface, held: Holdings, name: Name, actors: Sequence[Actor]) -> None:
    """Give a ruler or minister without a country that of the one seat or government nearby.

    Nearby is the paragraph, else (for a government) the first line of the text.
    """
    roles = held.roles.get(name.first, [])
    if name.first in held.countries or any(c or r.countries for r, c in roles):
        return
    offices = {role.office or "" for role, _ in roles}
    if not offices & RULERS and not any(o.startswith("minister") for o in offices):
        return
    at = surface.words[name.first].start
    start = surface.text.rfind("\n", 0, at) + 1
    places = list(within(surface, actors, start, line_end(surface, at)))
    places = places or list(within(surface, actors, 0, line_end(surface, 0), seats=False))
    if len({iso for _, _, iso in places}) == 1:
        first, last, iso = places[0]
        held.countries[name.first] = iso
        held.seats[name.first] = (first, last)


def line_end(surface: Surface, at: int) -> int:
    """Where the line of character ``at`` ends."""
    end = surface.text.find("\n", at)
    return len(surface.text) if end < 0 else end


def within(
    surface: Surface, actors: Sequence[Actor], start: int, end: int, *, seats: bool = True
) -> Iterator[Place]:
    """Seats of power and governments between two characters: their words and country."""
    told: list[tuple[int, int, str | None]] = [
        (hit.first, hit.last, hit.entry.iso)
        for hit in surface.hits
        if seats and hit.entry.kind == "palace"
    ]
    told += [(a.head, a.last, a.country) for a in actors if a.kind == "state"]
    for first, last, iso in told:
        if iso and start <= surface.words[first].start < end:
            yield first, last, iso
