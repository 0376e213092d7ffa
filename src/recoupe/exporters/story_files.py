"""Every file that a story can be taken away as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.exporters.bibtex import bibtex
from recoupe.exporters.csl_json import csl_json
from recoupe.exporters.findings_csv import findings_csv
from recoupe.exporters.followthemoney import follow_the_money
from recoupe.exporters.html import HtmlExporter
from recoupe.exporters.json_file import JsonExporter
from recoupe.exporters.note_docx import note_docx
from recoupe.exporters.note_markdown import note_markdown
from recoupe.exporters.note_pdf import note_pdf
from recoupe.exporters.web_annotation import web_annotations

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class StoryFile:
    """A file name, its media type and what writes it (text is UTF-8)."""

    name: str
    media_type: str
    write: Callable[[Dossier], str | bytes]

    def content(self, dossier: Dossier) -> bytes:
        """The file's bytes."""
        made = self.write(dossier)
        return made if isinstance(made, bytes) else made.encode("utf-8", "replace")


FILES = (
    StoryFile("note.docx", DOCX, note_docx),
    StoryFile("note.pdf", "application/pdf", note_pdf),
    StoryFile("note.md", "text/markdown", note_markdown),
    StoryFile("dossier.html", "text/html", HtmlExporter().render),
    StoryFile("dossier.json", "application/json", JsonExporter().render),
    StoryFile("findings.csv", "text/csv", findings_csv),
    StoryFile("sources.bib", "application/x-bibtex", bibtex),
    StoryFile("sources.csl.json", "application/vnd.citationstyles.csl+json", csl_json),
    StoryFile("annotations.jsonld", "application/ld+json", web_annotations),
    StoryFile("entities.ftm.json", "application/json+ftm", follow_the_money),
)
