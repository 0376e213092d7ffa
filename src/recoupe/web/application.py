"""The desk as one ASGI application."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING

from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles

from recoupe import __version__
from recoupe.app.arriving import MakePack, french
from recoupe.web.failures import install_failures
from recoupe.web.security import SecurityHeaders
from recoupe.web.throttle import Throttle
from recoupe.web.worker import Worker

if TYPE_CHECKING:
    from recoupe.web.settings import Settings


def make_application(settings: Settings, make_pack: MakePack = french) -> FastAPI:
    """The application on one workspace. Pages are HTML; ``/api`` has its own description.

    Pages brought in are read by ``make_pack``'s pack, while the application lives.
    """
    from recoupe.web.routes import ROUTERS

    worker = Worker(settings.workspace, make_pack)

    application = FastAPI(
        title="Recoupe",
        version=__version__,
        docs_url=None,  # its page would load scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=living(worker),
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts)),
            Middleware(GZipMiddleware, minimum_size=2000),
        ],
    )
    application.state.settings = settings
    application.state.throttle = Throttle()
    application.state.worker = worker
    application.mount("/static", StaticFiles(packages=[("recoupe.web", "static")]), "static")
    for router in ROUTERS:
        application.include_router(router)
    install_failures(application)
    return application


def living(worker: Worker) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """The worker begins and ends with the application."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        worker.start()
        yield
        worker.stop()

    return lifespan
