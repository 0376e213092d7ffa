"""Reads parties that speak by their country's adjective, or as the two sides of a meeting.

"La partie malienne" is the state; "les deux parties" are the two sides that the article
last joins by "entre … et …".
"""

from __future__ import annotations

import re
from itertools import pairwise

from recoupe.lang.fr.gazetteer import country_names, demonym_at
from recoupe.lang.fr.wording import words_of
from recoupe.model.article import Article
from recoupe.model.entity import Entity
from recoupe.model.span import Span

PARTY = re.compile(
    r"(?:la|le|les|l['’])\s*(?:partie|camp|côté|délégation|gouvernement|exécutif|pouvoir"
    r"|diplomatie|autorités|présidence)\s*", re.IGNORECASE,
)  # fmt: skip
BOTH = re.compile(
    r"(?:les|ces) deux (?:parties|pays|camps|délégations|États|capitales|gouvernements"
    r"|voisins|partenaires)\b", re.IGNORECASE,
)  # fmt: skip
BETWEEN = re.compile(r"\bentre\s+(?:la |le |les |l['’])?(?:\w+ )?$", re.IGNORECASE)
AND = re.compile(r"\s*(?:\([^()]*\))?\s+et\s+(?:la |le |les |l['’])?(?:\w+ )?$", re.IGNORECASE)
SIDE = ("organisation", "country")


def sides(
    article: Article, span: Span, entities: tuple[Entity, ...]
) -> tuple[tuple[str, ...], str] | None:
    """Entity ids of the party or parties that ``span`` stands for, with the reason."""
    words = span.of(article.text)
    party = PARTY.match(words)
    if party:
        return _state(words, party.end(), entities)
    if BOTH.match(words):
        return _two(article, span, entities)
    return None


def _state(words: str, at: int, entities: tuple[Entity, ...]) -> tuple[tuple[str, ...], str] | None:
    """The story's country whose adjective follows the party's noun."""
    rest = words_of(words[at:])
    found = demonym_at(rest, 0) if rest else None
    if found is None or found[0].iso is None:
        return None
    iso = found[0].iso
    entity = next((e for e in entities if e.kind == "country" and e.country == iso), None)
    if entity is None:
        return None
    return (entity.id,), f"« {words} » : {country_names()[iso]}"


def _two(
    article: Article, span: Span, entities: tuple[Entity, ...]
) -> tuple[tuple[str, ...], str] | None:
    """The last two sides before ``span`` that the article joins, "entre A et B" first."""
    told = sorted(
        (m.span, e.id, e.name) for e in entities if e.kind in SIDE for m in e.mentions
        if m.article_id == article.id and m.span.end <= span.start
    )  # fmt: skip
    joined = [
        (bool(BETWEEN.search(article.text[: left.start])), left.start, (one, other), (name, theirs))
        for (left, one, name), (right, other, theirs) in pairwise(told)
        if one != other
        and left.end < right.start
        and AND.fullmatch(article.text[left.end : right.start])
    ]
    if not joined:
        return None
    *_, ids, names = max(joined)
    return ids, "les deux côtés nommés dans l’article : " + " et ".join(names)
