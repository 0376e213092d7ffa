"""What can be found of a story: statements, entities, and what it tells of its articles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from recoupe.model.article import Article
    from recoupe.model.commitment import Commitment
    from recoupe.model.dossier import Dossier
    from recoupe.model.entity import Entity
    from recoupe.model.story import Story
    from recoupe.storage.outlets import Reuse
    from recoupe.storage.search_index import Item


def reuse(story: Story) -> Iterator[Reuse]:
    """The articles that repeat prose of the first of their origin, as far as that is known."""
    from recoupe.storage.outlets import Reuse

    for origin in story.origins:
        for article_id in origin.members:
            with_others = [c for c in story.copies if article_id in c.members]
            if article_id == origin.first or not with_others:
                continue
            told = [c for c in with_others if origin.first in c.members] or with_others
            best = max(told, key=lambda copy: copy.share)
            yield Reuse(article_id, story.id, origin.first, best.share, best.kind)


def statements(dossier: Dossier, articles: dict[str, Article]) -> Iterator[Item]:
    """What was said, by whom."""
    from recoupe.storage.search_index import Item

    persons = {e.id: e.name for e in dossier.resolution.entities if e.kind == "person"}
    for said in dossier.resolution.statements:
        article = articles[said.content.article_id]
        yield Item(
            kind="statement",
            owner=dossier.story.id,
            id=said.id,
            title=said.speaker_name or "",
            text=said.content.span.of(article.text),
            article_id=article.id,
            start=said.content.span.start,
            day=day_of(article),
            outlet=article.outlet.value if article.outlet else None,
            section=article.section.value if article.section else None,
            themes=(),
            people=tuple(persons[one] for one in said.speakers if one in persons),
        )


def entities(dossier: Dossier, articles: dict[str, Article]) -> Iterator[Item]:
    """Who and what is named, with other names and roles; its day is that of the last mention."""
    from recoupe.storage.search_index import Item

    for entity in dossier.resolution.entities:
        told = {e.article_id for e in entity.mentions + entity.descriptions}
        days = [day for one in told if (day := day_of(articles[one]))]
        names = [a.name for a in entity.aliases] + [role.text for role in entity.roles]
        yield Item(
            kind="entity",
            owner=dossier.story.id,
            id=entity.id,
            title=entity.name,
            text=" · ".join(dict.fromkeys(names)),
            key=key_of(entity),
            day=max(days, default=None),
            themes=(),
            people=(entity.name,) if entity.kind == "person" else (),
        )


def key_of(entity: Entity) -> str:
    """Equal for entities of several stories that have one name."""
    return f"{entity.kind}:{fold_name(entity.name)}"


def themes_of(dossier: Dossier) -> dict[str, list[str]]:
    """The themes of what is promised in each article."""
    found: dict[str, list[str]] = {}
    for commitment in dossier.commitments:
        for one in commitment.evidence:
            for theme in all_themes(commitment):
                found.setdefault(one.evidence.article_id, []).append(theme)
    return found


def all_themes(commitment: Commitment) -> tuple[str, ...]:
    """The commitment's own theme and those that its words point to."""
    own = (commitment.theme,) if commitment.theme else ()
    return tuple(dict.fromkeys((*own, *(word.theme for word in commitment.themes))))


def people_of(dossier: Dossier) -> dict[str, list[str]]:
    """The persons named in each article."""
    found: dict[str, list[str]] = {}
    for entity in dossier.resolution.entities:
        if entity.kind == "person":
            for article_id in {e.article_id for e in entity.mentions + entity.descriptions}:
                found.setdefault(article_id, []).append(entity.name)
    return found


def day_of(article: Article) -> date | None:
    """The day on which it was published."""
    return article.published.earliest if article.published else None
