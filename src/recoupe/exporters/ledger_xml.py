"""XML elements for the exports of the register; text is freed of what XML forbids."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Text without control characters and lone surrogates."""
    return FORBIDDEN.sub("", text)


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A child with text and attributes; an attribute without a value is left out."""
    kept = {key.replace("_", "-"): clean(value) for key, value in attributes.items() if value}
    child = SubElement(parent, name, kept)
    if text:
        child.text = clean(text)
    return child


def written(root: Element) -> str:
    """The document with its declaration."""
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"
