"""Builds small stories by hand: words are looked up in invented texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest

from recoupe.crosscheck.layout import lay_out
from recoupe.crosscheck.passages import Material
from recoupe.crosscheck.story import crosscheck
from recoupe.model.article import Article
from recoupe.model.commitment import Actor, Commitment, CommitmentEvidence
from recoupe.model.entity import Entity, EntityKind, Resolution, ResolvedTime, Statement
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Crosscheck
from recoupe.model.marks import Marks, Modality, Mode, Quantity, Strength
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.story import Origin, Story
from recoupe.model.when import When


def day(edtf: str) -> When:
    """A value with its bounds, where it is fixed on the calendar."""
    parts = edtf.split("/")
    try:
        first, last = date.fromisoformat(parts[0]), date.fromisoformat(parts[-1])
    except ValueError:
        return When(edtf=edtf, basis="unresolved")
    return When(edtf=edtf, earliest=first, latest=last)


@dataclass
class Draft:
    """A story under construction; each method marks the first occurrence of some words."""

    texts: dict[str, str]
    origins: Sequence[Sequence[str]] | None = None
    published: dict[str, str] = field(default_factory=dict)
    times: list[ResolvedTime] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    quantities: dict[str, list[Quantity]] = field(default_factory=dict)
    commitments: list[Commitment] = field(default_factory=list)

    def span(self, name: str, words: str) -> Span:
        start = self.texts[name].index(words)
        return Span(start, start + len(words))

    def at(self, name: str, words: str) -> Evidence:
        return Evidence(article_id=name, span=self.span(name, words))

    def time(
        self, name: str, words: str, edtf: str | None, value: str | None = None, kind: str = "DATE"
    ) -> None:
        when = day(edtf) if edtf else None
        self.times.append(
            ResolvedTime(evidence=self.at(name, words), kind=kind, value=value or edtf, when=when)
        )

    def entity(self, kind: EntityKind, name: str, *where: tuple[str, str]) -> str:
        made = Entity(
            id=f"e{len(self.entities)}",
            kind=kind,
            name=name,
            mentions=tuple(self.at(n, w) for n, w in where),
        )
        self.entities.append(made)
        return made.id

    def quantity(
        self,
        name: str,
        words: str,
        value: float,
        unit: str,
        *,
        approx: bool = False,
        of: str = "",
    ) -> None:
        span = self.span(name, words)
        made = Quantity(span=span, value=value, unit=unit, of=of, approx=approx)
        self.quantities.setdefault(name, []).append(made)

    def statement(self, name: str, words: str, speaker: str, mode: Mode = "indirect") -> str:
        content = self.at(name, words)
        made = Statement(
            id=f"s{len(self.statements)}",
            mode=mode,
            content=content,
            parts=() if mode == "indirect" else (content,),
            speaker_name=speaker,
        )
        self.statements.append(made)
        return made.id

    def commitment(
        self,
        name: str,
        words: str,
        modality: Modality,
        obligor: str,
        *,
        strength: Strength = "firm",
        theme: str | None = None,
        negated: bool = False,
    ) -> None:
        told = CommitmentEvidence(
            evidence=self.at(name, words), modality=modality, strength=strength
        )
        self.commitments.append(
            Commitment(
                id=f"c{len(self.commitments)}",
                label=words,
                modality=modality,
                strength=strength,
                evidence=(told,),
                obligors=(Actor(name=obligor),),
                theme=theme,
                negated=negated,
            )
        )

    def parts(self) -> tuple[Story, tuple[Article, ...], tuple[Marks, ...], Resolution]:
        groups = self.origins or [[name] for name in self.texts]
        story = Story(
            id="s",
            title="",
            articles=tuple(self.texts),
            origins=tuple(
                Origin(id=f"o{i}", members=tuple(g), first=None, reuse=0.0, reason="")
                for i, g in enumerate(groups)
            ),
        )
        articles = tuple(self.article(name, text) for name, text in self.texts.items())
        marks = tuple(
            Marks(article_id=n, quantities=tuple(self.quantities.get(n, ()))) for n in self.texts
        )
        resolution = Resolution(
            entities=tuple(self.entities),
            statements=tuple(self.statements),
            times=tuple(self.times),
        )
        return story, articles, marks, resolution

    def article(self, name: str, text: str) -> Article:
        stamp = self.published.get(name)
        return Article(
            id=name,
            page_id=name,
            text=text,
            body=Span(text.index("\n") + 1 if "\n" in text[:-1] else 0, len(text)),
            source=SourceMap.identity(len(text)),
            published=day(stamp) if stamp else None,
        )

    def material(self) -> Material:
        return lay_out(*self.parts())

    def check(self) -> Crosscheck:
        return crosscheck(*self.parts(), tuple(self.commitments))


Start = Callable[..., Draft]


@pytest.fixture
def draft() -> Start:
    """Starts a story: article id → text (a first line with a line break is the title)."""

    def start(texts: dict[str, str], **fields: object) -> Draft:
        return Draft(texts=texts, **fields)  # type: ignore[arg-type]

    return start
