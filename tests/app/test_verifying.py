from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from recoupe.app.inputs import Inputs
from recoupe.app.verifying import load, verify
from recoupe.codec.dossier import encode_dossier
from recoupe.codec.json_text import document
from recoupe.errors import ReadError
from tests.dossier_sample import make_dossier


def written(folder: Path) -> tuple[Path, Path]:
    """The sample dossier and its pages on disk."""
    pages = folder / "pages"
    pages.mkdir()
    dossier = make_dossier()
    for article, page in zip(dossier.articles, dossier.pages, strict=True):
        (pages / f"{article.id}.txt").write_bytes(page.text.encode("utf-8"))
        assert sha256(page.text.encode("utf-8")).hexdigest() == page.id
    path = folder / "dossier.json"
    path.write_text(document(encode_dossier(dossier)), encoding="utf-8")
    return path, pages


def test_pages_on_disk_hold_the_dossier(tmp_path: Path) -> None:
    path, pages = written(tmp_path)
    result = verify(path, Inputs(sources=(str(pages),)))
    assert result.mismatches == ()


def test_a_changed_page_is_another_page(tmp_path: Path) -> None:
    path, pages = written(tmp_path)
    with (pages / "one.txt").open("a", encoding="utf-8") as file:
        file.write(" ")
    found = verify(path, Inputs(sources=(str(pages),))).mismatches
    assert {m.code for m in found} == {"verify-page"}
    assert "pages/one.txt" in found[0].message


def test_a_dossier_over_rows_is_verified_with_the_rows(tmp_path: Path) -> None:
    full = make_dossier()
    text = full.articles[2].text
    page = replace(
        full.pages[2],
        id=sha256(f"\n{text}".encode()).hexdigest(),
        text=f"\n{text}",
        row_id="r3",
        media_type="text/x-clean",
    )
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"id": "r3", "title": "", "text": text}), encoding="utf-8")
    (found,) = verify_pages(rows)
    assert found == page.id


def verify_pages(rows: Path) -> list[str]:
    """Ids of the pages that rows give."""
    from recoupe.app.inputs import read_inputs
    from recoupe.model.page import Page

    return [p.id for p in read_inputs(Inputs(jsonl=str(rows))) if isinstance(p, Page)]


@pytest.mark.parametrize("content", ["", "[1]", "{", "[" * 100_000])
def test_what_is_no_dossier_is_an_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "d.json"
    path.write_text(content)
    with pytest.raises(ReadError):
        load(path)
    with pytest.raises(ReadError):
        load(tmp_path / "none.json")
