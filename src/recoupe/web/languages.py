"""The interface in French or English; French is what the templates are written in."""

from __future__ import annotations

import gettext
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request

LANGUAGES = ("fr", "en")
COOKIE = "recoupe_language"


def N_(words: str) -> str:  # noqa: N802 – the name that extractors of messages know
    """Mark words for translation where they are not yet shown."""
    return words


def language_of(request: Request) -> str:
    """The person's choice, else the best the browser asks for, else French."""
    from babel import negotiate_locale

    chosen = request.cookies.get(COOKIE)
    if chosen in LANGUAGES:
        return chosen
    asked = [part.split(";")[0].strip() for part in accepted(request)]
    return negotiate_locale(asked, LANGUAGES, sep="-") or LANGUAGES[0]


def accepted(request: Request) -> list[str]:
    """The browser's languages, most wanted first."""
    parts = request.headers.get("accept-language", "").split(",")
    return sorted((p for p in parts if p.strip()), key=lambda part: -weight(part))


def weight(part: str) -> float:
    """The q value of one language range; 1 when it has none, 0 when it is no number."""
    _, _, q = part.partition(";q=")
    try:
        return float(q) if q else 1.0
    except ValueError:
        return 0.0


class French(gettext.NullTranslations):
    """What the templates say, with the plural of French: from two on."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The singular for none and for one."""
        return msgid1 if n < 2 else msgid2


@cache
def translations(language: str) -> gettext.NullTranslations:
    """The catalogues of a language, compiled in memory: the package needs no build step.

    Each part of the desk has its own file; the same words mean the same in all.
    """
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    if language == LANGUAGES[0]:
        return French()
    whole = Catalog(locale=language)
    folder = files("recoupe.web") / "locale" / language
    for part in sorted(folder.iterdir(), key=lambda file: file.name):
        with part.open("rb") as lines:
            for message in read_po(lines, locale=language):
                if message.id:
                    whole[message.id] = message
    compiled = BytesIO()
    write_mo(compiled, whole)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
