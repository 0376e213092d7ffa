"""The choice of words: how many sides, who is invited, what delegations hold, which tone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from recoupe.crosscheck.findings import make, reading
from recoupe.crosscheck.passages import Material, Passage
from recoupe.lang.fr.acts import numbered, tone_words
from recoupe.lang.fr.numbers import number_words
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding, Verdict
from recoupe.model.span import Span

_SIDES = re.compile(r"\b(?P<n>[a-z]+|\d+) (?:parties|partenaires|camps|signataires|belligerants)\b")
_INVITED = re.compile(r"\b(?:sur |a l')invitation (?:de |du |d'|des )")
_COMPOSED = (
    r"\bdelegations?\b[^.;:,]{0,60}?\b(?:incluent?|comprennent|comprend|composee?s? d\w*|comptent?|"
    r"reunit|reunissent)\b[^.;,]{5,90}",
    r"\b(?:elargi(?:e|es|r|s)?|accompagnee?s?|entouree?s?|flanquee?s?)\b[^.;,]{0,30}?\b(?:a|avec|de|par)\b "
    r"(?:leurs?|ses|d'|des)\s?[a-z]+(?: [a-z]+)?",
)


def framing_findings(material: Material) -> list[Finding]:
    """All findings on the choice of words."""
    return [
        *side_counts(material),
        *invitations(material),
        *delegations(material),
        *tone(material),
    ]


def side_counts(material: Material) -> list[Finding]:
    """How many sides each article counts at the table."""
    held: dict[int, list[Evidence]] = defaultdict(list)
    for passage in material.passages:
        for value, span in sides_in(passage):
            held[value].append(passage.evidence(span))
    if len(held) < 2 or len(articles_of(e for told in held.values() for e in told)) < 2:
        return []
    values = sorted(held)
    return [
        framed(
            material,
            "framing:sides",
            "number",
            [(f"{v} parties", held[v]) for v in values],
            "Combien de parties à la table ?",
            "les uns comptent " + ", les autres ".join(str(v) for v in values) + " parties",
            "medium",
        )
    ]


def sides_in(passage: Passage) -> Iterable[tuple[int, Span]]:
    """Numbers of sides in a sentence."""
    for match in _SIDES.finditer(passage.folded):
        value = number_words().get(match["n"]) or (int(match["n"]) if match["n"].isdigit() else 0)
        if value and value > 1:
            yield value, Span(*(passage.span.start + x for x in match.span()))
    for word, span in passage.words:
        value = numbered("act_sides").get(word, 0)
        if value:
            yield value, span


def framed(
    material: Material,
    slot: str,
    kind: str,
    forms: list[tuple[str, list[Evidence]]],
    question: str,
    reason: str,
    severity: str,
) -> Finding:
    """A framing finding with one reading a form, all pairs related as framing."""
    pairs: list[tuple[int, int, Verdict]] = [
        (i, j, "framing") for i, j in combinations(range(len(forms)), 2)
    ]
    return make(
        material,
        slot=slot,
        kind=kind,  # type: ignore[arg-type]
        readings=[reading(material, value, evidence) for value, evidence in forms],
        relations=pairs,
        question=question,
        reason=reason,
        severity=severity,  # type: ignore[arg-type]
    )


def articles_of(evidence: Iterable[Evidence]) -> set[str]:
    """Articles that pieces of evidence stand in."""
    return {e.article_id for e in evidence}


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
        groups = any(w in passage.folded[: match.start()] for w in ("ministres", "delegations", "chefs"))
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
            material, "framing:invited", "role", forms, "Qui était invité, qui conduit ?",
            "un texte fait inviter tout le groupe, un autre une personne qui le conduit", "medium",
        )
    ]  # fmt: skip


def shortened(passage: Passage) -> Span:
    """The sentence, at most 300 characters of it."""
    return Span(passage.span.start, min(passage.span.end, passage.span.start + 300))


def delegations(material: Material) -> list[Finding]:
    """Who came along, as each article puts it."""
    told: dict[str, list[Evidence]] = defaultdict(list)
    for passage in material.passages:
        for pattern in _COMPOSED:
            for match in re.finditer(pattern, passage.folded):
                span = Span(*(passage.span.start + x for x in match.span()))
                told[passage.article_id].append(passage.evidence(span))
    forms: dict[str, list[Evidence]] = defaultdict(list)
    for held in told.values():
        for evidence in held:
            words = material.words_of(evidence)
            key = "experts" if "expert" in words else words
            forms[key].append(evidence)
    if len(forms) < 2 or len(told) < 2:
        return []
    return [
        framed(
            material, "role:delegations", "role", sorted(forms.items()),
            "De qui se composent les délégations ?",
            "les articles ne nomment pas les mêmes accompagnateurs", "medium",
        )
    ]  # fmt: skip


def tone(material: Material) -> list[Finding]:
    """Articles that judge, outside quotations, one way and the other."""
    held: dict[str, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for passage in material.passages:
        for pattern, side in tone_words():
            for match in pattern.finditer(passage.folded):
                span = Span(*(passage.span.start + x for x in match.span()))
                if material.speaker(passage.article_id, span) is None:
                    held[passage.article_id][side].append(passage.evidence(span))
    leaning: dict[str, list[Evidence]] = defaultdict(list)
    for sides in held.values():
        side = max(sorted(sides), key=lambda s: len({e.span for e in sides[s]}))
        if len(sides[side]) >= 2 or len(sides) == 1:
            leaning[side] += sides[side]
    strong = {s: e for s, e in leaning.items() if len(e) > 1}
    if len(strong) < 2:
        return []
    words = {"critical": "termes critiques", "praising": "termes élogieux"}
    return [
        framed(
            material, "framing:tone", "wording",
            [(words[s], strong[s]) for s in sorted(strong)],
            "Sur quel ton l’événement est-il raconté ?",
            "les uns jugent sévèrement, les autres célèbrent", "high",
        )
    ]  # fmt: skip
