"""Every part of the desk, in the order in which paths are tried and parts are shown."""

from __future__ import annotations

from recoupe.web.pages import (
    articles,
    assets,
    incoming,
    ledger,
    login,
    people,
    preferences,
    review,
    sessions,
    stories,
)

PARTS = (stories, articles, review, ledger, sessions, incoming, people, login, preferences, assets)
ROUTERS = tuple(part.router for part in PARTS)
