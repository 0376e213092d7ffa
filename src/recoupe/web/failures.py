"""Errors as pages: a stable code, one sentence, a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse

from recoupe.errors import DecisionError, NotFoundError, RecoupeError, StoreError
from recoupe.web.security import HEADERS
from recoupe.web.templating import render

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.requests import Request
    from starlette.responses import Response

STATUS = {
    "visit-forged": 403,
    "visit-role": 403,
    "visit-login": 401,
    "store-chain": 409,
    "store-unknown": 404,
    "store-unbuilt": 503,
    "store-locked": 503,
}


def install_failures(application: FastAPI) -> None:
    """Give the application its error pages."""
    application.add_exception_handler(RecoupeError, refused)
    application.add_exception_handler(HTTPException, missing)
    application.add_exception_handler(RequestValidationError, malformed)
    application.add_exception_handler(Exception, unforeseen)


async def refused(request: Request, error: Exception) -> Response:
    """An error of ours, with its code."""
    assert isinstance(error, RecoupeError)
    status = status_of(error)
    if wants_json(request):
        return JSONResponse({"error": error.as_item()}, status_code=status)
    if error.code == "visit-login":
        return RedirectResponse(f"/login?then={request.url.path}", status_code=303)
    return render(request, "error.html", status=status, code=error.code, message=error.message)


def status_of(error: RecoupeError) -> int:
    """The HTTP status that says the same as the code."""
    if error.code in STATUS:
        return STATUS[error.code]
    if isinstance(error, NotFoundError):
        return 404
    if isinstance(error, DecisionError):
        return 409
    return 500 if isinstance(error, StoreError) else 400


async def missing(request: Request, error: Exception) -> Response:
    """No such page, or a method it does not take."""
    assert isinstance(error, HTTPException)
    code = "not-found" if error.status_code == 404 else "not-allowed"
    if wants_json(request):
        body = {"error": {"code": code, "message": str(error.detail)}}
        return JSONResponse(body, status_code=error.status_code)
    return render(request, "error.html", status=error.status_code, code=code, message="")


async def malformed(request: Request, error: Exception) -> Response:
    """A field is missing or is not what it should be."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = " ".join(str(part) for part in first["loc"])
    wrong = RecoupeError(f"{where}: {first['msg']}", code="request-invalid")
    if wants_json(request):
        return JSONResponse({"error": wrong.as_item()}, status_code=422)
    return render(request, "error.html", status=422, code=wrong.code, message=wrong.message)


async def unforeseen(request: Request, error: Exception) -> Response:
    """A fault of ours: said as one, its traceback in the server's log alone."""
    wrong = RecoupeError(f"{type(error).__name__}: please report it", code="internal-error")
    if wants_json(request):
        return JSONResponse({"error": wrong.as_item()}, status_code=500, headers=HEADERS)
    page = render(request, "error.html", status=500, code=wrong.code, message=wrong.message)
    page.headers.update(HEADERS)
    return page


def wants_json(request: Request) -> bool:
    """Whether a program asks."""
    return request.url.path.startswith("/api")
