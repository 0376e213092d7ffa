"""Every part of the desk, in the order in which paths are tried."""

from __future__ import annotations

from recoupe.web.pages import articles, assets, preferences, stories

ROUTERS = (stories.router, articles.router, preferences.router, assets.router)
