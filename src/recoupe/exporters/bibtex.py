"""The sources of a dossier as BibTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.exporters.cited_sources import CitedSource, cited_sources

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier

SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$",
    "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
PATTERN = re.compile("[" + re.escape("".join(SPECIAL)) + "]")


def bibtex(dossier: Dossier) -> str:
    """One ``@misc`` entry a source: every style knows that type, none fails on it."""
    return "\n".join(entry(source) for source in cited_sources(dossier))


def entry(source: CitedSource) -> str:
    """One entry; a field without a value is left out."""
    year, month, day = (*source.issued, None, None, None)[:3]
    fields = {
        "title": f"{{{latex(source.title)}}}" if source.title else "",
        "author": " and ".join(f"{{{latex(author)}}}" for author in source.authors),
        "howpublished": latex(source.outlet),
        "year": str(year or ""),
        "month": str(month or ""),
        "day": str(day or ""),
        "url": re.sub(r"[{}\\]", lambda m: f"%{ord(m[0]):02X}", source.url or ""),
        "urldate": source.accessed.isoformat() if source.accessed else "",
        "language": source.language,
        "note": f"sha256 {source.page_id}",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{source.key},", *lines, "}", ""])


def latex(text: str) -> str:
    """Text that LaTeX shows as it is."""
    return PATTERN.sub(lambda match: SPECIAL[match[0]], text)
