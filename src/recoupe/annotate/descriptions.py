"""Descriptions without a name ("le ministre malien", "le Malien") and groups of people."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.bearers import Bearer
from recoupe.annotate.role_holders import Holdings
from recoupe.annotate.roles import Role, as_mention
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at
from recoupe.model.marks import Mention, RoleMention

DEFINITE = frozenset("le la l son sa leur notre votre ce cet cette du au".split())
DEFINITE_PLURAL = frozenset("les ses leurs nos vos ces des aux".split())
SINGULAR_PEOPLE = frozenset("le la l ce cet cette".split())


def find_descriptions(
    surface: Surface, roles: Sequence[Role], held: Holdings, bearers: Sequence[Bearer],
    busy: frozenset[int],
) -> list[Mention]:  # fmt: skip
    """Descriptions and groups in order; ``busy`` words belong to names."""
    found: list[Mention] = []
    for role in roles:
        if role.head in held.tied and not role.plural or role.head in busy:
            continue
        if role.plural:
            vague = role.determiner == "des" and role.last == role.head + 1
            if role.determiner in DEFINITE_PLURAL and not vague:
                found.append(group(surface, role))
        elif role.determiner in DEFINITE:
            found.append(description(surface, role, bearers))
    covered = {k for r in roles for k in range(r.det, r.last)}
    found += people(surface, bearers, frozenset(covered) | busy)
    return found


def group(surface: Surface, role: Role) -> Mention:
    """Several people under one description."""
    return Mention(
        kind="group",
        span=surface.span(role.det, role.shown),
        norm=surface.of(role.first, role.shown),
        role=as_mention(surface, role),
        country=role.country,
        plural=True,
    )


def description(surface: Surface, role: Role, bearers: Sequence[Bearer]) -> Mention:
    """One person under a description, resolved where one bearer alone fits."""
    bearer, reason = holder(surface, role, bearers)
    country = role.country
    return Mention(
        kind="description",
        span=surface.span(role.det, role.shown),
        norm=bearer.name if bearer else surface.of(role.first, role.shown),
        person=bearer.index if bearer else None,
        role=as_mention(surface, role),
        country=country or (bearer.countries[0] if bearer and bearer.countries else None),
        reason=reason,
    )


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
    best = 0
    for own in bearer.roles:
        if role.country and own.country and own.country != role.country:
            continue
        same_office = role.office is not None and own.office == role.office
        wider = role.office == "minister" and (own.office or "").startswith("minister-")
        wider = wider or {role.office, own.office} <= {"president", "head-of-state"} and role.office is not None
        same_noun = surface.words[own.head].key == key
        score = 4 * same_office + 3 * wider + 2 * same_noun
        if score and key == "homologue" and not role.country:
            score = 0
        if score and role.country:
            score += 2 * (role.country in bearer.countries)
        best = max(best, score)
    if not best and role.country and role.country in bearer.countries and not bearer.roles:
        best = 1
    return best


def people(
    surface: Surface, bearers: Sequence[Bearer], busy: frozenset[int]
) -> list[Mention]:
    """ "le Malien", "la Sud-Africaine": a capitalised demonym alone after a singular article."""
    found = []
    for at in range(1, len(surface.words)):
        if at in busy or not surface.words[at].capital or surface.owner[at] is not None:
            continue
        demonym = demonym_at(surface.words, at)
        if demonym is None or demonym[0].plural or demonym[1] in busy:
            continue
        if surface.words[at - 1].key not in SINGULAR_PEOPLE or not surface.joined(at):
            continue
        if surface.pos(demonym[1]) == "PROPN" and surface.joined(demonym[1]):
            continue
        found.append(one_of_people(surface, at, demonym[1], demonym[0].iso, bearers))
    return found


def one_of_people(
    surface: Surface, at: int, last: int, iso: str | None, bearers: Sequence[Bearer]
) -> Mention:
    """The description by a demonym, resolved to the bearer of that country named last."""
    fitting = [b for b in bearers if iso and iso in b.countries]
    before = [(max((n.first for n in b.names if n.first < at), default=-1), -b.index, b) for b in fitting]
    bearer = max(before, key=lambda r: r[:2])[2] if before else None
    role = RoleMention(span=surface.span(at, last), text=surface.of(at, last), country=iso)
    return Mention(
        kind="description",
        span=surface.span(at - 1, last),
        norm=bearer.name if bearer else surface.of(at, last),
        person=bearer.index if bearer else None,
        role=role,
        country=iso,
        reason="gentilé" if bearer else "",
    )
