from __future__ import annotations

import pytest

from recoupe.model.page import ItemError
from recoupe.readers.options import ReadOptions
from tests.readers.samples import codes, items, pages

ROWS = 'id;Titre;Texte;date\r\n7;Un pont;"Le pont a rouvert ; la foule\napplaudit.";2031-02-03\r\n'


@pytest.mark.parametrize(
    ("sign", "name"), [(",", "x.csv"), (";", "x.csv"), ("\t", "x.tsv"), ("|", "x.csv")]
)
def test_columns_are_found_by_their_usual_names(sign: str, name: str) -> None:
    (page,) = pages(items(ROWS.replace(" ;", " :").replace(";", sign).encode(), name))
    assert page.text == "Un pont\nLe pont a rouvert : la foule\napplaudit."
    assert (page.row_id, page.published, page.media_type) == ("7", "2031-02-03", "text/x-clean")
    assert page.locator.endswith(f"{name}#7")


def test_columns_that_are_named_come_first() -> None:
    data = b"texte,corps brut,l\nnon,Le corps.,http://a.example/\n"
    options = ReadOptions(columns={"dump": "corps brut", "url": "l"})
    (page,) = pages(items(data, "x.csv", options))
    assert (page.text, page.media_type, page.url) == (
        "Le corps.",
        "text/plain",
        "http://a.example/",
    )
    assert page.row_id == page.locator
    assert page.locator.endswith("x.csv:2")


def test_a_column_that_is_not_there_or_not_told() -> None:
    (absent,) = items(b"a,b\n1,2\n", "x.csv", ReadOptions(columns={"text": "corps"}))
    assert isinstance(absent, ItemError)
    assert (absent.code, "there are: a, b" in absent.message) == ("read-no-column", True)
    assert codes(items(b"a,b\n1,2\n", "x.csv")) == ["read-no-column"]
    assert codes(items(b"\n", "x.csv")) == ["read-empty"]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_charsets(charset: str) -> None:
    data = "titre,texte\nÉté à Évran,Le gué est fermé.\nDéjà,Où ça ?\n".encode(charset)
    first, _ = pages(items(data, "x.csv"))
    assert first.text == "Été à Évran\nLe gué est fermé."


def test_bad_rows_have_their_codes_and_the_rest_goes_on() -> None:
    data = b"id,text\n1,\n2,a\0b\n3\n4,Bon.\n5,Bon.,trop,de,cases\n\n"
    found = codes(items(data, "x.csv"))
    assert found == ["read-empty", "read-binary", "stream-missing-field", "ok", "read-duplicate"]


def test_tables_that_are_none() -> None:
    options = ReadOptions(max_bytes=10_000)
    assert codes(items(b'id,text\n1,"' + b"mot\n" * 10_000, "x.csv", options)) == ["read-bad-table"]
    assert codes(items(b"id,text\n1," + b"x" * 20_000, "x.csv", options)) == ["read-too-large"]
    assert codes(items(b"id,text\n" + b"," * 2_000_000, "x.csv")) == ["read-bad-table"]


def test_old_line_ends_names_over_two_lines_and_blank_lines_before() -> None:
    for data in (b"id,text\r1,Bon.\r2,Fin.\r", b'\n\n"id","text\n(texte)"\n1,Bon.\n2,Fin.\n'):
        options = ReadOptions(columns={"text": "text\n(texte)"} if b"(" in data else {})
        assert [page.text for page in pages(items(data, "x.csv", options))] == ["\nBon.", "\nFin."]
    assert codes(items(b"a\rb", "x.csv")) == ["read-no-column"]
