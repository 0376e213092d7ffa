"""What a request works with: the workspace, and who asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends
from starlette.requests import Request

from recoupe.app.desk.opening import opened
from recoupe.app.passes import holder_of
from recoupe.app.people import ROLES
from recoupe.errors import DecisionError
from recoupe.storage.workspace import Workspace
from recoupe.web.security import check_visit

if TYPE_CHECKING:
    from recoupe.web.settings import Settings

PASS = "recoupe_login"


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks, and what they may do."""

    name: str
    role: str

    def may(self, role: str) -> bool:
        """Whether their role is that one or includes it."""
        return ROLES.index(self.role) >= ROLES.index(role)


def workspace_of(request: Request) -> Iterator[Workspace]:
    """The workspace, open for the time of the request."""
    settings: Settings = request.app.state.settings
    with opened(settings.workspace) as workspace:
        yield workspace


Opened = Annotated[Workspace, Depends(workspace_of)]


def person_of(request: Request, workspace: Opened) -> Person:
    """Who asks: alone on a machine its owner, in a team whoever logged in.

    Raises ``DecisionError`` (``visit-login``) when a team's desk does not know them.
    """
    settings: Settings = request.app.state.settings
    person = Person(settings.person, "admin")
    if settings.team:
        row = holder_of(workspace, request.cookies.get(PASS, ""), "login")
        if row is None:
            raise DecisionError("log in first", code="visit-login")
        person = Person(row.name, row.role)
    request.state.person = person
    return person


Asking = Annotated[Person, Depends(person_of)]


def needs(role: str) -> Callable[[Person], None]:
    """A dependency that refuses anybody whose role does not include ``role``."""

    def check(person: Asking) -> None:
        if not person.may(role):
            raise DecisionError(f"this needs the role {role}", code="visit-role")

    return check


# What every page of the desk asks of a request: a known person, and no forged form.
GUARDS = [Depends(check_visit), Depends(person_of)]
EDITORS = [*GUARDS, Depends(needs("editor"))]
REVIEWERS = [*GUARDS, Depends(needs("reviewer"))]
ADMINS = [*GUARDS, Depends(needs("admin"))]
