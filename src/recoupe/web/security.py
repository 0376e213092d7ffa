"""What every answer carries, and what every request must pass."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request  # read at run time: a dependency's annotation

from recoupe.errors import DecisionError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "recoupe_visit"
FIELD = "visit"
HEADER = "x-recoupe-visit"
SAFE = ("GET", "HEAD", "OPTIONS")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",  # with no-referrer, forms would come from "null"
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class SecurityHeaders:
    """ASGI middleware: the headers on every answer; nothing but static files is cached."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add to what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if not scope["path"].startswith("/static/"):
                    headers.setdefault("cache-control", "no-store")
            await send(message)

        await self.app(scope, receive, sent)


def visit_token(request: Request) -> str:
    """The token of this browser, made at its first visit; forms send it back."""
    known = request.cookies.get(COOKIE, "")
    if len(known) == 43:
        return known
    if not hasattr(request.state, "visit"):
        request.state.visit = secrets.token_urlsafe(32)
    return str(request.state.visit)


async def check_visit(request: Request) -> None:
    """Refuse a form that another site sent: ``DecisionError`` (``visit-forged``).

    The token must come back in the form or in a header (double submit), and the browser's
    own word on where the request comes from must not speak against it.
    """
    if request.method in SAFE:
        return
    origin = request.headers.get("origin")
    foreign = origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    site = request.headers.get("sec-fetch-site", "same-origin")
    sent = request.headers.get(HEADER)
    if sent is None:
        form = await request.form()
        sent = str(form.get(FIELD, ""))
    known = request.cookies.get(COOKIE, "")
    same = bool(known) and secrets.compare_digest(known.encode(), sent.encode())
    if foreign or site not in ("same-origin", "none") or not same:
        raise DecisionError("this form did not come from this desk", code="visit-forged")
