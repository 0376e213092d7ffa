"""Small records for the tests of the ledger: invented parties, one sentence an article."""

from __future__ import annotations

from recoupe.model.article import Article
from recoupe.model.entity import Entity, EntityKind, Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Undertaking
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.story import Origin, Story


def article(name: str, text: str) -> Article:
    return Article(
        id=name,
        page_id=name,
        text=text,
        body=Span(0, len(text)),
        source=SourceMap.identity(len(text)),
    )


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def entity(name: str, kind: EntityKind, *evidence: Evidence, country: str | None = None) -> Entity:
    return Entity(id=f"{kind}-{name}", kind=kind, name=name, mentions=evidence, country=country)


def story(*names: str) -> Story:
    origins = tuple(Origin(id=n, members=(n,), first=n, reuse=0.0, reason="") for n in names)
    return Story(id="s1", title="t", articles=names, origins=origins)


def marks(name: str, *undertakings: Undertaking) -> Marks:
    return Marks(article_id=name, undertakings=undertakings)


NOTHING = Resolution()
