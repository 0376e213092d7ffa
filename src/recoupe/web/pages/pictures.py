"""Pictures: one story's, and the whole workspace's."""

from __future__ import annotations

from datetime import UTC, date, datetime

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from recoupe.app.desk.pictures import Day, Say, desk_pictures, story_pictures
from recoupe.web.desk import GUARDS, Opened
from recoupe.web.languages import N_, language_of, translations
from recoupe.web.templating import render
from recoupe.web.wording import day

router = APIRouter(include_in_schema=False, dependencies=GUARDS)
PLACE = ("/pictures", N_("Images"))
# What exporters write into pictures, for the extractor of messages.
WORDS = (
    N_("Chronologie"),
    N_("Qui a publié le premier, qui a repris qui"),
    N_("Origine %(n)s"),
    N_("jour inconnu"),
    N_("même origine"),
    N_(", reprend [%(n)s] (%(how)s)"),
    N_("Qui dit quoi : la carte des faits et des sources"),
    N_("Couverture par média au fil des jours"),
    N_("Personnes et organisations nommées ensemble"),
    N_("%(left)s et %(right)s : passages communs %(n)s"),
    N_("personne"),
    N_("organisation"),
    N_("Le registre par avancement au fil du temps"),
    N_("Calendrier des sessions"),
)


@router.get("/stories/{story_id}/pictures")
def story(request: Request, workspace: Opened, story_id: str) -> Response:
    """A story to look at rather than to read; each picture has its table or list."""
    shown = story_pictures(workspace, story_id, *voice(request))
    return render(request, "story_pictures.html", page=shown)


@router.get("/pictures")
def pictures(request: Request, workspace: Opened) -> Response:
    """Coverage, register and sessions."""
    shown = desk_pictures(workspace, datetime.now(UTC).date(), *voice(request))
    return render(request, "pictures.html", page=shown)


def voice(request: Request) -> tuple[Say, Day]:
    """The words and the dates of pictures in the visitor's language."""
    language = language_of(request)

    def dated(given: date) -> str:
        return day(given, language)

    return translations(language).gettext, dated
