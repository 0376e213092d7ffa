"""Metadata of an HTML page from its head, each with the name it was said under."""

from __future__ import annotations

from datetime import datetime

from recoupe.clean.dates import iso_day
from recoupe.clean.head_notes import Head, Said
from recoupe.clean.metadata import Metadata, day_as_when
from recoupe.model.article import Reasoned
from recoupe.model.span import Span
from recoupe.model.when import When

PUBLISHED = (
    "ld:datepublished", "article:published_time", "og:article:published_time", "datepublished",
    "og:published_time", "dcterms.created", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "date", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "article.published", "published", "datecreated", "article:created", "rnews:datepublished",
)  # fmt: skip
UPDATED = (
    "ld:datemodified", "article:modified_time", "og:updated_time", "datemodified", "last-modified",
    "dcterms.modified", "lastmod", "revised",
)  # fmt: skip
AUTHORS = (
    "ld:author",
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
)
OUTLETS = ("og:site_name", "ld:publisher", "application-name", "publisher", "dc.publisher")
NOBODY = ("admin", "administrator", "redaction", "rédaction", "la rédaction", "editor")
SECTIONS = ("article:section", "ld:articlesection", "section", "parsely-section")


def stated(head: Head, fetched: datetime | None) -> Metadata:
    """What the head says, nothing guessed."""
    made = Metadata(url=head.canonical)
    made.published = _when(head, PUBLISHED, fetched) or _from_times(head, fetched)
    made.updated = _when(head, UPDATED, fetched)
    made.outlet = _reasoned(head.first(*OUTLETS), 0.9)
    made.section = _reasoned(head.first(*SECTIONS), 0.8)
    made.authors = _authors(head, made.outlet)
    return made


def _reasoned(said: Said | None, confidence: float) -> Reasoned | None:
    if said is None:
        return None
    span = Span(said.start, said.end) if said.end > said.start else None
    return Reasoned(value=said.value, reason=said.name, confidence=confidence, span=span)


def _when(head: Head, names: tuple[str, ...], fetched: datetime | None) -> When | None:
    for name in names:
        for said in head.meta.get(name, ()):
            day = iso_day(said.value)
            if day is not None and (fetched is None or day <= fetched.date()):
                return day_as_when(day, f"{said.name}: {said.value[:40]}")
    return None


def _from_times(head: Head, fetched: datetime | None) -> When | None:
    """The day of the page's ``time`` elements when they all agree: else they are teasers'."""
    days = {iso_day(said.value) for said in head.times}
    only = next(iter(days)) if len(days) == 1 else None
    if only is None or (fetched is not None and only > fetched.date()):
        return None
    return day_as_when(only, "the only day of the page's time elements")


def _authors(head: Head, outlet: Reasoned | None) -> tuple[Reasoned, ...]:
    for name in AUTHORS:
        found: dict[str, Reasoned] = {}
        for said in head.meta.get(name, ()):
            made = _reasoned(said, 0.9 if name == "ld:author" else 0.75)
            if made is None or not _may_be_author(said.value, outlet):
                continue
            found.setdefault(said.value, made)
        if found:
            return tuple(found.values())
    return ()


def _may_be_author(value: str, outlet: Reasoned | None) -> bool:
    same = outlet is not None and value.casefold() == outlet.value.casefold()
    plain = value.casefold()
    return (
        2 < len(value) < 80 and "/" not in value and "@" not in value and not same
        and plain not in NOBODY
    )  # fmt: skip
