"""Where a dated event is told to happen: places named with « à », « dans »… in its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from recoupe.crosscheck.moments import Moment
from recoupe.crosscheck.passages import Material
from recoupe.lang.fr.acts import venues
from recoupe.model.entity import Entity
from recoupe.model.span import Span
from recoupe.text.folding import fold

# What ties a place to what happens there, right before its name.
_AT = re.compile(
    r"(?:^|[\s(])(?:à|a|au|aux|en|dans|sur|chez|près de)\s(?:(?:la|le|les)\s|l[’'])?$",
    re.IGNORECASE,
)


@cache
def _within() -> re.Pattern[str]:
    """What stands before a place's name as in "dans la salle des fêtes de"."""
    nouns = "|".join(map(re.escape, venues()))
    return re.compile(
        rf"(?:dans|à|a|au|aux|en)\s(?:la\s|le\s|les\s|l[’'])?(?:{nouns})(?:\s[\w’'-]+){{0,3}}?"
        r"\s(?:de\s(?:la\s|l[’'])?|du\s|des\s|d[’'])$",
        re.IGNORECASE,
    )


def is_venue(entity: Entity) -> bool:
    """Whether something happens *in* it: a place, or a body named after its house."""
    if entity.kind == "organisation":
        return fold(entity.name).split()[0] in {fold(noun) for noun in venues()}
    return entity.kind == "place"


def places(material: Material) -> dict[str, list[tuple[Span, str]]]:
    """Places by article, with where each is named as a place of what happens."""
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for entity in material.resolution.entities:
        if is_venue(entity):
            for evidence in entity.mentions:
                before = material.texts[evidence.article_id][: evidence.span.start][-70:]
                if _AT.search(before[-16:]) or _within().search(before):
                    found[evidence.article_id].append((evidence.span, entity.name))
    return found


def place_of(held: Sequence[Moment], named: dict[str, list[tuple[Span, str]]]) -> str | None:
    """The place most often named with an event; in one telling the one nearest to its date."""
    votes: dict[str, int] = defaultdict(int)
    for moment in held:
        inside = [
            (abs(span.start - moment.time.start) if moment.time else 0, span.start, name)
            for span, name in named.get(moment.passage.article_id, ())
            if moment.told.contains(span) and moment.evidence[0].span.contains(span)
        ]
        if inside:
            votes[min(inside)[2]] += 1
    return min(votes, key=lambda n: (-votes[n], n)) if votes else None
