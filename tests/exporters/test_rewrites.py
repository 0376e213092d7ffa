"""Proposed rewrites under the sources, with their words."""

from recoupe.exporters.html import HtmlExporter
from recoupe.exporters.markdown import MarkdownExporter
from tests.codec.test_stories import told_dossier
from tests.dossier_sample import make_dossier


def test_a_proposed_rewrite_stands_under_the_sources_with_its_words() -> None:
    text = MarkdownExporter().render(told_dossier())
    (line,) = [line for line in text.splitlines() if line.startswith("- Reprise proposée")]
    assert "[1], [2]" in line
    assert "citations" in line
    assert line.count("[^a") == 2
    assert text.index("## Sources") < text.index(line)
    assert "\n\n\n" not in text
    assert "Reprise proposée" not in MarkdownExporter().render(make_dossier())


def test_the_page_says_that_it_is_for_the_reader_to_judge() -> None:
    page = HtmlExporter().render(told_dossier())
    start = page.index("Reprises proposées")
    assert "Citations" in page[start : start + 900]
    assert "Reprises proposées" not in HtmlExporter().render(make_dossier())
