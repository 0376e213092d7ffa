"""JSON as Recoupe writes it: UTF-8, stable order, one blank of indent or one line."""

from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]


def document(value: Json) -> str:
    """A whole file, for people and diffs; ends with a newline."""
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def line(value: Json) -> str:
    """One record of a stream, without its newline.

    U+2028, U+2029 and U+0085 are escaped: some readers of lines break at them.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    for character in ("\u2028", "\u2029", "\u0085"):
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
