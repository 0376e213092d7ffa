from __future__ import annotations

import json
from hashlib import sha256

import pytest

from recoupe.errors import StreamError
from recoupe.model.page import ItemError, Page
from recoupe.readers.rows import read_rows


def rows(*records: object, field: str) -> list[Page | ItemError]:
    return list(read_rows([json.dumps(r) for r in records], field=field, locator="f.jsonl"))


def test_clean_row_is_title_newline_text_with_single_line_ends() -> None:
    record = {
        "id": 7,
        "title": "Un titre",
        "text": "Un.\r\nDeux.",
        "outlet": "La Grève",
        "published": "2031-02-03",
    }
    (page,) = rows(record, field="text")
    assert isinstance(page, Page)
    assert page.text == "Un titre\nUn.\nDeux."
    assert page.media_type == "text/x-clean"
    assert page.row_id == "7"
    assert page.outlet == "La Grève"
    assert page.published == "2031-02-03"
    assert page.id == sha256(page.text.encode()).hexdigest()


def test_dump_and_html_rows_keep_text_url_and_crawl_time() -> None:
    (page,) = rows(
        {"id": "a", "dump": "x\r\ny", "url": "https://ex.org/a", "crawled": "2031-02-03T04:05:06Z"},
        field="dump",
    )
    assert isinstance(page, Page)
    assert page.text == "x\r\ny"
    assert page.url == "https://ex.org/a"
    assert page.fetched is not None
    assert page.fetched.year == 2031
    (page,) = rows({"id": "b", "html": "<p>x</p>", "crawled": "hier"}, field="html")
    assert isinstance(page, Page)
    assert page.media_type == "text/html"
    assert page.fetched is None


def test_bad_lines_are_said_and_reading_goes_on() -> None:
    lines = [
        "{",
        "",
        "[1]",
        '{"id": 1}',
        '{"text": "x"}',
        '{"id": 2, "text": " "}',
        '{"id": 3, "text": "Bon."}',
    ]
    items = list(read_rows(lines, field="text", locator="f"))
    codes = [i.code if isinstance(i, ItemError) else "ok" for i in items]
    assert codes == [
        "stream-bad-line",
        "stream-bad-line",
        "stream-missing-field",
        "stream-missing-field",
        "read-empty",
        "ok",
    ]
    assert [i.locator for i in items][:3] == ["f:1", "f:3", "f#1"]


def test_hostile_lines_do_not_raise() -> None:
    deep = "[" * 100_000
    lone = '{"id": 1, "text": "a \\ud800 b"}'
    items = list(read_rows([deep, lone], field="text", locator="f"))
    assert isinstance(items[0], ItemError)
    assert isinstance(items[1], Page)
    assert "\ufffd" in items[1].text


def test_unknown_field_is_an_error() -> None:
    with pytest.raises(StreamError):
        list(read_rows([], field="pdf", locator="f"))
