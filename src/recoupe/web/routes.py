"""Every part of the desk, in the order in which paths are tried and parts are shown."""

from __future__ import annotations

from recoupe.web.api import incoming as api_incoming
from recoupe.web.api import ledger as api_ledger
from recoupe.web.api import stories as api_stories
from recoupe.web.pages import (
    articles,
    assets,
    entities,
    incoming,
    ledger,
    login,
    out,
    outlets,
    people,
    pictures,
    preferences,
    review,
    saved,
    search,
    sessions,
    sides,
    stories,
    story_decisions,
)

PARTS = (
    stories,
    story_decisions,
    sides,
    articles,
    search,
    review,
    ledger,
    sessions,
    pictures,
    out,
    outlets,
    entities,
    saved,
    incoming,
    people,
    login,
    preferences,
    assets,
)
PROGRAMS = (api_stories, api_ledger, api_incoming)
ROUTERS = tuple(part.router for part in (*PARTS, *PROGRAMS))
