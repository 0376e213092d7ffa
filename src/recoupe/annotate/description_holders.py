"""Whom a description means: the bearer whose own roles answer it best."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.bearers import Bearer
from recoupe.annotate.roles import Role
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.offices import kinds


def holder(surface: Surface, role: Role, bearers: Sequence[Bearer]) -> tuple[Bearer | None, str]:
    """The bearer a description means: same office or noun, no other country; nearest before."""
    key = surface.words[role.head].key
    ranked = []
    for bearer in bearers:
        score = fit(surface, role, key, bearer)
        if score > 0:
            earlier = [n.first for n in bearer.names if n.first < role.head]
            ranked.append((score, bool(earlier), max(earlier, default=0), -bearer.index, bearer))
    if not ranked:
        return None, ""
    best = max(ranked, key=lambda r: r[:4])
    reason = "même fonction" + (" et même pays" if role.country else "")
    return best[4], reason


def fit(surface: Surface, role: Role, key: str, bearer: Bearer) -> int:
    """How well a bearer's own roles answer a description; 0 when they do not."""
    female = surface.words[role.det].key in ("la", "cette") and role.det < role.first
    if female and bearer.gender == "m":
        return 0
    if role.country and bearer.countries and role.country not in bearer.countries:
        return 0
    best = max((answer(surface, role, key, own) for own in bearer.roles), default=0)
    if best > 0 and role.country:
        best += 2 * (role.country in bearer.countries)
    if best <= 0 and role.country and role.country in bearer.countries and not bearer.roles:
        best = 1
    return best


def answer(surface: Surface, role: Role, key: str, own: Role) -> int:
    """How well one role of somebody answers a description; 0 or less when it does not."""
    if reworded(surface, role, own):
        return 5
    if unlike(role, own) or (key == "homologue" and not role.country):
        return 0
    if key == "homologue" and own.office and role.country == own.country:
        return 3
    pair = {role.office, own.office}
    same_office = role.office is not None and own.office == role.office
    wider = role.office == "minister" and (own.office or "").startswith("minister-")
    wider = wider or pair in (
        {"president", "head-of-state"}, {"president", "chair"},
        {"prime-minister", "head-of-government"},
    )  # fmt: skip
    told_apart = role.office and own.office and not same_office and not wider
    told_apart = told_apart or (role.office and not own.office and own.last > own.core)
    same_noun = surface.words[own.head].key == key and not told_apart
    same_noun = same_noun or own.office in kinds().get(key, ())
    return 4 * same_office + 3 * wider + 2 * same_noun - 2 * (role.phase != own.phase)


def reworded(surface: Surface, role: Role, own: Role) -> bool:
    """Whether a description of three words or more says no more than a role already given."""
    told = surface.keys(role.head, role.last)
    return (
        len(told) > 2
        and surface.words[role.head].key == surface.words[own.head].key
        and set(told) <= set(surface.keys(own.head, own.last))
        and role.phase == own.phase
    )


def unlike(role: Role, own: Role) -> bool:
    """Whether country, time or kind of office speak against a description meaning a role."""
    if role.country and own.country and own.country != role.country:
        return True
    if role.phase and own.phase and role.phase != own.phase:
        return True
    if role.office == own.office:  # "le président de la République" is not any "président"
        return role.fixed and not (own.fixed or own.country)
    chair = "chair" in (role.office, own.office)
    return chair and bool(role.fixed or role.phase or role.last > role.core)
