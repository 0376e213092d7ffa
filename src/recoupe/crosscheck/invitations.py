"""Who was invited, as each article puts it."""

from __future__ import annotations

import re

from recoupe.crosscheck.findings import framed, make, reading
from recoupe.crosscheck.passages import Material, Passage
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding
from recoupe.model.span import Span

_INVITED = re.compile(r"\b(?:sur |a l')invitation (?:de |du |d'|des )")


def invitations(material: Material) -> list[Finding]:
    """Who was invited, as each article puts it."""
    told: dict[str, list[Evidence]] = {}
    values: dict[str, str] = {}
    for passage in material.passages:
        match = _INVITED.search(passage.folded)
        if match is None or passage.article_id in told:
            continue
        told[passage.article_id] = [passage.evidence(shortened(passage))]
        people = [e for e in material.resolution.entities if e.id in passage.names]
        groups = any(
            w in passage.folded[: match.start()] for w in ("ministres", "delegations", "chefs")
        )
        invited = "plusieurs" if groups else "un seul" if people else ""
        values[passage.article_id] = invited
    if len(told) < 2:
        return []
    kinds = {v for v in values.values() if v}
    if len(kinds) < 2:
        evidence = [e for held in told.values() for e in held]
        return [
            make(
                material,
                slot="act:invitation",
                kind="act",
                readings=[reading(material, "à l’invitation de l’hôte", evidence)],
                question="À l’invitation de qui ?",
            )
        ]
    forms = [
        (f"invité : {kind}", [e for a, held in told.items() if values[a] == kind for e in held])
        for kind in sorted(kinds)
    ]
    return [
        framed(
            material,
            forms,
            slot="framing:invited",
            kind="role",
            question="Qui était invité, qui conduit ?",
            reason="un texte fait inviter tout le groupe, un autre une personne qui le conduit",
            severity="medium",
        )
    ]


def shortened(passage: Passage) -> Span:
    """The sentence, at most 300 characters of it."""
    return Span(passage.span.start, min(passage.span.end, passage.span.start + 300))
