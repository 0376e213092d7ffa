"""People of a team, and the audit log: for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.app.people import ROLES, add_person, audit_page, everybody, set_active, set_role
from recoupe.web.desk import ADMINS, Asking, Opened
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=ADMINS)


@router.get("/people")
def people(request: Request, workspace: Opened) -> Response:
    """Everybody, with what they may do."""
    return render(request, "people.html", people=everybody(workspace), roles=ROLES)


@router.post("/people")
def add(
    workspace: Opened,
    asking: Asking,
    name: Annotated[str, Form()],
    role: Annotated[str, Form()],
    password: Annotated[str, Form()],
) -> Response:
    """Add somebody."""
    add_person(workspace, name, role, password, asking.name)
    return RedirectResponse("/people", status_code=303)


@router.post("/people/{name}")
def change(
    workspace: Opened,
    asking: Asking,
    name: str,
    role: Annotated[str | None, Form()] = None,
    active: Annotated[bool | None, Form()] = None,
) -> Response:
    """Change a role, or let somebody in again or no longer."""
    if role is not None:
        set_role(workspace, name, role, asking.name)
    if active is not None:
        set_active(workspace, name, active, asking.name)
    return RedirectResponse("/people", status_code=303)


@router.get("/audit")
def audit(
    request: Request, workspace: Opened, page: Annotated[int, Query(ge=1, le=100_000)] = 1
) -> Response:
    """Logins, refusals, changes of role, and every decision, latest first."""
    return render(request, "audit.html", listing=audit_page(workspace, page))
