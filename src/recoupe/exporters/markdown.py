"""A dossier as Markdown with source marks."""

from __future__ import annotations

from recoupe.exporters.environment import environment
from recoupe.exporters.views.dossier import show_dossier
from recoupe.model.dossier import Dossier


class MarkdownExporter:
    """Renders ``dossier.md``; words of pages are escaped."""

    suffix = ".md"

    def render(self, dossier: Dossier) -> str:
        """The whole file."""
        template = environment(escape=False).get_template("dossier.md.j2")
        view = show_dossier(dossier)
        return squeeze(template.render(view=view, notes=view.notes).splitlines())


def squeeze(lines: list[str]) -> str:
    """Lines without trailing blanks and with single empty lines between blocks."""
    kept: list[str] = []
    for line in (line.rstrip() for line in lines):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).rstrip() + "\n"
