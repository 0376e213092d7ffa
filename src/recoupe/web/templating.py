"""Templates of the desk: escaped, in the visitor's language, with what every page needs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.web.frame import frame
from recoupe.web.labels import french, values
from recoupe.web.languages import language_of, translations
from recoupe.web.security import COOKIE, visit_token

if TYPE_CHECKING:
    from jinja2 import Environment
    from starlette.requests import Request
    from starlette.responses import HTMLResponse


@cache
def environment(language: str) -> Environment:
    """The environment of one language."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    from recoupe.web.wording import filters

    made = Environment(
        loader=PackageLoader("recoupe.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    catalogue = translations(language)
    made.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    made.globals |= frame(catalogue.gettext)
    made.filters |= filters(language)
    made.filters["label"] = lambda value, scope: catalogue.gettext(french(value, scope))
    made.globals["values"] = values
    return made


def render(request: Request, template: str, *, status: int = 200, **values: object) -> HTMLResponse:
    """One page as the answer to ``request``."""
    from starlette.responses import HTMLResponse

    language = language_of(request)
    token = visit_token(request)
    body = (
        environment(language)
        .get_template(template)
        .render(
            request=request,
            language=language,
            visit=token,
            person=getattr(request.state, "person", None),
            settings=request.app.state.settings,
            **values,
        )
    )
    response = HTMLResponse(body, status_code=status, headers={"content-language": language})
    if request.cookies.get(COOKIE) != token:
        response.set_cookie(
            COOKIE,
            token,
            httponly=True,
            samesite="strict",
            secure=request.app.state.settings.secure,
        )
    return response
