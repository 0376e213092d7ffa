"""Sessions of follow-up mechanisms, the deadlines as a calendar, and the register for others."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from recoupe.app.desk.looks import printed_policy
from recoupe.app.ledger_exporting import publish, writer
from recoupe.app.sessions import ordered_sessions
from recoupe.errors import NotFoundError
from recoupe.web.desk import GUARDS, Opened
from recoupe.web.languages import N_
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=GUARDS)
PLACE = ("/sessions", N_("Sessions"))
SHAPES = {
    "register.csv": ("csv", "text/csv"),
    "register.jsonld": ("jsonld", "application/ld+json"),
    "register.xml": ("iati", "application/xml"),
    "deadlines.ics": ("ics", "text/calendar"),
    "changes.atom": ("atom", "application/atom+xml"),
}


@router.get("/sessions")
def sessions(request: Request, workspace: Opened) -> Response:
    """Every session by series, number and day."""
    return render(request, "sessions.html", sessions=ordered_sessions(workspace))


@router.get("/register")
def printed(workspace: Opened) -> Response:
    """The whole register on one page, each verdict with its citation: to print or to publish."""
    text = writer("html")(publish(workspace, datetime.now(UTC)))
    headers = {"content-security-policy": printed_policy()}
    return Response(text.encode("utf-8", "replace"), media_type="text/html", headers=headers)


@router.get("/published/{name}")
def published(workspace: Opened, name: str) -> Response:
    """The register in a format that other programs read or subscribe to."""
    if name not in SHAPES:
        raise NotFoundError(f"there is no {name}; there are {', '.join(SHAPES)}")
    shape, media = SHAPES[name]
    text = writer(shape)(publish(workspace, datetime.now(UTC)))
    headers = {"content-disposition": f'inline; filename="{name}"'}
    content = text.encode("utf-8", "replace")
    return Response(content, media_type=f"{media}; charset=utf-8", headers=headers)
