"""What a person sets aside, followed searches and their feeds."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.app.desk.saved import (
    follow,
    put_back,
    saved_page,
    set_aside,
    unfollow,
)
from recoupe.app.desk.saved_feed import feed_of
from recoupe.web.desk import GUARDS, Asking, Opened
from recoupe.web.languages import N_
from recoupe.web.pages.preferences import local
from recoupe.web.templating import render

# Feed readers cannot log in: a feed's address, which nobody can guess, is what lets them in.
router = APIRouter(include_in_schema=False)
PLACE = ("/saved", N_("Gardés"))


@router.get("/saved", dependencies=GUARDS)
def saved(request: Request, workspace: Opened, asking: Asking) -> Response:
    """Everything that this person keeps."""
    return render(request, "saved.html", kept=saved_page(workspace, asking.name))


@router.post("/saved", dependencies=GUARDS)
def keep(
    workspace: Opened,
    asking: Asking,
    kind: Annotated[str, Form()],
    id: Annotated[str, Form()],  # noqa: A002
    note: Annotated[str, Form()] = "",
    then: Annotated[str, Form()] = "/saved",
) -> Response:
    """Set something aside."""
    set_aside(workspace, asking.name, kind, id, note)
    return RedirectResponse(local(then), status_code=303)


@router.post("/saved/drop", dependencies=GUARDS)
def drop(
    workspace: Opened,
    asking: Asking,
    kind: Annotated[str, Form()],
    id: Annotated[str, Form()],  # noqa: A002
    then: Annotated[str, Form()] = "/saved",
) -> Response:
    """Put it back."""
    put_back(workspace, asking.name, kind, id)
    return RedirectResponse(local(then), status_code=303)


@router.post("/searches", dependencies=GUARDS)
def keep_search(
    workspace: Opened,
    asking: Asking,
    name: Annotated[str, Form()],
    asked: Annotated[str, Form()] = "",
) -> Response:
    """Keep a search under a name."""
    follow(workspace, asking.name, name, asked)
    return RedirectResponse("/saved", status_code=303)


@router.post("/searches/drop", dependencies=GUARDS)
def drop_search(workspace: Opened, asking: Asking, id: Annotated[int, Form()]) -> Response:  # noqa: A002
    """Keep it no longer."""
    unfollow(workspace, asking.name, id)
    return RedirectResponse("/saved", status_code=303)


@router.get("/feeds/{feed}.atom")
def atom(request: Request, workspace: Opened, feed: str) -> Response:
    """The latest results of a followed search."""
    found = feed_of(workspace, feed, team=request.app.state.settings.team)
    base = str(request.base_url).rstrip("/")
    page = render(request, "search.atom", feed=found, base=base)
    return Response(page.body, media_type="application/atom+xml; charset=utf-8")
