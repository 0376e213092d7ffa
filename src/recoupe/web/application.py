"""The desk as one ASGI application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles

from recoupe import __version__
from recoupe.web.failures import install_failures
from recoupe.web.security import SecurityHeaders

if TYPE_CHECKING:
    from recoupe.web.settings import Settings


def make_application(settings: Settings) -> FastAPI:
    """The application on one workspace. Pages are HTML; ``/api`` has its own description."""
    from recoupe.web.routes import ROUTERS

    application = FastAPI(
        title="Recoupe",
        version=__version__,
        docs_url=None,  # its page would load scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/openapi.json",
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts)),
            Middleware(GZipMiddleware, minimum_size=2000),
        ],
    )
    application.state.settings = settings
    application.mount("/static", StaticFiles(packages=[("recoupe.web", "static")]), "static")
    for router in ROUTERS:
        application.include_router(router)
    install_failures(application)
    return application
