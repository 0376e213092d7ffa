"""The register, each commitment with its history, and what people decide on it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Query
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.app import ledger_deciding
from recoupe.app.desk import deciding
from recoupe.app.desk.ledger import commitment_page, register_page
from recoupe.app.ledger_reading import Wanted
from recoupe.app.ledger_recording import Signed
from recoupe.web.desk import GUARDS, Asking, Opened, needs
from recoupe.web.languages import N_
from recoupe.web.pages.preferences import local
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=GUARDS)
PLACE = ("/ledger", N_("Engagements"))
REVIEW = [Depends(needs("reviewer"))]


class Filters(BaseModel):
    """What the register is filtered by; empty for everything."""

    party: str = ""
    theme: str = ""
    modality: str = ""
    status: str = ""
    due_before: str = ""
    show: Literal["", "overdue", "lost", "all"] = ""


class Verdict(BaseModel):
    """Accept, reject or defer ``name``, seen after the decision ``seen``."""

    name: str
    verdict: str
    seen: str = ""
    reason: str = ""
    then: str = ""


class Status(BaseModel):
    """A status set by hand."""

    progress: str
    flags: list[str] = []
    words: str = ""
    article: str = ""
    since: str = ""
    seen: str = ""
    reason: str = ""


@router.get("/ledger")
def register(request: Request, workspace: Opened, asked: Annotated[Filters, Query()]) -> Response:
    """Commitments under filters, those that ask for attention first."""
    wanted = Wanted(
        party=asked.party or None,
        theme=asked.theme or None,
        modality=asked.modality or None,
        status=asked.status or None,
        due_before=day(asked.due_before),
        overdue=asked.show == "overdue",
        lost=asked.show == "lost",
        everything=asked.show == "all",
    )
    page = register_page(workspace, wanted)
    return render(request, "ledger.html", register=page, asked=asked)


@router.get("/ledger/{entry_id}")
def commitment(request: Request, workspace: Opened, entry_id: str) -> Response:
    """One commitment."""
    return render(request, "commitment.html", page=commitment_page(workspace, entry_id))


@router.post("/ledger/{entry_id}/judge", dependencies=REVIEW)
def judge(
    workspace: Opened, asking: Asking, entry_id: str, given: Annotated[Verdict, Form()]
) -> Response:
    """Accept, reject or leave for later."""
    signed = Signed(by=asking.name, reason=given.reason)
    with deciding.unless_changed(workspace, entry_id, given.seen):
        deciding.judge(workspace, entry_id, given.name, given.verdict, signed)
    return back(entry_id, given.then)


@router.post("/ledger/{entry_id}/status", dependencies=REVIEW)
def status(
    workspace: Opened, asking: Asking, entry_id: str, given: Annotated[Status, Form()]
) -> Response:
    """Set progress and flags by hand."""
    form = deciding.StatusForm(
        progress=given.progress,
        flags=given.flags,
        words=given.words,
        article=given.article,
        since=day(given.since),
    )
    signed = Signed(by=asking.name, reason=given.reason)
    with deciding.unless_changed(workspace, entry_id, given.seen):
        deciding.set_status(workspace, entry_id, form, signed)
    return back(entry_id)


@router.post("/ledger/{entry_id}/second", dependencies=REVIEW)
def second(
    workspace: Opened,
    asking: Asking,
    entry_id: str,
    event: Annotated[str, Form()],
    seen: Annotated[str, Form()] = "",
    then: Annotated[str, Form()] = "",
) -> Response:
    """Agree as the second person."""
    with deciding.unless_changed(workspace, entry_id, seen):
        ledger_deciding.second(workspace, event, Signed(by=asking.name))
    return back(entry_id, then)


@router.post("/ledger/{entry_id}/undo", dependencies=REVIEW)
def undo(
    workspace: Opened,
    asking: Asking,
    entry_id: str,
    event: Annotated[str, Form()],
    seen: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
) -> Response:
    """Undo a decision; it stays in the history."""
    with deciding.unless_changed(workspace, entry_id, seen):
        ledger_deciding.undo(workspace, event, Signed(by=asking.name, reason=reason))
    return back(entry_id)


def back(entry_id: str, then: str = "") -> RedirectResponse:
    """To the commitment, or where the form says."""
    return RedirectResponse(local(then) if then else f"/ledger/{entry_id}", status_code=303)


def day(text: str) -> date | None:
    """An ISO day; anything else asks for nothing."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
