"""Hostile pages through the whole path, read and cleaned."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from recoupe.app.inputs import Inputs
from recoupe.app.reading import read
from recoupe.model.page import ItemError
from tests.readers.samples import BODY, HTML, PARAGRAPHS, packed, record, response

PAGES = {
    "nested.html": ("<html><body>" + "<div>" * 100_000 + PARAGRAPHS[0] + "</div>" * 100_000).encode(),
    "unclosed.html": ("<html><body>" + "<b><i>" * 50_000 + PARAGRAPHS[0]).encode(),
    "line.txt": b"mot phrase. " * (10 * 1024 * 1024 // 12),
    "line.html": b"<html><body><p>" + b"mot phrase. " * (10 * 1024 * 1024 // 12),
    "deep.html": (
        "<html><head><script type='application/ld+json'>" + '{"a":' * 200_000
        + "</script></head><body>" + BODY
    ).encode(),
    "references.html": HTML.replace("mardi", "&#xD800;&#0;&#99999999;&nonsense;" * 500).encode(),
    "comments.html": b"<html><body>" + b"<!--" * 500_000 + BODY.encode(),
    "attributes.html": b"<html><body><p " + b"a=b " * 500_000 + b">" + BODY.encode(),
    "binary.warc.gz": packed(record("response", response(bytes(range(256)) * 4000))),
    "surrogates.html": HTML.encode().replace(b"mardi", b"\xed\xa0\x80" * 50),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_hostile_pages_end_soon_with_an_article_or_a_code(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(PAGES[name])
    start = time.process_time()
    (found,) = read(Inputs(sources=(str(tmp_path / name),)))
    assert time.process_time() - start < 10
    if isinstance(found, ItemError):
        assert found.code.startswith(("read-", "clean-"))
    else:
        page, article = found
        article.text.encode("utf-8")
        assert all(block.span.end <= len(page.text) for block in article.blocks)
