"""Every part of the desk, in the order in which paths are tried and parts are shown."""

from __future__ import annotations

from recoupe.web.api import incoming as api_incoming
from recoupe.web.api import ledger as api_ledger
from recoupe.web.api import stories as api_stories
from recoupe.web.pages import (
    articles,
    assets,
    incoming,
    ledger,
    login,
    people,
    pictures,
    preferences,
    review,
    sessions,
    sides,
    stories,
)

PARTS = (
    stories,
    sides,
    articles,
    review,
    ledger,
    sessions,
    pictures,
    incoming,
    people,
    login,
    preferences,
    assets,
)
PROGRAMS = (api_stories, api_ledger, api_incoming)
ROUTERS = tuple(part.router for part in (*PARTS, *PROGRAMS))
