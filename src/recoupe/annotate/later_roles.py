"""Roles after a name: "X, ministre des Mines", "X, président du conseil et chef du parti"."""

from __future__ import annotations

from recoupe.annotate.country_holders import Holdings
from recoupe.annotate.name_repeats import Name
from recoupe.annotate.roles import Role
from recoupe.annotate.surface import Surface

APPOSED = (", ", " (", " \u2013 ", " - ")
OBLIQUE = ("un", "une", "des", "du", "au")


def tie_after(
    surface: Surface, held: Holdings, role: Role, names: list[Name], tied: list[Role]
) -> None:
    """Give a role to the name right before it, or to whoever holds the role right before it.

    ``tied`` are the roles already given, in order.
    """
    if role.plural:
        return
    if role.determiner in ("le", "la", "l") and opens_predicate(surface, role.last):
        return
    for name in names:
        if name.last in (role.det, role.first):
            gap = surface.gap(name.last)
            if gap in APPOSED[:2] or (gap in APPOSED and role.determiner not in OBLIQUE):
                held.give(name, role, role.country)
            return
    before = [r for r in tied if r.last <= role.det]
    if before and role.determiner in ("", "le", "la", "l"):
        follow_on(surface, held, role, before[-1], names)


def opens_predicate(surface: Surface, at: int) -> bool:
    """Whether a finite verb follows without a comma: the role is a subject of its own."""
    token = surface.tokens[at] if at < len(surface.words) else None
    return token is not None and surface.gap(at) == " " and "VerbForm=Fin" in token.feats


def follow_on(surface: Surface, held: Holdings, role: Role, last: Role, names: list[Name]) -> None:
    """Give a role joined by "et" or a comma to the role before it to the same name."""
    words = surface.keys(last.last, role.det)
    if words != ("et",) and not (words == () and surface.gap(role.det) == ", "):
        return
    for start in sorted(held.roles):
        if start < last.head and any(r is last for r, _ in held.roles[start]):
            held.give(next(n for n in names if n.first == start), role, role.country)
            return
