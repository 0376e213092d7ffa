"""The note as Markdown with footnotes; words of pages are escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.exporters.environment import markdown_text
from recoupe.exporters.note_outline import outline

if TYPE_CHECKING:
    from recoupe.exporters.note_outline import Line
    from recoupe.model.dossier import Dossier

LEADS = {"heading": "\n## ", "text": "\n", "item": "- ", "part": "  - "}


def note_markdown(dossier: Dossier) -> str:
    """The whole file."""
    note = outline(dossier)
    parts = [f"# {markdown_text(note.title)}", "", note.figures]
    before = ""
    for line in note.lines:
        gap = "\n" if before == "heading" and line.style in ("item", "part") else ""
        parts.append(gap + written(line))
        before = line.style
    parts.append("")
    parts += [f"[^{f.number}]: {markdown_text(f.text)}" for f in note.footnotes]
    return "\n".join(parts).rstrip() + "\n"


def written(line: Line) -> str:
    """A line with its footnote marks."""
    marks = "".join(f"[^{n}]" for n in line.notes)
    return f"{LEADS[line.style]}{markdown_text(line.text)}{marks}"
