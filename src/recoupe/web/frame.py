"""What stands around every page: navigation, names of kinds, addresses of static files."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request

Translate = Callable[[str], str]


def frame(gettext: Translate) -> dict[str, object]:
    """Functions that every template may call, in one language."""
    kinds = kind_names(gettext)
    roles = role_names(gettext)
    return {
        "navigation": lambda: navigation(gettext),
        "current": current,
        "url_path": static_path,
        "kind_name": lambda kind: kinds.get(kind, kind),
        "role_name": lambda role: roles.get(role, role),
        "state_name": state_names(gettext).__getitem__,
    }


def navigation(gettext: Translate) -> list[tuple[str, str]]:
    """Paths and names of the parts of the desk that have a place in the navigation."""
    from recoupe.web.routes import PARTS

    places = [part.PLACE for part in PARTS if hasattr(part, "PLACE")]
    return [(path, gettext(name)) for path, name in places]


def kind_names(_: Translate) -> dict[str, str]:
    """Marks by kind."""
    return {
        "person": _("personnes"),
        "organisation": _("organisations"),
        "place": _("lieux"),
        "time": _("dates"),
        "quantity": _("quantités"),
        "quotation": _("déclarations"),
        "undertaking": _("engagements"),
    }


def role_names(_: Translate) -> dict[str, str]:
    """What a person may do."""
    return {
        "reader": _("lecture"),
        "reviewer": _("relecture"),
        "editor": _("édition"),
        "admin": _("administration"),
    }


def state_names(_: Translate) -> dict[str, str]:
    """How far a job is."""
    return {
        "waiting": _("en attente"),
        "running": _("en cours"),
        "done": _("terminé"),
        "failed": _("en échec"),
    }


def current(request: Request, path: str) -> bool:
    """Whether the visitor is in that part of the desk."""
    here = request.url.path
    return here == path if path == "/" else here == path or here.startswith(f"{path}/")


@cache
def static_path(name: str) -> str:
    """The address of a static file; it changes with the file, so that caches stay right."""
    content = (files("recoupe.web") / "static" / name).read_bytes()
    return f"/static/{name}?{sha256(content).hexdigest()[:10]}"
