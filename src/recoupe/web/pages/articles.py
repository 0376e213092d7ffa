"""Articles: the text with its marks, and the page beside it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from recoupe.app.desk.article import article_page
from recoupe.web.desk import GUARDS, Opened
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=GUARDS)


@router.get("/articles/{article_id}")
def article(
    request: Request,
    workspace: Opened,
    article_id: str,
    start: Annotated[int | None, Query(ge=0)] = None,
    end: Annotated[int | None, Query(ge=1)] = None,
) -> Response:
    """One article; ``start`` and ``end`` highlight a passage, as every permalink does."""
    shown = article_page(workspace, article_id, start, end)
    return render(
        request, "article.html", reading=shown.reading, story=shown.story, link=shown.link
    )
