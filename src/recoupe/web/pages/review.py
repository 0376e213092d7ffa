"""The queue of what waits for a person."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from recoupe.app.desk.ledger import parted, review_queue
from recoupe.web.desk import GUARDS, Opened
from recoupe.web.languages import N_
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=GUARDS)
PLACE = ("/review", N_("À relire"))


@router.get("/review")
def queue(request: Request, workspace: Opened) -> Response:
    """The most pressing first."""
    return render(request, "review.html", items=review_queue(workspace), parted=parted(workspace))
