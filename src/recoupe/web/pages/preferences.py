"""What a visitor chooses for this browser."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse

from recoupe.web.languages import COOKIE, LANGUAGES
from recoupe.web.security import check_visit

router = APIRouter(include_in_schema=False, dependencies=[Depends(check_visit)])
YEAR = 365 * 24 * 3600


@router.post("/language")
def language(
    request: Request, language: Annotated[str, Form()], then: Annotated[str, Form()] = "/"
) -> RedirectResponse:
    """Change the interface's language and come back."""
    answer = RedirectResponse(local(then), status_code=303)
    if language in LANGUAGES:
        secure = request.app.state.settings.secure
        answer.set_cookie(COOKIE, language, max_age=YEAR, samesite="lax", secure=secure)
    return answer


def local(path: str) -> str:
    """The path, or the first page when it would lead elsewhere."""
    inside = path.startswith("/") and not path.startswith("//") and "\\" not in path
    return path if inside else "/"
