"""The JSON Schemas (draft 2020-12) of everything that is written."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Literal

from recoupe.codec.json_text import Json

Name = Literal["read", "annotate", "stories", "dossier"]


def schema(name: Name) -> Json:
    """The schema of a stream's lines, or of ``dossier.json``."""
    path = files("recoupe.codec") / "schemas" / f"{name}.schema.json"
    loaded: Json = json.loads(path.read_text(encoding="utf-8"))
    return loaded
