"""Whether a few words of French say something, or only name something."""

from __future__ import annotations

import re
from functools import cache

from recoupe.lang.resources import lines


@cache
def _verb() -> re.Pattern[str]:
    forms = "|".join(lines("recoupe.lang.fr", "verb_forms"))
    endings = "|".join(lines("recoupe.lang.fr", "verb_endings"))
    return re.compile(rf"(?<!\w)(?:{forms}|\w{{2,}}(?:{endings}))(?!\w)(?=.*\w)", re.DOTALL)


def holds_finite_verb(text: str) -> bool:
    """Whether ``text`` shows a finite verb, not as its last word.

    An office, a title or the name of an institution has none, though it may hold an
    infinitive. Words with a capital are taken for names.
    """
    return _verb().search(text) is not None
