"""Stories, dossiers and articles."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BaseModel

from recoupe.app.desk.data import article_json, articles_listed, dossier_json, stories_listed
from recoupe.web.api.access import REFUSALS, AsciiJson, program_of
from recoupe.web.desk import Opened

router = APIRouter(
    prefix="/api",
    tags=["stories"],
    responses=REFUSALS,
    dependencies=[Depends(program_of)],
    default_response_class=AsciiJson,
)
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=500)]
Name = Annotated[str, Path(min_length=1, max_length=200)]


class StoryItem(BaseModel):
    """A story in a list; days are ISO 8601, ``changed`` is UTC."""

    id: str
    title: str
    articles: int
    origins: int
    earliest: str | None
    latest: str | None
    made: str
    changed: str
    disagreements: int
    pressing: int
    commitments: int
    themes: str


class ArticleItem(BaseModel):
    """An article in a list."""

    id: str
    title: str
    outlet: str | None
    published: str | None
    updated: str | None
    language: str
    kind: str
    section: str | None
    url: str | None
    words: int
    story_id: str | None
    added: str


@router.get("/stories", summary="Stories, those that changed last first")
def stories(workspace: Opened, offset: Offset = 0, limit: Limit = 50) -> list[StoryItem]:
    """A page of the list."""
    return [StoryItem(**row) for row in stories_listed(workspace, offset, limit)]


@router.get("/stories/{story_id}", summary="One story's dossier, as in dossier.json")
def dossier(workspace: Opened, story_id: Name) -> dict[str, Any]:
    """Every reference resolved to article, words, hash and page."""
    return dossier_json(workspace, story_id)


@router.get("/articles", summary="Articles, latest published first")
def articles(
    workspace: Opened,
    story: str | None = None,
    outlet: str | None = None,
    since: str | None = None,
    until: str | None = None,
    offset: Offset = 0,
    limit: Limit = 50,
) -> list[ArticleItem]:
    """A page of the list; ``since`` and ``until`` are ISO days of publication."""
    rows = articles_listed(
        workspace,
        {"story_id": story, "outlet": outlet, "since": since, "until": until},
        offset,
        limit,
    )
    return [ArticleItem(**row) for row in rows]


@router.get("/articles/{article_id}", summary="One article with its marks")
def article(workspace: Opened, article_id: Name) -> dict[str, Any]:
    """Text, blocks, metadata and marks as `recoupe annotate` gives them."""
    return article_json(workspace, article_id)
