"""The sources of a story that a reader may put side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.model.when import When

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.model.story import Story

MOST = 4


@dataclass(frozen=True, slots=True)
class Source:
    """One source: its number in the dossier, and the number of its origin (0 for none)."""

    number: int
    article_id: str
    outlet: str
    title: str
    language: str
    published: When | None
    origin: int


def sources_of(dossier: Dossier) -> tuple[Source, ...]:
    """Every source in the order of the dossier."""
    from recoupe.exporters.views.references import outlet_name

    origins = {m: n for n, o in enumerate(dossier.story.origins, 1) for m in o.members}
    pairs = zip(dossier.articles, dossier.pages, strict=True)
    return tuple(
        Source(
            number=number,
            article_id=article.id,
            outlet=outlet_name(article, page),
            title=article.title,
            language=article.language,
            published=article.published,
            origin=origins.get(article.id, 0),
        )
        for number, (article, page) in enumerate(pairs, 1)
    )


def chosen_among(
    sources: Sequence[Source], story: Story, wanted: Sequence[str]
) -> tuple[Source, ...]:
    """The sources asked for, at most ``MOST``, in the order of the dossier.

    With fewer than two known ones asked for, those that an independent reader would take:
    the first of each of the first two origins, else the first two.
    """
    found = [s for s in sources if s.article_id in wanted]
    if len(found) < 2:
        first = {(o.first or o.members[0]) for o in story.origins[:2] if o.members}
        found = [s for s in sources if s.article_id in first]
    if len(found) < 2:
        found = list(sources[:2])
    return tuple(found[:MOST])
