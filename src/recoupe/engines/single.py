"""One process, one text after another."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.parse import Parse
from recoupe.ports import LanguagePack


class SingleProcess:
    """The ``Engine`` of a laptop."""

    def parse(self, pack: LanguagePack, texts: Sequence[str]) -> list[Parse]:
        """Parses in the order of ``texts``; no model is loaded for no text."""
        return list(pack.parse(texts)) if texts else []
