"""The choice of words: how many sides, who is invited, what delegations hold, which tone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from recoupe.crosscheck.findings import framed
from recoupe.crosscheck.invitations import invitations
from recoupe.crosscheck.passages import Material, Passage
from recoupe.crosscheck.tone import tone
from recoupe.lang.fr.acts import numbered
from recoupe.lang.fr.numbers import number_words
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Finding
from recoupe.model.span import Span

_SIDES = re.compile(r"\b(?P<n>[a-z]+|\d+) (?:parties|partenaires|camps|signataires)\b")
_COMPOSED = (
    r"\bdelegations?\b[^.;:,]{0,60}?\b(?:incluent?|comprennent|comprend|composee?s? d\w*|comptent?|"
    r"reunit|reunissent)\b[^.;,]{5,90}",
    r"\b(?:elargi(?:e|es|r|s)?|accompagnee?s?|entouree?s?|flanquee?s?)\b[^.;,]{0,30}?"
    r"\b(?:a|avec|de|par)\b (?:leurs?|ses|d'|des)\s?[a-z]+(?: [a-z]+)?",
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
            [(f"{v} parties", held[v]) for v in values],
            slot="framing:sides",
            kind="number",
            question="Combien de parties à la table ?",
            reason="les uns comptent " + ", les autres ".join(str(v) for v in values) + " parties",
            severity="medium",
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


def articles_of(evidence: Iterable[Evidence]) -> set[str]:
    """Articles that pieces of evidence stand in."""
    return {e.article_id for e in evidence}


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
            material,
            sorted(forms.items()),
            slot="role:delegations",
            kind="role",
            question="De qui se composent les délégations ?",
            reason="les articles ne nomment pas les mêmes accompagnateurs",
            severity="medium",
        )
    ]
