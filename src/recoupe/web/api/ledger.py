"""The register, suggestions, sessions, and decisions on them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path
from pydantic import BaseModel, Field

from recoupe.app.desk import deciding
from recoupe.app.desk.data import (
    commitments_listed,
    events_listed,
    sessions_listed,
    suggestions_listed,
)
from recoupe.app.ledger_recording import Signed
from recoupe.web.api.access import REFUSALS, AsciiJson, Reviewing, program_of
from recoupe.web.desk import Opened

router = APIRouter(
    prefix="/api",
    tags=["ledger"],
    responses=REFUSALS,
    dependencies=[Depends(program_of)],
    default_response_class=AsciiJson,
)
Name = Annotated[str, Path(min_length=1, max_length=200)]
Row = dict[str, Any]


class Judgement(BaseModel):
    """A decision on a commitment or one of its suggestions.

    ``seen`` is the id of the last decision on the commitment that was known, empty for none:
    when another came since, the answer is 409 and nothing is recorded.
    """

    name: str = Field(description="Id of the commitment, or of one of its suggestions.")
    verdict: Literal["accept", "reject", "defer"]
    seen: str = ""
    reason: str = Field(default="", max_length=2000)


class StatusGiven(BaseModel):
    """A status set by hand, with the words of an article that show it."""

    progress: Literal["NR", "NE", "0", "1", "2", "3", "4"]
    flags: list[str] = []
    words: str = ""
    article: str = ""
    since: date | None = None
    seen: str = ""
    reason: str = Field(default="", max_length=2000)


@router.get("/commitments", summary="The whole register")
def commitments(workspace: Opened) -> list[Row]:
    """Every commitment with where it stands, as the CSV export has it."""
    return commitments_listed(workspace)


@router.get("/commitments/{entry_id}/events", summary="Every decision on a commitment")
def events(workspace: Opened, entry_id: Name) -> list[Row]:
    """Oldest first, undone ones too."""
    return events_listed(workspace, entry_id)


@router.get("/suggestions", summary="Later passages that may tell what became of commitments")
def suggestions(workspace: Opened) -> list[Row]:
    """The likeliest first, with what was decided on each."""
    return suggestions_listed(workspace)


@router.get("/sessions", summary="Sessions of follow-up mechanisms")
def sessions(workspace: Opened) -> list[Row]:
    """By series, number and day."""
    return sessions_listed(workspace)


@router.post("/commitments/{entry_id}/judge", summary="Accept, reject or defer")
def judge(workspace: Opened, person: Reviewing, entry_id: Name, given: Judgement) -> list[Row]:
    """The decisions on the commitment afterwards."""
    signed = Signed(by=person.name, reason=given.reason)
    with deciding.unless_changed(workspace, entry_id, given.seen):
        deciding.judge(workspace, entry_id, given.name, given.verdict, signed)
    return events_listed(workspace, entry_id)


@router.post("/commitments/{entry_id}/status", summary="Set progress and flags")
def status(workspace: Opened, person: Reviewing, entry_id: Name, given: StatusGiven) -> list[Row]:
    """The decisions on the commitment afterwards."""
    form = deciding.StatusForm(
        progress=given.progress,
        flags=given.flags,
        words=given.words,
        article=given.article,
        since=given.since,
    )
    signed = Signed(by=person.name, reason=given.reason)
    with deciding.unless_changed(workspace, entry_id, given.seen):
        deciding.set_status(workspace, entry_id, form, signed)
    return events_listed(workspace, entry_id)
