"""Short articles of invented towns and people, and the memory that marking them takes."""

from __future__ import annotations

import gc
import os
import resource
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.article import Article
from recoupe.model.parse import Parse
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.pipeline.marking import annotate

TOWNS = ("Brumeval", "Clos-Ferrand", "Oulan", "Basse-Rive", "Port-Lierre", "Val-d'Orge")
PEOPLE = ("Adèle Morvran", "Ruben Arancal", "Inès Cochara", "Hector Lamblin", "Luis Tarmeno")
ACTS = ("rouvrir le pont", "repeindre la halle", "curer le canal", "planter des haies")
SHORT = (
    "La maire de {town}, {person}, a reçu {n} éleveurs le {day} mai {year}. « Nous allons {act} "
    "d'ici {months} mois », a-t-elle déclaré. Le conseil versera {sum} euros à la confrérie "
    "{name}. Selon {other}, les travaux coûteraient {sum} euros par an."
)


def article(name: str, parse: Parse) -> Article:
    """A text as an article without a title."""
    size = len(parse.text)
    body = Span(0, size)
    source = SourceMap.identity(size)
    return Article(id=name, page_id=name, text=parse.text, body=body, source=source)


def short_articles(count: int) -> Iterator[str]:
    """Short articles of invented towns and people, no two alike."""
    for n in range(count):
        yield SHORT.format(
            town=TOWNS[n % len(TOWNS)],
            person=f"{PEOPLE[n % len(PEOPLE)]}-{'ABCDEFGHIJ'[n % 10]}{'aeiou'[n % 5]}r{n % 7}",
            other=PEOPLE[(n + 2) % len(PEOPLE)],
            act=ACTS[n % len(ACTS)],
            name=f"Lin{n}",
            n=n % 97 + 3,
            day=n % 28 + 1,
            year=1990 + n % 50,
            months=n % 11 + 2,
            sum=1000 + 37 * n,
        )


def memory(count: int) -> None:
    """Print the memory of the process while so many articles are marked and let go."""
    pack = FrenchPack()
    texts = short_articles(count)
    step = max(1, count // 10)
    held: list[float] = []
    for done in range(0, count, step):
        for name, parse in enumerate(pack.parse(islice(texts, step))):
            annotate(article(str(name), parse), parse)
        gc.collect()
        held.append(megabytes())
        print(f"{min(done + step, count):8} articles  {held[-1]:8.1f} MB", flush=True)
    if len(held) > 1:
        print(f"growth from the first tenth to the last: {held[-1] - held[0]:.1f} MB")


def megabytes() -> float:
    """Resident memory of this process; its peak where the system does not tell."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
