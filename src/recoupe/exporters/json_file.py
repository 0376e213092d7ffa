"""A dossier as ``dossier.json``."""

from __future__ import annotations

from recoupe.codec.dossier import encode_dossier
from recoupe.codec.json_text import document
from recoupe.model.dossier import Dossier


class JsonExporter:
    """Renders ``dossier.json``, which ``recoupe verify`` re-reads."""

    suffix = ".json"

    def render(self, dossier: Dossier) -> str:
        """The whole file."""
        return document(encode_dossier(dossier))
