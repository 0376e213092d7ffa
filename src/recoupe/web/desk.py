"""What a request works with: the workspace, and who asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends
from starlette.requests import Request

from recoupe.app.desk.opening import opened
from recoupe.storage.workspace import Workspace

if TYPE_CHECKING:
    from recoupe.web.settings import Settings


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks, and what they may do."""

    name: str
    role: str


def workspace_of(request: Request) -> Iterator[Workspace]:
    """The workspace, open for the time of the request."""
    settings: Settings = request.app.state.settings
    with opened(settings.workspace) as workspace:
        yield workspace


def person_of(request: Request) -> Person:
    """Who asks: alone on a machine, its owner."""
    settings: Settings = request.app.state.settings
    person = Person(settings.person, "admin")
    request.state.person = person
    return person


Opened = Annotated[Workspace, Depends(workspace_of)]
Asking = Annotated[Person, Depends(person_of)]
