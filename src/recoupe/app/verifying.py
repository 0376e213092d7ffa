"""Re-reads a dossier against its pages."""

from __future__ import annotations

import json
from pathlib import Path

from recoupe.app.inputs import Inputs, read_inputs
from recoupe.codec.json_text import Json
from recoupe.codec.verification import Verification, verify_dossier
from recoupe.errors import ReadError
from recoupe.model.page import Page


def verify(dossier: Path, inputs: Inputs) -> Verification:
    """Every reference of the file against the given pages. Raises ``ReadError``."""
    pages = {item.id: item for item in read_inputs(inputs) if isinstance(item, Page)}
    return verify_dossier(load(dossier), pages)


def load(path: Path) -> Json:
    """The dossier as JSON. Raises ``ReadError`` when it is none."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"cannot read {path}: {error.strerror or error}"
        raise ReadError(message, code="read-unreadable") from error
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{path} is not JSON", code="read-not-json") from error
    if not isinstance(value, dict):
        raise ReadError(f"{path} is not a dossier", code="read-not-json")
    return value
