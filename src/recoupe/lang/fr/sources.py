"""What kind of source an outlet is, and which words belong to official texts."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, cast

from recoupe.lang.resources import lines, table
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"
SourceClass = Literal["party", "agency", "press", "independent"]


@cache
def class_patterns() -> tuple[tuple[SourceClass, re.Pattern[str]], ...]:
    """(class, pattern on the folded name), in order of preference."""
    return tuple(
        (cast(SourceClass, row["class"]), re.compile(rf"\b(?:{row['pattern']})\b"))
        for row in table(PACKAGE, "source_classes")
    )


def source_class(outlet: str) -> SourceClass:
    """The class of an outlet by its name; press when its name says nothing."""
    name = fold(outlet)
    return next((kind for kind, pattern in class_patterns() if pattern.search(name)), "press")


@cache
def official_words() -> re.Pattern[str]:
    """Matches words of an official text in folded text."""
    return re.compile(rf"\b(?:{'|'.join(lines(PACKAGE, 'official_texts'))})")
