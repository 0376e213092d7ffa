"""Footnotes of an Office Open XML document (ECMA-376 part 1, 17.11), written by hand.

The library that makes the document has no call for them: they are one more part of the
package, and marks in the text that name them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from recoupe.exporters.ledger_xml import clean

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
MARK = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
# The lines that part footnotes from the text: every document with footnotes has them.
RULES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
    "<w:continuationSeparator/></w:r></w:p></w:footnote>"
)


class FootnotesPart:
    """The footnotes of one document: refer to them, then close."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.written: dict[int, str] = {}

    def refer(self, paragraph: Paragraph, number: int, text: str) -> None:
        """Put a mark at the end of the paragraph; a footnote is written at its first mark.

        A later mark of the same footnote shows its number, without repeating it.
        """
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        run = paragraph.add_run()
        run.font.superscript = True
        if number in self.written:
            run.text = f"\u00a0{number}"
            return
        if paragraph.runs[-2:-1] and paragraph.runs[-2].font.superscript:
            paragraph.runs[-2].add_text("\u00a0")
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(number))
        run._r.append(reference)
        self.written[number] = (
            f'<w:footnote w:id="{number}"><w:p><w:r>{MARK}<w:footnoteRef/></w:r><w:r>'
            f'<w:t xml:space="preserve"> {escape(clean(text))}</w:t></w:r></w:p></w:footnote>'
        )

    def close(self) -> None:
        """Add the part to the document."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        content = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w:footnotes xmlns:w="{WORD}">{RULES}{"".join(self.written.values())}</w:footnotes>'
        )
        main = self.document.part
        part = Part(PackURI("/word/footnotes.xml"), TYPE, content.encode(), main.package)
        main.relate_to(part, RELATION)
