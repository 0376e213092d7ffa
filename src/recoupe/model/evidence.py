"""What every record stands on: the words of an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.errors import EvidenceError
from recoupe.model.span import Span

Stance = Literal["supports", "precursor", "fulfils", "contradicts", "mentions"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Evidence:
    """A span of ``Article.text``, and how it bears on the record that holds it.

    ``score`` is the maker's confidence in 0..1.
    """

    article_id: str
    span: Span
    stance: Stance = "supports"
    score: float = 1.0


def require(evidence: tuple[Evidence, ...], record: str) -> None:
    """Raise ``EvidenceError`` when ``record`` would stand on nothing."""
    if not evidence:
        raise EvidenceError(f"{record} without evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Who made a record: a stage with its version, or a person."""

    name: str
    version: str
