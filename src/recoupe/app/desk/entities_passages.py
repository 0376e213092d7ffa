"""The passages that name somebody, with their sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.model.span import Span

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.model.entity import Entity
    from recoupe.model.evidence import Evidence
    from recoupe.model.when import When

AROUND = 60


@dataclass(frozen=True, slots=True)
class Said:
    """Words of an article with some around them, and what a reader calls the article.

    ``key`` names the words in a form.
    """

    key: str
    before: str
    words: str
    after: str
    link: str
    outlet: str
    title: str
    published: When | None


def quoted(dossier: Dossier, evidence: Iterable[Evidence]) -> tuple[Said, ...]:
    """The words of each evidence, by the day of their articles."""
    found = [said(dossier, one) for one in evidence]
    return tuple(sorted(found, key=lambda s: (day_of(s) is None, day_of(s) or "")))


def said(dossier: Dossier, evidence: Evidence) -> Said:
    """The words of one evidence."""
    article, span = dossier.article(evidence.article_id), evidence.span
    before, after = around(article.text, span)
    return Said(
        key=key(evidence),
        before=before,
        words=" ".join(span.of(article.text).split()),
        after=after,
        link=f"/articles/{article.id}?start={span.start}&end={span.end}#passage",
        outlet=article.outlet.value if article.outlet else "",
        title=article.title,
        published=article.published,
    )


def key(evidence: Evidence) -> str:
    """How a form names a mention."""
    return f"{evidence.article_id}:{evidence.span.start}-{evidence.span.end}"


def around(text: str, span: Span) -> tuple[str, str]:
    """Some words before and after a span, of its own line."""
    line, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    end = len(text) if end < 0 else end
    start, stop = max(line, span.start - AROUND), min(end, span.end + AROUND)
    before = text[start : span.start]
    after = text[span.end : stop]
    return (
        "… " + before.partition(" ")[2] if start > line else before,
        after.rpartition(" ")[0] + " …" if stop < end else after,
    )


def day_of(one: Said) -> str | None:
    """The ISO day of a passage's article."""
    first = one.published.earliest if one.published else None
    return first.isoformat() if first else None


def chosen(entity: Entity, keys: Sequence[str]) -> tuple[Evidence, ...]:
    """The mentions that a form names."""
    wanted = set(keys)
    return tuple(one for one in entity.mentions + entity.descriptions if key(one) in wanted)
