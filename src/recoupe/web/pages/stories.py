"""Stories: the latest, and each with its dossier."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from recoupe.app.desk.stories import latest, story_page
from recoupe.web.desk import GUARDS, Opened
from recoupe.web.languages import N_
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=GUARDS)
PLACE = ("/", N_("Affaires"))
LAST, NOW = "recoupe_last", "recoupe_now"
YEAR = 365 * 24 * 3600
VISIT = 1800


@router.get("/")
def stories(
    request: Request, workspace: Opened, page: Annotated[int, Query(ge=1, le=100_000)] = 1
) -> Response:
    """The stories that changed last, and what is new in them since the last visit."""
    since = request.cookies.get(LAST)
    answer = render(request, "stories.html", listing=latest(workspace, page, since))
    remember(request, answer)
    return answer


@router.get("/stories/{story_id}")
def story(request: Request, workspace: Opened, story_id: str) -> Response:
    """One story's dossier."""
    shown = story_page(workspace, story_id)
    return render(
        request, "story.html", story=shown.story, parts=shown.parts, related=shown.related
    )


def remember(request: Request, answer: Response) -> None:
    """A visit ends half an hour after its last look at the list; news count from its end."""
    now = datetime.now(UTC).isoformat()
    before = request.cookies.get(NOW)
    began = request.cookies.get("recoupe_here")
    if began is None and before is not None:
        answer.set_cookie(LAST, before, max_age=YEAR, samesite="lax", httponly=True)
    answer.set_cookie(NOW, now, max_age=YEAR, samesite="lax", httponly=True)
    answer.set_cookie("recoupe_here", "1", max_age=VISIT, samesite="lax", httponly=True)
