"""Independent origins: the partition of a story's articles that its copies make."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from recoupe.group.vectors import day_of
from recoupe.model.article import Article
from recoupe.model.story import Copy, Origin


def digest(prefix: str, members: Iterable[str]) -> str:
    """An identifier that depends on the members alone, not on their order."""
    joined = "\n".join(sorted(members))
    return f"{prefix}-{hashlib.sha256(joined.encode()).hexdigest()[:12]}"


def find_origins(articles: Sequence[Article], copies: Sequence[Copy]) -> tuple[Origin, ...]:
    """Origins in order of their first article: copies of copies are of one origin."""
    family = {article.id: article.id for article in articles}
    for copy in copies:
        kept, *others = sorted({family[m] for m in copy.members}, key=list(family).index)
        for member, head in family.items():
            if head in others:
                family[member] = kept
    heads = dict.fromkeys(family.values())
    return tuple(_origin([a for a in articles if family[a.id] == head], copies) for head in heads)


def _origin(members: Sequence[Article], copies: Sequence[Copy]) -> Origin:
    ids = tuple(article.id for article in members)
    inside = [copy for copy in copies if set(copy.members) <= set(ids)]
    return Origin(
        id=digest("o", ids),
        members=ids,
        first=first_publisher(members, inside),
        reuse=max((copy.share for copy in inside), default=0.0),
        reason=_reason(inside),
    )


def first_publisher(members: Sequence[Article], copies: Sequence[Copy]) -> str | None:
    """Who published first: the only member, the credited one, or the one of earliest day.

    None when a day is unknown or two members share the earliest.
    """
    if len(members) == 1:
        return members[0].id
    sources = {copy.members[0] for copy in copies if copy.kind == "credited"}
    debtors = {copy.members[1] for copy in copies if copy.kind == "credited"}
    if len(sources - debtors) == 1 and len(sources | debtors) == len(members):
        return next(iter(sources - debtors))
    days = [day_of(article) if article.published else None for article in members]
    known = [day for day in days if day is not None]
    if len(known) < len(days) or known.count(min(known)) > 1:
        return None
    return members[days.index(min(known))].id


def _reason(copies: Sequence[Copy]) -> str:
    if not copies:
        return "aucun passage de rédaction commun avec un autre article"
    return max(copies, key=lambda copy: copy.share).reason
