"""Putting stories together or apart, renaming them, and the log of such decisions."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.app.desk import story_deciding
from recoupe.app.ledger_recording import Signed
from recoupe.web.desk import REVIEWERS, Asking, Opened
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=REVIEWERS)


class Decision(BaseModel):
    """``what`` is merge, split or retitle; ``values`` are ids, or the title."""

    what: str
    values: list[str] = []
    seen: str = ""
    reason: str = ""


@router.get("/stories/{story_id}/decide")
def forms(request: Request, workspace: Opened, story_id: str) -> Response:
    """What one may decide about a story."""
    form = story_deciding.story_form(workspace, story_id)
    return render(request, "story_decide.html", form=form)


@router.post("/stories/{story_id}/decide")
def decide(
    request: Request,
    workspace: Opened,
    asking: Asking,
    story_id: str,
    given: Annotated[Decision, Form()],
) -> Response:
    """Record it; stories and dossiers follow in the background."""
    signed = Signed(by=asking.name, reason=given.reason)
    with story_deciding.unless_changed(workspace, story_id, given.seen):
        story_deciding.decide(workspace, story_id, given.what, given.values, signed)
    request.app.state.worker.wake()
    return RedirectResponse("/decisions", status_code=303)


@router.get("/decisions")
def log(request: Request, workspace: Opened) -> Response:
    """Decisions on stories and entities, latest first."""
    return render(request, "decisions.html", decided=story_deciding.decided(workspace))


@router.post("/decisions/{event_id}/undo")
def undo(
    request: Request,
    workspace: Opened,
    asking: Asking,
    event_id: str,
    reason: Annotated[str, Form()] = "",
) -> Response:
    """Undo one; it stays in the log."""
    story_deciding.take_back(workspace, event_id, Signed(by=asking.name, reason=reason))
    request.app.state.worker.wake()
    return RedirectResponse("/decisions", status_code=303)
