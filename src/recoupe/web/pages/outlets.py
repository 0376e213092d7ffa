"""Outlets: their pages, their share of reuse, whom they copy."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from recoupe.app.desk.outlets import outlet_list, outlet_page
from recoupe.web.desk import GUARDS, Opened
from recoupe.web.languages import N_
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=GUARDS)
PLACE = ("/outlets", N_("Médias"))


@router.get("/outlets")
def outlets(request: Request, workspace: Opened) -> Response:
    """Every outlet."""
    return render(request, "outlets.html", listing=outlet_list(workspace), iso=date.fromisoformat)


@router.get("/outlets/{name:path}")
def outlet(request: Request, workspace: Opened, name: str) -> Response:
    """One outlet."""
    return render(request, "outlet.html", page=outlet_page(workspace, name), iso=date.fromisoformat)
