"""Who a program acts for: the holder of its token, or alone on a machine its owner."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import JSONResponse

from recoupe.app.passes import holder_of
from recoupe.errors import DecisionError
from recoupe.web.desk import Opened, Person

if TYPE_CHECKING:
    from recoupe.web.settings import Settings

BEARER = HTTPBearer(auto_error=False, description="A token of `recoupe users token NAME`.")
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(BEARER)]


class AsciiJson(JSONResponse):
    """JSON in ASCII: a broken page's lone surrogates have no UTF-8."""

    def render(self, content: object) -> bytes:
        """The body."""
        return json.dumps(content, allow_nan=False, separators=(",", ":")).encode("ascii")


class Trouble(BaseModel):
    """What went wrong: a stable code, and a message for people."""

    code: str
    message: str


class Refusal(BaseModel):
    """The body of every answer that is an error."""

    error: Trouble


REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {"model": Refusal} for status in (400, 401, 403, 404, 409, 422, 429, 503)
}


def program_of(request: Request, workspace: Opened, given: Credentials) -> Person:
    """The person a program acts for. A page of another site is never one.

    Raises ``DecisionError``: ``visit-login``, ``visit-forged``.
    """
    if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        raise DecisionError("another site may not ask on your behalf", code="visit-forged")
    settings: Settings = request.app.state.settings
    if "authorization" not in request.headers and not settings.team:
        return Person(settings.person, "admin")
    row = holder_of(workspace, given.credentials, "token") if given else None
    if row is None:
        raise DecisionError("this needs a token: recoupe users token NAME", code="visit-login")
    return Person(row.name, row.role)


Program = Annotated[Person, Depends(program_of)]


def reviewing(person: Program) -> Person:
    """The person, when they may review."""
    return allowed(person, "reviewer")


def editing(person: Program) -> Person:
    """The person, when they may bring pages in."""
    return allowed(person, "editor")


def allowed(person: Person, role: str) -> Person:
    """The person, or ``DecisionError`` (``visit-role``)."""
    if not person.may(role):
        raise DecisionError(f"this needs the role {role}", code="visit-role")
    return person


Reviewing = Annotated[Person, Depends(reviewing)]
Editing = Annotated[Person, Depends(editing)]
