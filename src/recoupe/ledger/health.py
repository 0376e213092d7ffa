"""How well a commitment is documented: shown beside its status, never merged into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from recoupe.ledger.witnesses import Source
from recoupe.model.commitment import IngredientName
from recoupe.model.register import Entry

INGREDIENTS = len(get_args(IngredientName))


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """``clusters``: independent origins; ``classes``: kinds of source.

    ``triangulation`` is their product, doubled where a party's own text is among them
    (after AidData's source triangulation score). ``completeness`` counts the ingredients
    filled, of seven.
    """

    clusters: int
    classes: tuple[str, ...]
    triangulation: int
    completeness: int


def health(entry: Entry, sources: Mapping[str, Source]) -> Health:
    """The health of one entry, from the articles that promise."""
    known = [sources[a.article_id] for a in entry.anchors if a.article_id in sources]
    clusters = len({source.cluster for source in known})
    classes = tuple(sorted({source.kind for source in known}))
    return Health(
        clusters=clusters,
        classes=classes,
        triangulation=clusters * len(classes) * (2 if "party" in classes else 1),
        completeness=len({i.name for i in entry.commitment.ingredients}),
    )
