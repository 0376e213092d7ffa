"""The note as a word processor's document (Office Open XML) with real footnotes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from recoupe.exporters.ledger_xml import clean
from recoupe.exporters.note_footnotes import FootnotesPart
from recoupe.exporters.note_outline import outline

if TYPE_CHECKING:
    from docx.document import Document

    from recoupe.model.dossier import Dossier

STYLES = {"text": None, "item": "List Bullet", "part": "List Bullet 2"}
# The first day that a ZIP archive can name: the same dossier gives the same bytes.
ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def note_docx(dossier: Dossier) -> bytes:
    """The whole file."""
    import docx

    note = outline(dossier)
    document = docx.Document()
    undated(document, note.title)
    footnotes = FootnotesPart(document)
    document.add_heading(clean(note.title), 0)
    document.add_paragraph(note.figures)
    texts = {f.number: f.text for f in note.footnotes}
    for line in note.lines:
        if line.style == "heading":
            document.add_heading(clean(line.text), 1)
            continue
        paragraph = document.add_paragraph(clean(line.text), style=STYLES[line.style])
        for number in line.notes:
            footnotes.refer(paragraph, number, texts[number])
    footnotes.close()
    out = BytesIO()
    document.save(out)
    return settled(out.getvalue())


def undated(document: Document, title: str) -> None:
    """Name the document in French and leave out the template's author and days."""
    from datetime import datetime

    properties = document.core_properties
    properties.title = clean(title)[:255]
    properties.author = "Recoupe"
    properties.comments = ""
    properties.language = "fr"
    properties.created = properties.modified = datetime(*ZIP_DAY)


def settled(content: bytes) -> bytes:
    """The same archive with its members' days taken out."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            info = ZipInfo(name, ZIP_DAY)
            info.compress_type = ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return out.getvalue()
