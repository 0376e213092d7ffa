"""Outlet, authors and days of an article from its visible lines. Silence beats a guess.

Only lines that stand with the article are asked: between title and body, just above the
title, just below the body. Dates of teasers, archives and copyright lines are never read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime

from recoupe.clean.dates import date_from_age, dates_in
from recoupe.clean.line import Line
from recoupe.clean.traits import Traits
from recoupe.clean.verdict import Verdict
from recoupe.lang.fr.furniture import words_of
from recoupe.model.article import Reasoned
from recoupe.model.span import Span
from recoupe.model.when import When

UPDATED = re.compile(
    r"(?i)mise?s? (?:à|a) jour|\bm[àa]j\b|modifi|actualis|updated|last modified|edited|"
    r"aktualisiert|stand:"
)
PUBLISHED = re.compile(
    r"(?i)publi|\bpost|\bparu|mis en ligne|créé|\bissued|veröffentlicht|erstellt|"
    r"\bpar\b|\bby\b"
)


@dataclass(slots=True)
class Metadata:
    """What the page tells of the article, each piece with its reason."""

    outlet: Reasoned | None = None
    authors: tuple[Reasoned, ...] = ()
    published: When | None = None
    updated: When | None = None
    section: Reasoned | None = None
    url: str | None = None
    warnings: list[str] = field(default_factory=list)


def day_as_when(day: date, reason: str) -> When:
    """A single day as a ``When``."""
    return When(edtf=day.isoformat(), earliest=day, latest=day, reason=reason)


def near_lines(verdicts: list[Verdict], traits: list[Traits]) -> list[int]:
    """Line numbers that stand with the article and are not of it, the nearest zone first."""
    kept = [i for i, v in enumerate(verdicts) if v.kept and v.label != "title"]
    title = next((i for i, v in enumerate(verdicts) if v.label == "title"), None)
    if not kept:
        return []
    first, last = kept[0], kept[-1]
    between = list(range(title + 1, first)) if title is not None and title < first else []
    above = [i for i in ([title - 1, title - 2] if title is not None else []) if i >= 0]
    below: list[int] = []
    for at in range(last + 1, min(last + 5, len(verdicts))):
        cue = traits[at].cue
        if cue is not None and (cue.closes or cue.label == "comments"):
            break
        below.append(at)
    return [i for i in between + above + below if verdicts[i].label not in ("teaser", "menu")]


WEEKDAY = re.compile(r"(?i)^\W*(?:lun|mar|mer|jeu|ven|sam|dim)\w*di\b|dimanche")


def bare_zone(lines: list[Line], verdicts: list[Verdict]) -> range:
    """Lines where a date alone is the article's: from just above the title to the body.

    A date above the title that names its weekday may be the header's clock: left out.
    """
    title = next((i for i, v in enumerate(verdicts) if v.label == "title"), None)
    first = next((i for i, v in enumerate(verdicts) if v.kept and v.label != "title"), 0)
    if title is None:
        return range(0)
    clock = title > 0 and WEEKDAY.search(lines[title - 1].text) is not None
    return range(title if clock or title == 0 else title - 1, first)


def visible_days(
    lines: list[Line],
    traits: list[Traits],
    near: list[int],
    bare: range,
    *,
    fetched: datetime | None,
    language: str,
) -> tuple[When | None, When | None]:
    """Day of publication and of last update as the lines near the article give them."""
    published: When | None = None
    updated: When | None = None
    latest = fetched.date() if fetched is not None else None
    for at in near:
        text, t = lines[at].text, traits[at]
        if t.length > 160 or t.copyright:
            continue
        for day, is_update in _days_of(text, t, fetched, language, bare=at in bare):
            if latest is not None and day > latest:
                continue  # a page header's clock, not this article's
            when = day_as_when(day, f"“{text[:80]}” beside the article")
            if is_update:
                updated = updated or when
            else:
                published = published or when
    return published, updated


def _days_of(
    text: str, t: Traits, fetched: datetime | None, language: str, *, bare: bool
) -> list[tuple[date, bool]]:
    found = dates_in(text, month_first=language == "en")
    out: list[tuple[date, bool]] = []
    previous = 0
    for one in found:
        said = text[previous : one.start]
        update = bool(UPDATED.search(said))
        rest = len(text) - (one.end - one.start)
        if update or PUBLISHED.search(said) or (bare and rest < 40 and len(found) == 1):
            out.append((one.day, update))
        previous = one.end
    if not found and fetched is not None and (t.age or (t.cue and t.cue.label == "dateline")):
        day = date_from_age(text, fetched)
        if day is not None:
            out.append((day, bool(UPDATED.search(text))))
    return out


NAME_PART = re.compile(r"^[A-ZÀ-ÖØ-Þ][\w’'.\-]*$")
PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "les",
        "van",
        "von",
        "den",
        "der",
        "ben",
        "ibn",
        "el",
        "al",
        "da",
        "dos",
        "di",
        "bin",
        "ould",
        "ag",
    ]
)
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


MARK = re.compile(
    r"(?i)©|\(c\)|copyright|tous droits réservés|all rights reserved|\b(?:19|20)\d{2}\b"
)
SITE = re.compile(
    r"(?i)\b((?:[a-z0-9][\w-]*\.)+(?:com|net|org|info|africa|news|media|press|[a-z]{2}))\b"
)
SOURCE = re.compile(r"(?i)^source\s*:\s*(.{2,60})$")
PICTURE = frozenset(
    ("photo", "photos", "image", "images", "credit", "foto", "afp", "reuters", "getty")
)
GENERIC = frozenset(
    [
        "tous",
        "droits",
        "reserves",
        "all",
        "rights",
        "reserved",
        "site",
        "developpe",
        "par",
        "design",
        "by",
        "theme",
    ]
)


def visible_outlet(lines: list[Line], traits: list[Traits], url: str | None) -> Reasoned | None:
    """The site's name: copyright line, "Source : …", or the domain of its address."""
    heads = {" ".join(t.words) for t in traits[:3]} | {
        " ".join(t.words) for t in traits if t.times > 1
    }
    for line, t in zip(reversed(lines), reversed(traits), strict=True):
        if t.copyright and t.length < 160 and not PICTURE & set(t.words):
            name = _copyright_name(line.text)
            if name:
                known = any(" ".join(words_of(name)) in head for head in heads if head)
                sure = 0.85 if known else 0.65
                return Reasoned(
                    value=name, reason="copyright line", confidence=sure, span=line.span
                )
    for line in lines:
        source = SOURCE.match(line.text)
        if source and SITE.fullmatch(source.group(1).strip()):
            value = source.group(1).strip()
            return Reasoned(value=value, reason="source line", confidence=0.75, span=line.span)
    host = re.match(r"(?i)https?://(?:www\.|m\.|amp\.)?([^/:?#]+)", url or "")
    if host:
        return Reasoned(value=host.group(1).lower(), reason="domain of the address", confidence=0.5)
    return None


def _copyright_name(text: str) -> str | None:
    """The name in a copyright line: « © Le Courrier - 2025 | … » gives « Le Courrier »."""
    for part in re.split(r"[|–—•·]|\s-\s|\.\s|,", text):
        name = MARK.sub(" ", part).strip(" .:-–—,")
        name = re.sub(r"\s+", " ", name)
        words = words_of(name)
        if 0 < len(words) <= 5 and len(name) > 2 and not set(words) & GENERIC:
            return name
    return None
