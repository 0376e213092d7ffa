"""Who bears which name in one article: full names, surnames and given names drawn together."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.annotate.person_names import Name
from recoupe.annotate.roles import Role
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.personal_names import given_names, particles

FEMALE = frozenset("mme mmes madame mlle mademoiselle mrs ms soeur sa la dame lady".split())
MALE = frozenset("m monsieur mr messieurs frere abbe pere sir lord".split())


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
        bearer = choose(surface, bearers, keys, gender, name)
        if bearer is None:
            bearer = Bearer(0, keys, surface.of(name.first, name.last))
            bearers.append(bearer)
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


def choose(
    surface: Surface, bearers: list[Bearer], keys: tuple[str, ...], gender: str, name: Name
) -> Bearer | None:
    """The bearer that ``keys`` name; the one named last before when several could be meant."""
    fitting = [
        b for b in bearers
        if same_bearer(b.keys, keys) and not (gender and b.gender and gender != b.gender)
    ]  # fmt: skip
    if not fitting:
        return None

    def nearness(bearer: Bearer) -> tuple[bool, int]:
        earlier = [n.first for n in bearer.names if n.first < name.first]
        return bool(earlier), max(earlier, default=-min(n.first for n in bearer.names))

    return max(fitting, key=nearness)


def same_bearer(full: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    """Whether ``keys`` is ``full``, its surname, its given name, or a slip of the pen of it."""
    if full == keys:
        return True
    if len(keys) == 1:
        if len(keys[0]) == len(full) > 2 and keys[0] == "".join(word[0] for word in full):
            return True
        if len(full) == 1:
            return near(full[0], keys[0])
        return near(full[-1], keys[0]) or lone_given(full, keys[0]) or keys[0] in surname(full)
    if len(full) < len(keys):
        return False
    if keys == full[len(full) - len(keys) :]:
        return True
    if len(keys) == len(full):
        return all(near(a, b) for a, b in zip(full, keys, strict=True)) and (
            sum(a != b for a, b in zip(full, keys, strict=True)) == 1
        )
    return subsequence(keys, full) and keys[0] == full[0]


def surname(full: tuple[str, ...]) -> tuple[str, ...]:
    """The words after the given names."""
    at = 1
    while at < len(full) - 1 and full[at] in given_names() and full[at] not in particles():
        at += 1
    return full[at:]


def lone_given(full: tuple[str, ...], key: str) -> bool:
    """Whether the person is called by the given name alone."""
    return full[0] == key and key in given_names()


def subsequence(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words of ``part`` stand in ``whole`` in the same order."""
    rest = iter(whole)
    return all(word in rest for word in part)


def near(left: str, right: str) -> bool:
    """Equal, or one letter apart in a word of six letters or more."""
    if left == right:
        return True
    if min(len(left), len(right)) < 6 or abs(len(left) - len(right)) > 1:
        return False
    return one_edit(left, right)


def one_edit(left: str, right: str) -> bool:
    """Whether one insertion, deletion, change or swap turns one word into the other."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    if a[1:] == b[1:] or a == b[1:] or a[1:] == b:
        return True
    return len(a) > 1 and len(b) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
