"""Persons, organisations and places of a story; merging and splitting them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from babel import Locale
from fastapi import APIRouter, Depends, Form
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.app.desk import entities_deciding as deciding
from recoupe.app.desk.entities import cast, entity_page
from recoupe.app.desk.entities_deciding import Signature
from recoupe.app.desk.saved import is_saved
from recoupe.web.desk import GUARDS, Asking, Opened, needs
from recoupe.web.languages import language_of
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=GUARDS)
REVIEW = [Depends(needs("reviewer"))]


class Decision(BaseModel):
    """A decision on the entity of a page: ``others`` are entities, ``leaving`` mentions."""

    others: list[str] = []
    leaving: list[str] = []
    name: str = ""
    event: str = ""
    reason: str = ""
    seen: str = ""

    def signed(self, by: str) -> Signature:
        """Who decides on what they saw."""
        return Signature(by=by, reason=self.reason, seen=self.seen)


Given = Annotated[Decision, Form()]


@router.get("/entities/{story_id}/{entity_id}")
def entity(
    request: Request, workspace: Opened, asking: Asking, story_id: str, entity_id: str
) -> Response:
    """One entity."""
    page = entity_page(workspace, story_id, entity_id)
    held = is_saved(workspace, asking.name, "entity", f"{story_id}/{entity_id}")
    territories = Locale.parse(language_of(request)).territories
    return render(
        request,
        "entity.html",
        page=page,
        held=held,
        territories=territories,
        iso=date.fromisoformat,
    )


@router.post("/entities/{story_id}/{entity_id}/merge", dependencies=REVIEW)
def merge(
    workspace: Opened, asking: Asking, story_id: str, entity_id: str, given: Given
) -> Response:
    """These entities are one."""
    by = given.signed(asking.name)
    deciding.merge(workspace, story_id, entity_id, given.others, by)
    return to(story_id, entity_id)


@router.post("/entities/{story_id}/{entity_id}/split", dependencies=REVIEW)
def split(
    workspace: Opened, asking: Asking, story_id: str, entity_id: str, given: Given
) -> Response:
    """Some mentions are somebody else."""
    by = given.signed(asking.name)
    deciding.split(workspace, story_id, entity_id, given.leaving, by)
    return to(story_id, entity_id)


@router.post("/entities/{story_id}/{entity_id}/rename", dependencies=REVIEW)
def rename(
    workspace: Opened, asking: Asking, story_id: str, entity_id: str, given: Given
) -> Response:
    """The entity has another name."""
    by = given.signed(asking.name)
    deciding.rename(workspace, story_id, entity_id, given.name, by)
    return to(story_id, entity_id)


@router.post("/entities/{story_id}/{entity_id}/reject", dependencies=REVIEW)
def reject(
    workspace: Opened, asking: Asking, story_id: str, entity_id: str, given: Given
) -> Response:
    """The words name nobody."""
    deciding.reject(workspace, story_id, entity_id, given.signed(asking.name))
    return RedirectResponse(f"/entities/{story_id}", status_code=303)


@router.post("/entities/{story_id}/undo", dependencies=REVIEW)
def undo(workspace: Opened, asking: Asking, story_id: str, given: Given) -> Response:
    """Undo a decision; it stays in the history."""
    deciding.take_back(workspace, story_id, given.event, given.signed(asking.name))
    return RedirectResponse(f"/entities/{story_id}", status_code=303)


@router.get("/entities/{story_id}")
def entities(request: Request, workspace: Opened, story_id: str) -> Response:
    """Every entity of a story, and what was decided on them."""
    return render(request, "entities.html", cast=cast(workspace, story_id))


def to(story_id: str, entity_id: str) -> RedirectResponse:
    """Back to the entity."""
    return RedirectResponse(f"/entities/{story_id}/{entity_id}", status_code=303)
