"""The sources of a dossier as a bibliography knows them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recoupe.exporters.environment import flat
from recoupe.exporters.ledger_xml import clean
from recoupe.exporters.views.references import outlet_name
from recoupe.exporters.views.sources import safe_url

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.model.when import When

PLAIN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """One article. ``key`` is its outlet, year and number; ``issued`` year, month, day."""

    key: str
    title: str
    outlet: str
    authors: tuple[str, ...]
    issued: tuple[int, ...]
    url: str | None
    accessed: date | None
    language: str
    page_id: str


def cited_sources(dossier: Dossier) -> Iterator[CitedSource]:
    """Every source in the order of the dossier."""
    for number, (article, page) in enumerate(zip(dossier.articles, dossier.pages, strict=True), 1):
        issued = parts(article.published)
        outlet = flat(clean(outlet_name(article, page)))
        year = str(issued[0]) if issued else "nd"
        yield CitedSource(
            key=f"{plain(outlet) or 'source'}-{year}-{number}",
            title=flat(clean(article.title)),
            outlet=outlet,
            authors=tuple(flat(clean(author.value)) for author in article.authors),
            issued=issued,
            url=safe_url(article.url or page.url),
            accessed=page.fetched.date() if page.fetched else None,
            language=article.language,
            page_id=page.id,
        )


def plain(name: str) -> str:
    """A name in lower-case ASCII."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return PLAIN.sub("", folded)


def parts(when: When | None) -> tuple[int, ...]:
    """Year, month and day as far as they are known; empty when the year is not."""
    if when is None or when.earliest is None:
        return ()
    known = (when.earliest.year, when.earliest.month, when.earliest.day)
    return known[: when.edtf.partition("/")[0].count("-") + 1]
