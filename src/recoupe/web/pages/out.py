"""What can be taken away: notes, data, digests."""

from __future__ import annotations

from datetime import UTC, date, datetime

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from recoupe.app.desk.looks import printed_policy
from recoupe.app.desk.out import digest_feed, digest_letter, digest_page, note_page, story_file
from recoupe.errors import NotFoundError
from recoupe.web.desk import GUARDS, Opened
from recoupe.web.templating import render

router = APIRouter(include_in_schema=False, dependencies=GUARDS)


@router.get("/stories/{story_id}/note")
def note(request: Request, workspace: Opened, story_id: str) -> Response:
    """The note, to be read, printed, or taken away in a format."""
    return render(request, "note.html", page=note_page(workspace, story_id))


@router.get("/stories/{story_id}/note/{name}")
def file(workspace: Opened, story_id: str, name: str) -> Response:
    """One of the story's files, to be saved."""
    content, media = story_file(workspace, story_id, name)
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    if media == "text/html":
        headers["content-security-policy"] = printed_policy()
    text = media.startswith("text/")
    return Response(content, media_type=f"{media}; charset=utf-8" if text else media,
                    headers=headers)  # fmt: skip


@router.get("/digest")
def latest(request: Request, workspace: Opened) -> Response:
    """The latest day that brought something."""
    return render(request, "digest.html", page=digest_page(workspace, None))


@router.get("/digest.atom")
def feed(request: Request, workspace: Opened) -> Response:
    """The latest days, to subscribe to."""
    text = digest_feed(workspace, str(request.base_url), datetime.now(UTC))
    return Response(text.encode("utf-8", "replace"), media_type="application/atom+xml")


@router.get("/digest/{name}")
def day(request: Request, workspace: Opened, name: str) -> Response:
    """One day as a page, or with ``.eml`` behind it as an e-mail file."""
    wanted = day_named(name.removesuffix(".eml"))
    if not name.endswith(".eml"):
        return render(request, "digest.html", page=digest_page(workspace, wanted))
    content = digest_letter(workspace, wanted, str(request.base_url))
    headers = {"content-disposition": f'attachment; filename="recoupe-{name}"'}
    return Response(content, media_type="message/rfc822", headers=headers)


def day_named(text: str) -> date:
    """An ISO day. Raises ``NotFoundError``."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise NotFoundError(f"{text} is no day such as 2027-03-31") from error
