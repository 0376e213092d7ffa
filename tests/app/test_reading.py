from __future__ import annotations

from pathlib import Path

from recoupe.app.inputs import Inputs
from recoupe.app.reading import failed_name, file_name, read, shown_text
from recoupe.model.page import ItemError

ROWS = (
    '{"id": "r1", "title": "Un titre", "text": "Le maire a ouvert le pont. Il est neuf."}\n'
    '{"id": "r2", "title": "", "text": ""}\n'
)


def test_rows_keep_their_ids_when_they_fail_too(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(ROWS, encoding="utf-8")
    good, bad = read(Inputs(jsonl=str(rows)))
    assert not isinstance(good, ItemError)
    assert good[1].id == "r1"
    assert good[1].title == "Un titre"
    assert isinstance(bad, ItemError)
    assert bad.locator == "r2"


def test_a_section_is_proposed_as_for_a_dossier(tmp_path: Path) -> None:
    words = "Le gardien du club arrête deux penaltys en finale du championnat."
    rows = tmp_path / "rows.jsonl"
    rows.write_text(f'{{"id": "r", "title": "La coupe", "text": "{words}"}}\n', encoding="utf-8")
    (item,) = read(Inputs(jsonl=str(rows)))
    assert not isinstance(item, ItemError)
    assert item[1].section is not None
    assert item[1].section.value == "Sport"


def test_a_files_name_is_its_id_unless_another_has_it() -> None:
    seen: set[str] = set()
    assert file_name("a/x.txt", seen) == "x"
    assert file_name("b/x.html", seen) == "b/x.html"
    assert file_name("c/y.html.gz", seen) == "y"


def test_a_failed_file_keeps_its_path() -> None:
    assert failed_name("a#b.txt", Inputs(sources=("a",))) == "a#b.txt"
    assert failed_name("rows.jsonl:3", Inputs(jsonl="rows.jsonl")) == "rows.jsonl:3"


def test_an_address_is_its_own_name() -> None:
    seen: set[str] = set()
    assert file_name("https://ex.org/a.html", seen) == "https://ex.org/a.html"
    assert file_name("feed.xml#https://ex.org/a", seen) == "https://ex.org/a"
    assert file_name("https://ex.org/feed#https://ex.org/b", seen) == "https://ex.org/b"
    assert file_name("pages.zip#sub/a.html", seen) == "a"


def test_blocks_are_shown_without_tags(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_text(
        "<html><head><title>Le pont de Zorlande rouvre</title></head><body>"
        "<p><a href='/x'>À lire aussi : <b>Les bacs</b> &amp; les ponts</a></p>"
        "<h1>Le pont de Zorlande rouvre</h1>"
        + "<p>Le maire a rouvert le pont que la crue avait emporté, devant trois cents habitants "
        "de la commune, et il a promis d'en construire un second en amont du moulin.</p>" * 3,
        encoding="utf-8",
    )
    (item,) = read(Inputs(sources=(str(tmp_path),)))
    assert not isinstance(item, ItemError)
    page, article = item
    shown = [shown_text(block, page, article) for block in article.blocks]
    assert "À lire aussi : Les bacs & les ponts" in shown
    assert not any("<" in text for text in shown)
