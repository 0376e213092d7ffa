"""Runs the whole pipeline on files and gives dossiers as they stand in ``dossier.json``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]
# A place in the pages: (document, start, end).
Place = tuple[str, int, int]


def dossiers_of(pages: Path) -> list[Json]:
    """Dossiers of a folder of pages, encoded as they are exported."""
    from recoupe.codec.dossier import encode_dossier
    from recoupe.lang.fr.pipe import FrenchPack
    from recoupe.pipeline.run import run
    from recoupe.readers.sources import read_sources

    outcome = run(read_sources([str(pages)]), FrenchPack())
    return [dict(encode_dossier(dossier)) for dossier in outcome.dossiers]


def file_number(article: Json) -> str:
    """What stands before the first underscore of the page's file name."""
    return str(Path(article["page"]["locator"]).name.split("_")[0])


class Pages:
    """Places of a dossier's evidence in the pages, named by file number."""

    def __init__(self, dossiers: list[Json]) -> None:
        self.number = {a["id"]: file_number(a) for d in dossiers for a in d["articles"]}

    def places(self, evidence: Json | list[Json] | None) -> Iterator[Place]:
        """Every raw piece of one evidence, of a list of them, or of none."""
        for item in evidence if isinstance(evidence, list) else [evidence]:
            if item:
                for start, end in item["raw"]:
                    yield self.number[item["article"]], start, end

    def cover(self, evidence: Json) -> Place:
        """The smallest stretch of the page that holds one evidence."""
        pieces = list(self.places(evidence))
        return pieces[0][0], min(p[1] for p in pieces), max(p[2] for p in pieces)


def overlap(a: Place, b: Place) -> int:
    """Code points that two places share."""
    return max(0, min(a[2], b[2]) - max(a[1], b[1])) if a[0] == b[0] else 0


def touches(left: list[Place], right: list[Place]) -> bool:
    """Whether any place of one list shares a code point with one of the other."""
    return any(overlap(a, b) for a in left for b in right)


def rate(flags: list[bool]) -> float:
    """Share of true flags; 1 when there is none to judge."""
    return sum(flags) / len(flags) if flags else 1.0


def opposes(finding: Json, sides: list[list[Place]], pages: Pages) -> bool:
    """Whether two different readings stand on two different sides."""
    readings = [list(pages.places(reading["evidence"])) for reading in finding["readings"]]
    held = [{n for n, side in enumerate(sides) if touches(r, side)} for r in readings]
    return any(
        a != b
        for i, left in enumerate(held)
        for right in held[i + 1 :]
        for a in left
        for b in right
    )
