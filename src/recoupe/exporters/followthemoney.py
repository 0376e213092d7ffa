"""People, organisations and articles as FollowTheMoney entities, one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha1
from typing import TYPE_CHECKING

from recoupe.codec.json_text import Json, line
from recoupe.exporters.cited_sources import CitedSource, cited_sources

if TYPE_CHECKING:
    from recoupe.model.article import Article
    from recoupe.model.dossier import Dossier
    from recoupe.model.entity import Entity

SCHEMATA = {"person": "Person", "organisation": "Organization"}


def follow_the_money(dossier: Dossier) -> str:
    """Entities of the dossier, its articles, and which article documents which entity.

    Countries, places and groups are left out: the vocabulary knows none of them as a party.
    """
    return "".join(line(entity) + "\n" for entity in entities(dossier))


def entities(dossier: Dossier) -> Iterator[Json]:
    """Articles first, then each person or organisation with its documentation."""
    story = dossier.story.id
    sources = zip(dossier.articles, cited_sources(dossier), strict=True)
    for article, source in sources:
        yield written(key(story, article.id), "Article", article_values(article, source))
    for entity in dossier.resolution.entities:
        if entity.kind in SCHEMATA:
            name = key(story, entity.id)
            yield written(name, SCHEMATA[entity.kind], party_values(entity))
            yield from documented(dossier, entity, name)


def article_values(article: Article, source: CitedSource) -> dict[str, list[str]]:
    """What an article is called, who published it and when."""
    issued = "-".join(f"{part:02}" for part in source.issued)
    return {
        "title": [source.title],
        "publisher": [source.outlet],
        "author": list(source.authors),
        "publishedAt": [issued],
        "sourceUrl": [source.url or ""],
        "language": [{"fr": "fra", "en": "eng"}.get(article.language, "")],
    }


def party_values(entity: Entity) -> dict[str, list[str]]:
    """Names, roles as positions, country; organisations have no position."""
    values = {
        "name": [entity.name],
        "alias": [alias.name for alias in entity.aliases if alias.name != entity.name],
        "country": [entity.country.lower() if entity.country else ""],
    }
    if entity.kind == "person":
        values["position"] = [role.text for role in entity.roles]
    return values


def documented(dossier: Dossier, entity: Entity, name: str) -> Iterator[Json]:
    """Each article that names the entity, with the words that first do."""
    seen: set[str] = set()
    for evidence in entity.mentions or entity.descriptions:
        if evidence.article_id not in seen:
            seen.add(evidence.article_id)
            words = evidence.span.of(dossier.article(evidence.article_id).text)
            values = {
                "document": [key(dossier.story.id, evidence.article_id)],
                "entity": [name],
                "summary": [words],
            }
            tie = key(dossier.story.id, entity.id, evidence.article_id)
            yield written(tie, "Documentation", values)


def key(*parts: str) -> str:
    """An id that stays the same for the same record."""
    return "recoupe-" + sha1("\0".join(parts).encode("utf-8", "replace")).hexdigest()


def written(name: str, schema: str, values: dict[str, list[str]]) -> Json:
    """One entity; values are distinct and never empty."""
    kept = {
        prop: list(dict.fromkeys(" ".join(v.split()) for v in found if v.strip()))
        for prop, found in values.items()
    }
    return {
        "id": name,
        "schema": schema,
        "properties": {prop: found for prop, found in kept.items() if found},
    }
