"""Bringing pages in, and how far that is."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path
from pydantic import BaseModel, Field
from starlette.requests import Request

from recoupe.app.jobs import bring_address, bring_text, one_job
from recoupe.errors import UsageError
from recoupe.web.api.access import REFUSALS, AsciiJson, Editing, Trouble, program_of
from recoupe.web.desk import Opened

router = APIRouter(
    prefix="/api",
    tags=["incoming"],
    responses=REFUSALS,
    dependencies=[Depends(program_of)],
    default_response_class=AsciiJson,
)


class PageGiven(BaseModel):
    """A page as text (HTML or plain) or by its address; one of the two."""

    text: str = Field(default="", max_length=20_000_000)
    address: str = Field(default="", max_length=2000)


class FailedItem(Trouble):
    """An item that could not be read."""

    locator: str


class JobItem(BaseModel):
    """How far a job is: waiting, running, done or failed."""

    id: int
    kind: str
    about: str
    state: str
    made: str
    ended: str | None
    new: int
    known: int
    code: str
    message: str
    errors: list[FailedItem]


@router.post("/pages", status_code=202, summary="Bring a page in")
def bring(request: Request, workspace: Opened, person: Editing, given: PageGiven) -> JobItem:
    """A job that reads it; ask ``/api/jobs/ID`` how far it is."""
    if bool(given.text.strip()) == bool(given.address.strip()):
        raise UsageError("give text or address, one of the two", code="usage-sources")
    if given.text.strip():
        number = bring_text(workspace, given.text, person.name)
    else:
        number = bring_address(workspace, given.address, person.name)
    request.app.state.worker.wake()
    return job_item(workspace, number)


@router.get("/jobs/{number}", summary="How far a job is")
def job(workspace: Opened, number: Annotated[int, Path(ge=0, le=2**62)]) -> JobItem:
    """State, counts and what failed."""
    return job_item(workspace, number)


def job_item(workspace: Opened, number: int) -> JobItem:
    """The job as JSON."""
    found = one_job(workspace, number)
    row = found.row
    return JobItem(
        id=row.id,
        kind=row.kind,
        about=row.about,
        state=row.state,
        made=row.made,
        ended=row.ended,
        new=row.new,
        known=row.known,
        code=row.code,
        message=row.message,
        errors=[
            FailedItem(locator=e.locator, code=e.code, message=e.message) for e in found.errors
        ],
    )
