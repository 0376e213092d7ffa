from __future__ import annotations

import re

from recoupe.exporters.environment import markdown_text
from recoupe.exporters.markdown import MarkdownExporter
from tests.dossier_sample import make_dossier

TEXT = MarkdownExporter().render(make_dossier())


def test_every_source_mark_has_its_note() -> None:
    marks = set(re.findall(r"(?<!^)\[\^(a[^\]]+)\](?!:)", TEXT, re.M))
    notes = set(re.findall(r"^\[\^(a[^\]]+)\]:", TEXT, re.M))
    assert marks
    assert marks <= notes


def test_words_of_pages_are_no_markup() -> None:
    assert "<script>" not in TEXT
    assert "\\<script\\>" in TEXT
    assert markdown_text("# un *titre* | [a](b) & <i>") == (
        "\\# un \\*titre\\* \\| \\[a\\](b) &amp; \\<i\\>"
    )
    assert markdown_text("- liste") == "\\- liste"


def test_matrix_rows_have_a_cell_a_source() -> None:
    rows = [line for line in TEXT.splitlines() if line.startswith("| ")]
    assert len(rows) == 3
    assert {row.replace("\\|", "").count("|") for row in rows} == {5}


def test_sections_stand_in_a_readers_order() -> None:
    headings = re.findall(r"^## (.+)$", TEXT, re.M)
    assert headings[:3] == [
        "L’essentiel", "Désaccords entre les sources", "Ce qui a été convenu ou annoncé",
    ]  # fmt: skip
    assert headings[-1] == "Sources"
    assert "\n\n\n" not in TEXT
