"""Logging in and out of a team's desk."""

from __future__ import annotations

import math
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.app.passes import LOGIN, log_in, log_out
from recoupe.web.desk import PASS, Opened
from recoupe.web.pages.preferences import local
from recoupe.web.security import check_visit
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=[Depends(check_visit)])


@router.get("/login")
def ask(request: Request, then: str = "/") -> Response:
    """The form."""
    return render(request, "login.html", then=local(then), refused=False, wait=0)


@router.post("/login")
def enter(
    request: Request,
    workspace: Opened,
    name: Annotated[str, Form()],
    password: Annotated[str, Form()],
    then: Annotated[str, Form()] = "/",
) -> Response:
    """Let somebody in, or say no; after five refusals one waits a quarter of an hour."""
    throttle = request.app.state.throttle
    client = request.client.host if request.client else ""
    keys = (f"name {name}", f"client {client}")
    wait = throttle.wait(*keys)
    token = None if wait else log_in(workspace, name, password, client)
    if token is None:
        if not wait:
            throttle.failed(*keys)
        minutes = math.ceil(wait / 60)
        page = render(
            request,
            "login.html",
            status=429 if wait else 401,
            then=local(then),
            refused=True,
            wait=minutes,
        )
        if wait:
            page.headers["retry-after"] = str(math.ceil(wait))
        return page
    answer = RedirectResponse(local(then), status_code=303)
    answer.set_cookie(
        PASS,
        token,
        max_age=int(LOGIN.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=request.app.state.settings.secure,
    )
    return answer


@router.post("/logout")
def leave(request: Request, workspace: Opened) -> Response:
    """Forget this browser."""
    log_out(workspace, request.cookies.get(PASS, ""))
    answer = RedirectResponse("/login", status_code=303)
    answer.delete_cookie(PASS)
    return answer
