"""The stylesheet that the desk shares with exported dossiers."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from recoupe.app.desk.looks import stylesheet
from recoupe.web.frame import static_path

router = APIRouter(include_in_schema=False)


@router.get("/static-shared/page.css")
def page_css() -> Response:
    """The dossier's own style."""
    headers = {"cache-control": "max-age=300"}
    return Response(stylesheet(), media_type="text/css", headers=headers)


@router.get("/favicon.ico")
def favicon() -> Response:
    """What browsers ask for on pages that name no icon."""
    return RedirectResponse(static_path("icon.svg"))
