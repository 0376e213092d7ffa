"""Every word of the interface in every language."""

from __future__ import annotations

from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir

import recoupe.web
from recoupe.web.languages import translations, weight

METHODS = [("templates/**.html", "jinja2"), ("**.py", "python")]
KEYWORDS = DEFAULT_KEYWORDS | {"N_": None}


def test_every_message_has_its_english_words() -> None:
    folder = Path(recoupe.web.__file__).parent
    options = {"templates/**.html": {"extensions": "jinja2.ext.i18n"}}
    english = translations("en")
    found = [
        message[2] for message in extract_from_dir(folder, METHODS, options, keywords=KEYWORDS)
    ]
    assert len(found) > 40
    words = {
        one for message in found for one in ([message] if isinstance(message, str) else message[:2])
    }
    known = set(english._catalog) | {key[0] for key in english._catalog if isinstance(key, tuple)}  # type: ignore[attr-defined]
    plurals = {message[1] for message in found if not isinstance(message, str)}
    assert sorted(words - plurals - known) == []


def test_the_plural_of_each_language() -> None:
    forms = ("%(num)s article", "%(num)s articles")
    assert translations("fr").ngettext(*forms, 0) == "%(num)s article"
    assert translations("en").ngettext(*forms, 0) == "%(num)s articles"
    assert translations("en").ngettext("%(num)s média", "%(num)s médias", 2) == "%(num)s outlets"


def test_a_broken_preference_counts_for_nothing() -> None:
    assert weight("fr;q=x") == 0.0
    assert weight("fr") == 1.0
