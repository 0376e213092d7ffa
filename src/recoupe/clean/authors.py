"""Authors of an article from its visible lines: a byline, or a signature below the body."""

from __future__ import annotations

import re

from recoupe.clean.line import Line
from recoupe.clean.traits import Traits
from recoupe.clean.verdict import Verdict
from recoupe.model.article import Reasoned
from recoupe.model.span import Span

NAME_PART = re.compile(r"^[A-ZÀ-ÖØ-Þ][\w’'.\-]*$")
PARTICLES = frozenset(
    ("de", "du", "des", "d", "la", "le", "les", "van", "von", "den", "der", "ben", "ibn", "el",
     "al", "da", "dos", "di", "bin", "ould", "ag")
)  # fmt: skip
BY = re.compile(
    r"(?i)^(?:(?:rédigé|écrit|publié|posté|propos recueillis)\s+)?"
    r"(?:par|(?:written )?by|von|auteur\s*:)\s*:?\s+"
)
AFTER_NAME = re.compile(r"\s*(?:[|•·–—(,/]|\s-\s|\s+(?:le|avec|à|et|and|on)\s|\d).*$")


def is_name(text: str) -> bool:
    """Whether a short text has the shape of a person's name: two to five capitalised words."""
    parts = text.split()
    names = [p for p in parts if p.lower() not in PARTICLES]
    return (
        2 <= len(names) <= 5
        and len(text) < 60
        and all(NAME_PART.match(p) for p in names)
        and not any(c.isdigit() for c in text)
        and not all(p.endswith(".") for p in names)
    )


def visible_authors(
    lines: list[Line], traits: list[Traits], verdicts: list[Verdict], near: list[int]
) -> tuple[Reasoned, ...]:
    """Names after "Par …", or alone on a line just below the body."""
    last = max((i for i, v in enumerate(verdicts) if v.kept), default=-1)
    found: dict[str, Reasoned] = {}
    for at in near:
        text = lines[at].text.strip(" .:–—-*")
        by = BY.match(text)
        name = AFTER_NAME.sub("", text[by.end() :]) if by else text
        if not is_name(name) or traits[at].times > 4:
            continue
        start = lines[at].span.start
        if by:
            made = Reasoned(value=name, reason="byline", confidence=0.85, span=lines[at].span)
        elif last < at <= last + 2 and verdicts[at].label == "byline":
            again = any(name in lines[i].text for i in range(at + 1, min(at + 6, len(lines))))
            sure = 0.85 if again else 0.6
            span = Span(start, lines[at].span.end)
            made = Reasoned(
                value=name, reason="signature below the body", confidence=sure, span=span
            )
        else:
            continue
        found.setdefault(name, made)
    return tuple(found.values())
