"""Bringing pages in: files, pasted text, addresses, feeds; each a job that reports."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Form, UploadFile
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from recoupe.app.desk.opening import opened
from recoupe.app.jobs import (
    bring_address,
    bring_files,
    bring_text,
    follow_feed,
    incoming,
    one_job,
    unfollow_feed,
)
from recoupe.web.desk import EDITORS, Asking, Opened
from recoupe.web.languages import N_
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=EDITORS)
PLACE = ("/incoming", N_("Apporter"))
BEAT = 0.4


@router.get("/incoming")
def overview(request: Request, workspace: Opened) -> Response:
    """The forms, the last jobs, the feeds."""
    return render(request, "incoming.html", incoming=incoming(workspace))


@router.post("/incoming/files")
def files(request: Request, workspace: Opened, asking: Asking, files: list[UploadFile]) -> Response:
    """Read uploaded files: pages, or a ZIP, WARC or table of them."""
    given = [(file.filename or "", file.file.read()) for file in files if file.filename]
    return begun(request, bring_files(workspace, given, asking.name))


@router.post("/incoming/text")
def text(
    request: Request, workspace: Opened, asking: Asking, text: Annotated[str, Form()] = ""
) -> Response:
    """Read a pasted page."""
    return begun(request, bring_text(workspace, text, asking.name))


@router.post("/incoming/address")
def address(
    request: Request, workspace: Opened, asking: Asking, address: Annotated[str, Form()] = ""
) -> Response:
    """Fetch a page."""
    return begun(request, bring_address(workspace, address, asking.name))


@router.post("/incoming/feeds")
def feed(
    request: Request,
    workspace: Opened,
    asking: Asking,
    address: Annotated[str, Form()] = "",
    hours: Annotated[int, Form()] = 6,
) -> Response:
    """Follow a feed."""
    follow_feed(workspace, address, hours, asking.name)
    request.app.state.worker.wake()
    return RedirectResponse("/incoming", status_code=303)


@router.post("/incoming/feeds/drop")
def drop(workspace: Opened, address: Annotated[str, Form()]) -> Response:
    """Follow it no more."""
    unfollow_feed(workspace, address)
    return RedirectResponse("/incoming", status_code=303)


@router.get("/incoming/{number}")
def job(request: Request, workspace: Opened, number: int) -> Response:
    """One job: how far it is, and what failed."""
    return render(request, "job.html", job=one_job(workspace, number))


@router.get("/incoming/{number}/events")
async def events(request: Request, number: int) -> StreamingResponse:
    """How far the job is, as server-sent events, until it has ended."""
    return StreamingResponse(beats(request, number), media_type="text/event-stream")


async def beats(request: Request, number: int) -> AsyncIterator[str]:
    """One event whenever something changed; a comment in between keeps the line open."""
    before = None
    while True:
        state = await run_in_threadpool(state_of, request, number)
        yield f"data: {json.dumps(state)}\n\n" if state != before else ": \n\n"
        before = state
        if state["state"] in ("done", "failed") or await request.is_disconnected():
            return
        await asyncio.sleep(BEAT)


def state_of(request: Request, number: int) -> dict[str, str | int]:
    """State, stage and counts of a job."""
    with opened(request.app.state.settings.workspace) as workspace:
        row = one_job(workspace, number).row
    stage, done, total = request.app.state.worker.stage if row.state == "running" else ("", 0, 0)
    return {"state": row.state, "stage": stage, "done": done, "total": total, "new": row.new}


def begun(request: Request, number: int) -> RedirectResponse:
    """The job's own page."""
    request.app.state.worker.wake()
    return RedirectResponse(f"/incoming/{number}", status_code=303)
