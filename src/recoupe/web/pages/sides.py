"""Sources of a story side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from recoupe.app.desk.sides import sides_page
from recoupe.web.desk import GUARDS, Opened
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=GUARDS)


@router.get("/stories/{story_id}/side-by-side")
def side_by_side(
    request: Request,
    workspace: Opened,
    story_id: str,
    source: Annotated[list[str], Query(max_length=500)] = [],  # noqa: B006 – a query's default
) -> Response:
    """The chosen sources in columns; the address holds the choice."""
    return render(request, "sides.html", page=sides_page(workspace, story_id, source))
