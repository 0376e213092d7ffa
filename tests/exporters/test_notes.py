"""The note in every format: the same lines, the same words of pages behind them."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import pypdf

from recoupe.exporters.environment import flat
from recoupe.exporters.note_docx import note_docx
from recoupe.exporters.note_markdown import note_markdown
from recoupe.exporters.note_outline import outline
from recoupe.exporters.note_pdf import note_pdf
from recoupe.model.finding import Crosscheck
from tests.dossier_sample import make_dossier

DOSSIER = make_dossier()
NOTE = outline(DOSSIER)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_every_footnote_quotes_a_page_and_is_referred_to() -> None:
    texts = [flat(article.text) for article in DOSSIER.articles]
    assert len(NOTE.footnotes) > 6
    for footnote in NOTE.footnotes:
        assert flat(footnote.quote) in texts[footnote.source - 1]
    called = {n for line in NOTE.lines for n in line.notes}
    assert called == {f.number for f in NOTE.footnotes} == set(range(1, len(NOTE.footnotes) + 1))


def test_a_passage_quoted_twice_has_one_footnote() -> None:
    quotes = [(f.source, f.quote) for f in NOTE.footnotes]
    assert len(quotes) == len(set(quotes))


def test_the_note_holds_what_a_reader_needs() -> None:
    text = "\n".join(line.text for line in NOTE.lines)
    for words in (
        "Date de la rencontre (contradiction, majeur)", "B. 7 mai 2025", "selon l’hôte",
        "Convenu : créer un fonds commun", "échéance : « chaque année »",
        "6 mai 2025 (année déduite des autres articles)", "[1] Digues : accord à Port-Salin",
    ):  # fmt: skip
        assert words in text


def test_an_empty_dossier_says_so() -> None:
    note = outline(replace(DOSSIER, crosscheck=Crosscheck(), commitments=()))
    text = "\n".join(line.text for line in note.lines)
    assert "Aucun désaccord" in text
    assert "Aucun engagement" in text
    assert note.footnotes == []


def test_markdown_has_footnotes_and_no_markup_of_pages() -> None:
    text = note_markdown(DOSSIER)
    called = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    written = re.findall(r"^\[\^(\d+)\]: ", text, re.M)
    assert called == set(written)
    assert len(written) == len(NOTE.footnotes)
    assert "<script>" not in text.replace("\\<script\\>", "")
    assert text.startswith("# Digues")


def test_the_word_document_opens_and_has_real_footnotes() -> None:
    content = note_docx(DOSSIER)
    document = docx.Document(BytesIO(content))
    texts = [p.text for p in document.paragraphs]
    assert texts[0] == NOTE.title
    assert any("<script>alert('x')</script>" in text for text in texts)
    archive = ZipFile(BytesIO(content))
    notes = ET.fromstring(archive.read("word/footnotes.xml"))
    ids = [n.get(f"{WORD}id") for n in notes]
    body = ET.fromstring(archive.read("word/document.xml"))
    marks = [m.get(f"{WORD}id") for m in body.iter(f"{WORD}footnoteReference")]
    assert sorted(marks, key=int) == ids[2:]  # type: ignore[arg-type]
    assert len(marks) == len(NOTE.footnotes)
    shown = "".join(t.text or "" for t in notes.iter(f"{WORD}t"))
    assert all(flat(f.quote) in shown for f in NOTE.footnotes)


def test_the_pdf_holds_the_note_and_its_passages() -> None:
    reader = pypdf.PdfReader(BytesIO(note_pdf(DOSSIER)))
    text = flat("\n".join(page.extract_text() for page in reader.pages))
    assert NOTE.title in text
    assert "Passages cités" in text
    assert "7. [2] Rivages Hebdo : « Une évaluation est prévue chaque année »" in text.replace(
        "\u00a0", " "
    )
    assert reader.metadata is not None
    assert reader.metadata.title == NOTE.title


def test_the_pdf_has_the_letters_of_african_languages() -> None:
    story = replace(DOSSIER.story, title="Ɛdɔ ŋutɔ ɓaaɗi, élève œuvre ǹjẹ́")
    reader = pypdf.PdfReader(BytesIO(note_pdf(replace(DOSSIER, story=story))))
    text = reader.pages[0].extract_text()
    assert "Ɛdɔ ŋutɔ ɓaaɗi, élève œuvre" in text


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert note_docx(DOSSIER) == note_docx(make_dossier())
    assert note_pdf(DOSSIER) == note_pdf(make_dossier())


def test_what_xml_forbids_does_not_break_a_format() -> None:
    story = replace(DOSSIER.story, title="Titre\x00 cassé \ud800\ufffe")
    dossier = replace(DOSSIER, story=story)
    assert docx.Document(BytesIO(note_docx(dossier))).paragraphs[0].text.startswith("Titre cassé")
    assert len(pypdf.PdfReader(BytesIO(note_pdf(dossier))).pages) >= 1
