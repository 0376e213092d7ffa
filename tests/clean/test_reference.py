from __future__ import annotations

from recoupe.clean.dom import dom_lines
from recoupe.clean.reference import in_reference
from tests.clean.pages import PARAGRAPHS


def found(source: str, reference: str) -> dict[str, bool]:
    lines = dom_lines(source)
    return {x.text: inside for x, inside in zip(lines, in_reference(lines, reference), strict=True)}


def test_cells_of_a_table_are_found_in_its_rows() -> None:
    source = (
        f"<p>{PARAGRAPHS[0]}</p><table><tr><td>Port-Lannig</td><td>12</td></tr>"
        "<tr><td>Trévello</td><td>7</td></tr></table><p>Partager</p>"
    )
    inside = found(source, f"{PARAGRAPHS[0]}\n| Port-Lannig | 12 |\n| Trévello | 7 |")
    assert inside == {
        PARAGRAPHS[0]: True, "Port-Lannig": True, "12": True, "Trévello": True, "7": True,
        "Partager": False,
    }  # fmt: skip


def test_a_table_of_contents_does_not_lead_away_from_the_text() -> None:
    heading = "Des travaux dès la rentrée de septembre"
    source = f"<li>{heading}</li><p>{PARAGRAPHS[0]}</p><p>Enfin.</p><h2>{heading}</h2>"
    inside = found(source, f"{PARAGRAPHS[0]}\nEnfin.\n{heading}")
    assert inside[PARAGRAPHS[0]]
    assert inside["Enfin."]


def test_a_second_copy_of_a_paragraph_is_not_of_the_text() -> None:
    source = f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><div>{PARAGRAPHS[0]}</div>"
    lines = dom_lines(source)
    assert in_reference(lines, "\n".join(PARAGRAPHS[:2])) == [True, True, False]
