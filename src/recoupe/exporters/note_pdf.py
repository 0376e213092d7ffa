"""The note as PDF, set in a font that has the letters of African languages in Latin script."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from recoupe.exporters.ledger_xml import clean
from recoupe.exporters.note_fonts import cut_faces
from recoupe.exporters.note_outline import outline

if TYPE_CHECKING:
    from fpdf import FPDF

    from recoupe.exporters.note_outline import Line, Note
    from recoupe.model.dossier import Dossier

FONT, SIZE, SMALL, LEADING = "note", 10.5, 8.5, 5.2
# Stands for no day: the same dossier gives the same bytes.
NO_DAY = datetime(1980, 1, 1, tzinfo=UTC)
PASSAGES = "Passages cités"
# Left margin in millimetres, and what stands before the line.
LEADS = {"text": (0.0, ""), "item": (5.0, "•"), "part": (12.0, "–")}


def note_pdf(dossier: Dossier) -> bytes:
    """The whole file: the note, then the passages that its numbers stand for."""
    note = outline(dossier)
    text = "".join([note.title, note.figures, PASSAGES, *(line.text for line in note.lines)])
    text += "".join(footnote.text for footnote in note.footnotes)
    with TemporaryDirectory() as folder:
        paper = sheet(note.title, cut_faces(clean(text), Path(folder)))
        fill(paper, note)
        return bytes(paper.output())


def fill(paper: FPDF, note: Note) -> None:
    """Everything on the sheets."""
    write(paper, note.title, size=18, bold=True, space=3)
    write(paper, note.figures, size=SIZE, space=3)
    for line in note.lines:
        if line.style == "heading":
            paper.ln(2.5)
            write(paper, line.text, size=13, bold=True, space=1.5)
        else:
            entry(paper, line)
    if note.footnotes:
        paper.ln(2.5)
        write(paper, PASSAGES, size=13, bold=True, space=1.5)
    for footnote in note.footnotes:
        write(paper, f"{footnote.number}. {footnote.text}", size=SMALL, space=0.8)


def sheet(title: str, faces: dict[str, Path]) -> FPDF:
    """An empty A4 document with numbered pages."""
    from fpdf import FPDF

    class Sheet(FPDF):
        def footer(self) -> None:
            self.set_y(-14)
            self.set_font(FONT, size=8)
            self.cell(0, 5, f"Recoupe · {self.page_no()} / {{nb}}", align="C")

    paper = Sheet(format="A4")
    paper.set_margins(22, 20, 22)
    paper.set_auto_page_break(True, 20)
    for style, file in faces.items():
        paper.add_font(FONT, style, file)
    paper.set_lang("fr")
    paper.set_title(clean(title))
    paper.set_creator("Recoupe")
    paper.set_creation_date(NO_DAY)
    paper.add_page()
    return paper


def write(paper: FPDF, text: str, *, size: float, bold: bool = False, space: float = 0) -> None:
    """A paragraph over the whole width."""
    paper.set_font(FONT, "B" if bold else "", size)
    leading = LEADING * size / SIZE
    paper.multi_cell(0, leading, clean(text), align="L", new_x="LMARGIN", new_y="NEXT")
    paper.ln(space)


def entry(paper: FPDF, line: Line) -> None:
    """A line with its sign and the numbers of its footnotes."""
    margin, sign = LEADS[line.style]
    paper.set_font(FONT, "", SIZE)
    left = paper.l_margin
    paper.set_left_margin(left + margin)
    paper.set_x(left + margin)
    lead = f"{sign} " if sign else ""
    paper.write(LEADING, clean(lead + line.text))
    if line.notes:
        paper.char_vpos = "SUP"
        paper.write(LEADING, "\u00a0" + ",\u00a0".join(map(str, line.notes)))
        paper.char_vpos = "LINE"
    paper.ln(LEADING + 0.9)
    paper.set_left_margin(left)
    paper.set_x(left)
