"""Where a dated event is told to happen: places named with « à », « dans »… in its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from recoupe.crosscheck.moments import Moment
from recoupe.crosscheck.passages import Material
from recoupe.model.span import Span

# What ties a place to what happens there, right before its name.
_AT = re.compile(
    r"(?:^|[\s(])(?:à|a|au|aux|en|dans|sur|chez|près de)\s(?:(?:la|le|les)\s|l[’'])?$",
    re.IGNORECASE,
)


def places(material: Material) -> dict[str, list[tuple[Span, str]]]:
    """Places by article, with where each is named as a place of what happens."""
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for entity in material.resolution.entities:
        if entity.kind == "place":
            for evidence in entity.mentions:
                before = material.texts[evidence.article_id][: evidence.span.start][-16:]
                if _AT.search(before):
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
