"""How the cost of cross-checking grows with a story: ``python bench/crosscheck.py [SIZES…]``.

Stories of 5, 10, 50 and 200 articles are written here from a seed: one event told by all, in
turns of words, days and figures of their own. Marks are found once; then resolving and
cross-checking are timed, beside the bare parser (``nlp.pipe``) on the same texts.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

from recoupe.crosscheck.story import crosscheck
from recoupe.lang.fr.pipe import FrenchPack, load
from recoupe.ledger.commitments import find_commitments
from recoupe.model.article import Article
from recoupe.model.entity import Resolution
from recoupe.model.marks import Marks
from recoupe.model.page import Page
from recoupe.model.story import Origin, Story
from recoupe.pipeline.articles import clean_pages
from recoupe.pipeline.marking import mark_articles
from recoupe.pipeline.run import silent
from recoupe.readers.rows import read_rows
from recoupe.resolve.dates import resolve_times
from recoupe.resolve.entities import resolve_entities
from recoupe.resolve.statements import resolve_statements

SIZES = (5, 10, 50, 200)
OPENINGS = (
    "La ministre de l’Énergie, Odile Marsac, a reçu {day} à Vaubrun les élus du bassin de l’Orle.",
    "Réunis {day} à Vaubrun, les élus du bassin de l’Orle ont rencontré la ministre Odile Marsac.",
    "Les élus de l’Orle et la ministre de l’Énergie, Odile Marsac, se sont retrouvés {day}.",
)
BODIES = (
    "Le barrage doit alimenter {n} foyers d’ici décembre {year}, selon le syndicat des eaux.",
    "Les travaux coûteront {m} millions d’euros, a indiqué le maire de Vaubrun, Cyprien Tollet.",
    "« La vallée ne peut plus attendre {k} ans de plus », a déclaré Odile Marsac.",
    "L’État s’est engagé à financer {m} kilomètres de digues avant la fin de l’année {year}.",
    "Une prochaine réunion est prévue en juin {year} à Castelorle pour suivre le chantier.",
    "Environ {n} habitants ont signé une pétition contre le projet, d’après leur avocate.",
    "Le collectif des riverains réclame une enquête publique et {k} réunions d’information.",
)


def texts(size: int) -> list[str]:
    """Articles of one story; the same for the same size."""
    draw = random.Random(size)
    found = []
    for _ in range(size):
        values: dict[str, Any] = {
            "day": f"le {draw.randint(10, 13)} mars 2031",
            "year": draw.choice((2032, 2033)),
            "n": draw.choice((1200, 1500, 1800)),
            "m": draw.choice((14, 15, 22)),
            "k": draw.choice((3, 4, 10)),
        }
        lines = [draw.choice(OPENINGS), *draw.sample(BODIES, 5)]
        found.append("\n\n".join(line.format(**values) for line in lines))
    return found


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of wall time, and what the work gives."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def measure(size: int) -> tuple[float, float, float]:
    """Seconds of the bare parser, of resolving, and of cross-checking, the model loaded."""
    bodies = texts(size)
    rows = [f'{{"id": "r{i}", "text": {quoted(body)}}}' for i, body in enumerate(bodies)]
    pages = [p for p in read_rows(rows, field="text", locator="made") if isinstance(p, Page)]
    _, articles, _ = clean_pages(pages, silent)
    marked, _ = mark_articles(articles, {p.id: p.locator for p in pages}, FrenchPack(), silent)
    kept = tuple(a for a in articles if a.id in marked)
    marks = tuple(marked[a.id] for a in kept)
    story = Story(
        id="s",
        title="",
        articles=tuple(a.id for a in kept),
        origins=tuple(origin(i, a.id) for i, a in enumerate(kept, 1)),
    )
    bare, _ = timed(lambda: list(load().pipe([a.text for a in kept], batch_size=32)))
    resolving, resolution = timed(lambda: resolved(kept, marks))
    commitments = find_commitments(story, kept, marks, resolution)
    checking, _ = timed(lambda: crosscheck(story, kept, marks, resolution, commitments))
    return bare, resolving, checking


def origin(number: int, name: str) -> Origin:
    """An origin of one article."""
    return Origin(id=f"o{number}", members=(name,), first=name, reuse=0.0, reason="")


def resolved(articles: tuple[Article, ...], marks: tuple[Marks, ...]) -> Resolution:
    """Entities, statements and times of one story."""
    entities = resolve_entities(articles, marks)
    return Resolution(
        entities=entities,
        statements=resolve_statements(articles, marks, entities),
        times=resolve_times(articles, marks),
    )


def quoted(words: str) -> str:
    """A JSON string."""
    return json.dumps(words, ensure_ascii=False)


def main() -> None:
    """Print one line a size; the first story warms everything up."""
    sizes = [int(a) for a in sys.argv[1:]] or list(SIZES)
    measure(sizes[0])
    print("articles   parser ms   resolve ms   crosscheck ms   ms/article   of parser")
    for size in sizes:
        bare, resolving, checking = measure(size)
        print(
            f"{size:8d}   {bare * 1e3:9.0f}   {resolving * 1e3:10.0f}   {checking * 1e3:13.0f}"
            f"   {checking / size * 1e3:10.1f}   {checking / bare:9.2f}"
        )


if __name__ == "__main__":
    main()
