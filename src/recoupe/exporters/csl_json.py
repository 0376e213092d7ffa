"""The sources of a dossier as CSL-JSON, which reference managers read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from recoupe.exporters.cited_sources import CitedSource, cited_sources

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier


def csl_json(dossier: Dossier) -> str:
    """A list of items (CSL 1.0.2 input schema)."""
    items = [item(source) for source in cited_sources(dossier)]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def item(source: CitedSource) -> dict[str, Any]:
    """One source; what is not known is left out."""
    accessed = source.accessed
    values = {
        "id": source.key,
        "type": "article-newspaper",
        "title": source.title,
        "container-title": source.outlet,
        "author": [{"literal": author} for author in source.authors],
        "issued": {"date-parts": [list(source.issued)]} if source.issued else None,
        "URL": source.url,
        "accessed": {"date-parts": [[accessed.year, accessed.month, accessed.day]]}
        if accessed
        else None,
        "language": source.language,
    }
    return {name: value for name, value in values.items() if value}
