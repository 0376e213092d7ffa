"""The Jinja environment of the templates, with its filters."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from operator import attrgetter
from typing import TYPE_CHECKING

from recoupe.exporters.french_dates import caveat, in_french
from recoupe.exporters.labels import label, note, plural

if TYPE_CHECKING:
    from jinja2 import Environment

    from recoupe.exporters.views.references import Reference

BEFORE = re.compile(r" (?=[?!:;»])")
AFTER = re.compile(r"(?<=«) ")
SIGNS = {"says": "●", "otherwise": "◆", "silent": "–", "could-not-know": "○"}


@cache
def environment(*, escape: bool) -> Environment:
    """Templates of this package; HTML ones escape everything that comes from a page."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("recoupe.exporters", "templates"),
        autoescape=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {
        "label": label,
        "note": note,
        "plural": plural,
        "french_date": in_french,
        "caveat": caveat,
        "short": short,
        "flat": flat,
        "typeset": typeset,
        "asked": asked,
        "capital": capital,
        "fragment": fragment,
        "state_sign": SIGNS.__getitem__,
        "md": markdown_text,
        "same_words": same_words,
        "groupby_order": groupby_order,
    }
    return made


def asset(name: str) -> str:
    """A stylesheet or script of the package."""
    return (files("recoupe.exporters") / "templates" / name).read_text(encoding="utf-8")


def csp_hash(text: str) -> str:
    """The source expression that allows exactly this inline text."""
    return "sha256-" + base64.b64encode(sha256(text.encode()).digest()).decode()


def same_words(references: Iterable[Reference]) -> list[list[Reference]]:
    """References of one source with the same words together, in order."""
    groups: dict[tuple[int, str], list[Reference]] = {}
    for reference in references:
        key = (reference.number, flat(reference.quote).casefold())
        groups.setdefault(key, []).append(reference)
    return list(groups.values())


def groupby_order(items: Iterable[object], path: str) -> list[tuple[str, list[object]]]:
    """Items by the value of a dotted attribute, in order of first appearance."""
    groups: dict[str, list[object]] = {}
    value = attrgetter(path)
    for item in items:
        groups.setdefault(value(item), []).append(item)
    return list(groups.items())


def flat(text: str) -> str:
    """The text on one line, blanks joined."""
    return " ".join(text.split())


def asked(question: str) -> str:
    """What stands before an answer: a question as it is, anything else with a colon."""
    return question if question.rstrip().endswith("?") else f"{question} :"


def typeset(text: str) -> str:
    """Our own words with no-break spaces where French wants them; never a page's words."""
    return BEFORE.sub("\u00a0", AFTER.sub("\u00a0", text))


def short(text: str, length: int) -> str:
    """One line of at most ``length`` characters, cut between words; "…" says so."""
    line = flat(text)
    if len(line) <= length:
        return line
    head, _, _ = line[: length - 1].rpartition(" ")
    return (head or line[: length - 1]) + " …"


def capital(text: str) -> str:
    """The text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def fragment(identifier: str) -> str:
    """An identifier that may stand as an element's id, apart from passages' ones."""
    return "r-" + re.sub(r"[^\w.-]+", "-", identifier)


MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~$])")
LINE_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")


def markdown_text(text: str) -> str:
    """Text of a page on one line of Markdown, shown as it is: no mark-up, no HTML."""
    escaped = MARKDOWN.sub(r"\\\1", flat(text).replace("&", "&amp;"))
    return LINE_START.sub(r"\1\\\2", escaped) if not escaped[:1].isdigit() else escaped
