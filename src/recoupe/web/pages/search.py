"""Searching: words, filters, facets and passages."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from recoupe.app.desk.search import Wanted, search_page
from recoupe.web.desk import GUARDS, Opened
from recoupe.web.languages import N_
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=GUARDS)
PLACE = ("/search", N_("Chercher"))


class Asked(BaseModel):
    """The words and filters of a search."""

    q: str = Field("", max_length=2000)
    kind: Literal["", "article", "statement", "entity", "commitment"] = ""
    outlet: str = ""
    section: str = ""
    theme: str = ""
    person: str = ""
    since: str = ""
    until: str = ""
    order: Literal["fit", "latest", "earliest"] = "fit"
    page: int = Field(1, ge=1, le=100_000)

    def wanted(self) -> Wanted:
        """The same without the page."""
        return Wanted(**self.model_dump(exclude={"page"}))


@router.get("/search")
def search(request: Request, workspace: Opened, asked: Annotated[Asked, Query()]) -> Response:
    """What was found, a page at a time."""
    wanted = asked.wanted()
    found = search_page(workspace, wanted, asked.page)
    return render(request, "search.html", found=found, asked=wanted)
