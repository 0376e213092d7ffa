"""Who bears which name in one article: full names, surnames and given names drawn together."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.annotate.bearer_names import same_bearer
from recoupe.annotate.name_repeats import Name
from recoupe.annotate.roles import Role
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.grammar import word_set

FEMALE = word_set("bearers.female")
MALE = word_set("bearers.male")
FEMALE_ENDINGS = tuple(word_set("bearers.female-endings"))


@dataclass(slots=True)
class Bearer:
    """One person of the article: the fullest name, every name and role given.

    ``countries`` are ISO codes by which the article places the person.
    """

    index: int
    keys: tuple[str, ...]
    name: str
    names: list[Name] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    gender: str = ""


def gather(surface: Surface, names: list[Name]) -> list[Bearer]:
    """Bearers numbered by first mention; every name is given to one bearer."""
    bearers: list[Bearer] = []
    full = [n for n in names if n.last - n.first > 1]
    short = [n for n in names if n.last - n.first == 1]
    for name in sorted(full, key=lambda n: (n.first - n.last, n.first)) + short:
        keys = surface.keys(name.first, name.last)
        gender = gender_of(surface, name)
        bearer = choose(bearers, keys, gender, name)
        if bearer is None:
            bearer = Bearer(0, keys, surface.of(name.first, name.last))
            bearers.append(bearer)
        elif bearer.name.isupper() and bearer.keys == keys:
            bearer.name = surface.of(name.first, name.last)
        bearer.names.append(name)
        bearer.gender = bearer.gender or gender
    for bearer in bearers:
        bearer.names.sort(key=lambda n: n.first)
    bearers.sort(key=lambda b: b.names[0].first)
    for index, bearer in enumerate(bearers):
        bearer.index = index
    return bearers


def gender_of(surface: Surface, name: Name) -> str:
    """``f``, ``m`` or nothing, by the title before the name."""
    keys = surface.keys(name.lead, name.first)
    if any(k in FEMALE for k in keys):
        return "f"
    return "m" if any(k in MALE for k in keys) else ""


def feminine(keys: tuple[str, ...]) -> bool:
    """Whether the given name is a woman's by its ending, as far as one can tell."""
    return len(keys) > 1 and keys[0].endswith(FEMALE_ENDINGS)


def choose(bearers: list[Bearer], keys: tuple[str, ...], gender: str, name: Name) -> Bearer | None:
    """The bearer that ``keys`` name; the one named last before when several could be meant."""
    fitting = [
        b for b in bearers
        if same_bearer(b.keys, keys) and not (gender and b.gender and gender != b.gender)
    ]  # fmt: skip
    if not fitting:
        return None

    def nearness(bearer: Bearer) -> tuple[bool, bool, int]:
        earlier = [n.first for n in bearer.names if n.first < name.first]
        fits = gender == "" or (gender == "f") == feminine(bearer.keys)
        return fits, bool(earlier), max(earlier, default=-min(n.first for n in bearer.names))

    return max(fitting, key=nearness)
