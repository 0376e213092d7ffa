"""The same name in several stories, as the search index knows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.storage.search_index import unpacked

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

NAMESAKES = """
SELECT i.owner, i.id, i.title, i.text, s.title, s.articles, s.earliest, s.latest
FROM search_item i JOIN story s ON s.id = i.owner
WHERE i.key = ? AND i.key <> '' AND i.kind = 'entity' ORDER BY s.latest DESC, i.owner, i.id
"""
SAYINGS = """
SELECT i.owner, i.article_id, i.start, i.text, a.title, coalesce(a.outlet, ''), a.published
FROM search_value v JOIN search_person p ON p.person = v.code
JOIN search_item i ON i.number = p.number AND i.kind = 'statement'
JOIN article a ON a.id = i.article_id
WHERE v.facet = 'person' AND v.value = ? AND i.owner <> ?
ORDER BY a.published DESC, i.owner, i.start LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Namesake:
    """An entity of that name in a story, with other names and roles it has there."""

    story_id: str
    id: str
    name: str
    told: str
    story: str
    articles: int
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement of somebody of that name in a story."""

    story_id: str
    article_id: str
    start: int
    text: str
    article: str
    outlet: str
    published: str | None


def namesakes(workspace: Workspace, key: str) -> tuple[Namesake, ...]:
    """Every entity of that kind and name, those of the latest stories first."""
    return tuple(
        Namesake(story_id, one, name, unpacked(told), story, articles, first, last)
        for story_id, one, name, told, story, articles, first, last in workspace.database.rows(
            NAMESAKES, (key,)
        )
    )


def sayings(workspace: Workspace, name: str, story_id: str, most: int = 50) -> tuple[Saying, ...]:
    """What persons of that folded name said in other stories, latest first."""
    return tuple(
        Saying(story, article, start, unpacked(text), title, outlet, day)
        for story, article, start, text, title, outlet, day in workspace.database.rows(
            SAYINGS, (name, story_id, most)
        )
    )
