"""The outlet of a page from its visible lines, the surest sign first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.clean.line import Line
from recoupe.clean.traits import Traits
from recoupe.lang.fr.furniture import every_function_word, words_of
from recoupe.model.article import Reasoned
from recoupe.model.span import Span

RIGHTS = r"tous droits (?:de reproduction )?réservés|tous droits|all rights reserved"
MARK = re.compile(rf"(?i)©|\(c\)|copyright|{RIGHTS}|\b(?:19|20)\d{{2}}\b")
OWNED = re.compile(rf"(?i)©|\(c\)\s*\d{{4}}|copyright|{RIGHTS}")
SITE = re.compile(
    r"(?i)\b((?:[a-z0-9][\w-]*\.)+(?:com|net|org|info|africa|news|media|press|[a-z]{2}))\b"
)
SOURCE = re.compile(r"(?i)^sources?\s*:\s*(.{2,60})$")
SLOGAN = re.compile(r"\s+[|•·–—]\s+|\s+-\s+")
PREFIX = re.compile(
    r"(?P<name>[A-ZÀ-Ý][\w’'.]*(?: [\w’'.]+){0,4}?)\s?[-–—/]\s?(?=[A-ZÀ-Ý«“\"]\S* )"
)
PICTURE = frozenset(("photo", "photos", "image", "images", "credit", "foto", "getty"))
AGENCIES = frozenset(("afp", "reuters", "ap", "dpa", "efe", "xinhua"))
GENERIC = frozenset(
    ("tous", "droits", "reserves", "all", "rights", "reserved", "site", "developpe", "design",
     "theme")
)  # fmt: skip
TOP, CHAR_LIMIT = 3, 160


def visible_outlet(
    lines: list[Line], traits: list[Traits], url: str | None, first: int | None = None
) -> Reasoned | None:
    """The site's name; ``first`` is the number of the first body line. None when nothing tells."""
    signs = (
        _owner(lines, traits),
        _source(lines, traits),
        _masthead(lines, traits, first),
        _prefix(lines, traits, first),
        _domain(url),
    )
    return next((sign for sign in signs if sign is not None), None)


def _owner(lines: list[Line], traits: list[Traits]) -> Reasoned | None:
    """« © Le Courrier - 2031 | Tous droits réservés » gives « Le Courrier »."""
    heads = {t.said for t in traits[:TOP]} | {t.said for t in traits if t.times > 1}
    for line, t in zip(reversed(lines), reversed(traits), strict=True):
        if (
            t.length >= CHAR_LIMIT
            or (PICTURE | AGENCIES) & set(t.words)
            or not OWNED.search(line.text)
        ):
            continue
        for name in _owners(line.text):
            said = " ".join(words_of(name))
            sure = 0.85 if any(said in head for head in heads if head) else 0.65
            return Reasoned(value=name, reason="copyright line", confidence=sure, span=line.span)
    return None


def _owners(text: str) -> Iterator[str]:
    for part in re.split(r"[|–—•·]|\s-\s|\.\s|,", text):
        name = re.sub(r"\s+", " ", MARK.sub(" ", part)).strip(" .:-–—,")
        words = words_of(name)
        if _is_name(name) and not set(words) & GENERIC and not set(words[:1]) & {"par", "by"}:
            yield name


def _is_name(text: str) -> bool:
    """Whether a short text may be a name: few words, not all of them function words."""
    words = words_of(text)
    return 0 < len(words) <= 5 and len(text) > 2 and not set(words) <= every_function_word()


def _source(lines: list[Line], traits: list[Traits]) -> Reasoned | None:
    for line in lines:
        said = SOURCE.match(line.text)
        value = said.group(1).strip(" .") if said else ""
        if not value or (PICTURE | AGENCIES) & set(words_of(value)):
            continue
        site = SITE.fullmatch(value) is not None
        again = _elsewhere(value, line, lines, traits)
        if site or (_is_name(value) and value[:1].isupper() and (again or len(value) < 30)):
            sure = 0.75 if site or again else 0.5
            return Reasoned(value=value, reason="source line", confidence=sure, span=line.span)
    return None


def _elsewhere(name: str, line: Line, lines: list[Line], traits: list[Traits]) -> bool:
    """Whether another short line of the page says the name as whole words."""
    wanted = f" {' '.join(words_of(name))} "
    return any(
        other is not line and t.length < CHAR_LIMIT and wanted in f" {t.said} "
        for other, t in zip(lines, traits, strict=True)
    )


def _masthead(lines: list[Line], traits: list[Traits], first: int | None) -> Reasoned | None:
    """The page's first line: name and slogan, or a name that the page says again."""
    for line, t in zip(lines[: min(1, first or 0)], traits, strict=False):
        if t.length > 100 or t.cue is not None or t.date:
            continue
        parts = SLOGAN.split(line.text)
        name = parts[0].strip()
        if not _is_name(name) or not name[:1].isupper():
            continue
        again = _elsewhere(name, line, lines, traits)
        if len(parts) > 1 or again:
            reason = "first line of the page" + (", a name and a slogan" if len(parts) > 1 else "")
            span = Span(line.span.start, min(line.span.end, line.span.start + len(name)))
            sure = 0.7 if again else 0.55
            return Reasoned(value=name, reason=reason, confidence=sure, span=span)
    return None


def _prefix(lines: list[Line], traits: list[Traits], first: int | None) -> Reasoned | None:
    """« Le Courrier-Le maire … »: a name before the first sentence that the page says again."""
    if first is None:
        return None
    line = lines[first]
    found = PREFIX.match(line.text)
    if found is None:
        return None
    # as it is written, or in capitals, and never as the first half of a compound
    forms = "|".join(map(re.escape, (found.group("name"), found.group("name").upper())))
    alone = re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])")
    short = (x.text for x, t in zip(lines, traits, strict=True) if t.length < CHAR_LIMIT)
    if not any(alone.search(text) for text in short if text is not line.text):
        return None
    span = Span(line.span.start, line.span.start + found.end("name"))
    return Reasoned(
        value=found.group("name"), reason="named before the text", confidence=0.6, span=span
    )


def _domain(url: str | None) -> Reasoned | None:
    host = re.match(r"(?i)https?://(?:www\.|m\.|amp\.)?([^/:?#]+)", url or "")
    if host is None:
        return None
    return Reasoned(value=host.group(1).lower(), reason="domain of the address", confidence=0.5)
