"""Finds the entities that stand where a speaker is named: persons, descriptions, heads."""

from __future__ import annotations

import re

from recoupe.lang.fr.speech import demonyms, human_nouns, plain
from recoupe.model.article import Article
from recoupe.model.entity import Entity
from recoupe.model.span import Span

HANGS = re.compile(
    r"(?:\b(?:de|du|des|d['’]|à|au|aux|en|pour|par|sur|dans|chez|contre|avec|près)\s*)"
    r"(?:(?:la|le|les|l['’]|sa|son|ses|ce|cette|ces|un|une)\s*)?$",
    re.IGNORECASE,
)
# A comma, then a title or the given names that the mention leaves out.
TITLED = re.compile(
    r"\s*,\s*(?:(?:MM?|Mme|Mlle|Me|Dr|Pr)\.?\s+|[Mm]onsieur\s+|[Mm]adame\s+)?"
    r"(?:[A-ZÀ-Ý][\w.-]*\s+){0,2}$"
)
PLURAL = re.compile(r"(?:les|ses|leurs|ces|nos|des|deux|trois|quatre)\b", re.IGNORECASE)
# Between two names of a list: "A (Mali), B et C".
LISTED = re.compile(r"\s*(?:\([^)]*\))?\s*(?:,\s*(?:et\s+)?|et\s+)")
NEAR = 24  # code points between a phrase and the name set after it


def persons_at(article: Article, span: Span, entities: tuple[Entity, ...]) -> tuple[str, ...]:
    """Persons named in the phrase or right after its comma, not as somebody's complement."""
    inside: list[tuple[Span, str]] = []
    after: list[tuple[Span, str]] = []
    for entity in entities:
        if entity.kind != "person":
            continue
        for evidence in entity.mentions:
            here = evidence.span
            if evidence.article_id != article.id:
                continue
            if here.overlaps(span) and not _hangs(article.text, span, here):
                inside.append((here, entity.id))
            elif here.start >= span.end:
                after.append((here, entity.id))
    found = sorted(inside) or _apposed_to(article.text, span, sorted(after))
    return tuple(dict.fromkeys(name for _, name in found))


def _apposed_to(text: str, span: Span, after: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """The person set after the phrase; all those listed there when the phrase is plural."""
    first = next((n for n, (here, _) in enumerate(after) if _apposed(text, span, here)), None)
    if first is None:
        return []
    chain = [after[first]]
    if PLURAL.match(span.of(text)):
        for here, name in after[first + 1 :]:
            if not LISTED.fullmatch(text[chain[-1][0].end : here.start]):
                break
            chain.append((here, name))
    return chain


def _apposed(text: str, span: Span, here: Span) -> bool:
    """As in "le maire, Paul Durieux," or, with a stray comma, "Le Malien, Ali Kéba a dit"."""
    if not 0 < here.start - span.end <= NEAR:
        return False
    return _human(span.of(text)) and bool(TITLED.fullmatch(text[span.end : here.start]))


def _human(phrase: str) -> bool:
    """Whether the phrase begins with a noun of people ("le préfet", "les Maliennes")."""
    words = re.findall(r"[\w-]+", plain(phrase))[:3]
    return any(form in human_nouns() or form in demonyms() for w in words for form in (w, w[:-1]))


def _hangs(text: str, span: Span, here: Span) -> bool:
    """Whether ``here`` is a complement inside ``span``."""
    return here.start > span.start and bool(HANGS.search(text[span.start : here.start]))


def described_at(article: Article, span: Span, entities: tuple[Entity, ...]) -> tuple[str, ...]:
    """Persons whose description is the phrase."""
    return tuple(
        e.id for e in entities
        if e.kind == "person" and any(
            d.article_id == article.id and d.span.overlaps(span)
            and not _hangs(article.text, span, d.span)
            for d in e.descriptions
        )
    )  # fmt: skip


def headed_at(article: Article, span: Span, entities: tuple[Entity, ...]) -> tuple[str, ...]:
    """The group, body or state that is the phrase's head; the widest of those that begin first."""
    hits = [
        (_rank(entity), evidence.span.start, -len(evidence.span), entity.id)
        for entity in entities
        if entity.kind not in ("person", "place")
        for evidence in (*entity.mentions, *entity.descriptions)
        if evidence.article_id == article.id
        and evidence.span.overlaps(span)
        and not _hangs(article.text, span, evidence.span)
    ]
    if not hits:
        return ()
    first = min(hits)
    # "la France et le Togo": all of the same rank that the phrase joins speak.
    joined = [h for h in sorted(hits) if h[0] == first[0]]
    if " et " not in span.of(article.text):
        joined = joined[:1]
    return tuple(dict.fromkeys(h[3] for h in joined))


def _rank(entity: Entity) -> int:
    return {"group": 1, "organisation": 2, "country": 2}.get(entity.kind, 3)
