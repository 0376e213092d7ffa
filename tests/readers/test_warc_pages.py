from __future__ import annotations

import gzip
from collections import Counter
from hashlib import sha256

import pytest

from recoupe.model.page import ItemError
from recoupe.readers.options import ReadOptions
from tests.readers.samples import (
    DUMP,
    HTML,
    NEWS,
    TITLE,
    codes,
    items,
    packed,
    pages,
    record,
    response,
)

WET = [record("conversion", f"{DUMP}\n{n}".encode(), n) for n in range(5)]


@pytest.mark.parametrize("data", [packed(*WET), b"".join(WET), gzip.compress(b"".join(WET))])
def test_a_page_a_record_whatever_the_packing(data: bytes) -> None:
    found = pages(items(data, "x.wet.gz"))
    assert [page.text for page in found] == [f"{DUMP}\n{n}" for n in range(5)]
    first = found[0]
    assert first.id == sha256(f"{DUMP}\n0".encode()).hexdigest()
    assert (first.url, first.row_id, first.media_type) == (f"{NEWS}/0", "r0", "text/plain")
    assert first.locator.endswith("x.wet.gz#r0")
    assert first.fetched is not None
    assert first.fetched.isoformat() == "2031-02-03T04:05:06+00:00"


def test_what_is_no_page_is_passed_over_with_its_reason() -> None:
    heard: Counter[str] = Counter()
    options = ReadOptions(passed_over=lambda _, reason: heard.update((reason,)))
    data = packed(
        record("warcinfo", b"a: b", 0),
        record("request", b"GET / HTTP/1.1\r\n\r\n", 1),
        record("revisit", b"", 2),
        record("response", response(b"\x89PNG", "image/png"), 3),
        record("response", response(b"non", status=404), 4),
        record("response", response(HTML.encode()), 5),
    )
    (page,) = pages(items(data, "x.warc.gz", options))
    assert page.text == HTML
    assert set(heard) == {
        "record of type warcinfo",
        "record of type request",
        "record of type revisit",
        "response of type image/png",
        "response with status 404",
    }


def test_bodies_are_unchunked_and_unpacked_and_decoded_as_the_server_says() -> None:
    chunked = b"5\r\nLe po\r\n7;x=y\r\nnt de Z\r\n0\r\n\r\n"
    russian = "<p>Привет, как дела".encode("koi8-r")
    data = b"".join((
        record("response", response(gzip.compress(HTML.encode()), Content_Encoding="gzip"), 1),
        record("response", response(chunked, "text/plain", Transfer_Encoding="chunked"), 2),
        record("response", response(russian, "text/html; charset=koi8-r"), 3),
        record("response", response(TITLE.encode(), "text/plain", Content_Encoding="gzip"), 4),
    ))  # fmt: skip
    one, two, three, four = pages(items(data, "x.warc"))
    assert one.text == HTML
    assert two.text == "Le pont de Z"
    assert (three.text, three.charset) == ("<p>Привет, как дела", "koi8-r")
    assert four.text == TITLE


def test_binary_records_are_errors_and_the_rest_goes_on() -> None:
    noise = bytes(range(256)) * 20
    data = packed(
        record("conversion", noise, 1),
        record("response", response(noise), 2),
        record("response", b"no http at all", 3),
        record("conversion", b" \n", 4),
        WET[0],
    )
    assert codes(items(data, "x.warc.gz")) == [
        "read-binary", "read-binary", "read-bad-archive", "read-empty", "ok",
    ]  # fmt: skip


def test_a_file_cut_short_is_said_and_its_half_record_is_no_page() -> None:
    assert codes(items(packed(*WET)[:-30], "x.wet.gz")) == ["ok"] * 4 + ["read-truncated"]
    assert codes(items(b"".join(WET)[:-30], "x.wet")) == ["ok"] * 4 + ["read-truncated"]


def test_a_damaged_member_costs_its_record_only() -> None:
    damaged = bytearray(gzip.compress(WET[1]))
    damaged[60:90] = bytes(30)
    found = items(packed(WET[0]) + bytes(damaged) + packed(*WET[2:4]), "x.wet.gz")
    assert codes(found) == ["ok", "read-bad-archive", "ok", "ok"]


@pytest.mark.parametrize(
    ("length", "code"),
    [
        ("-5", "read-bad-archive"),
        ("", "read-bad-archive"),
        ("x" * 5000, "read-bad-archive"),
        ("99999999999999999999", "read-bad-archive"),
        ("10000000000", "read-truncated"),
        ("3", "ok"),
    ],
)
def test_lengths_that_lie(length: str, code: str) -> None:
    data = record("conversion", b"Trois mots ici.", 1, content_length=length) + WET[1]
    assert codes(items(data, "x.warc"))[0] == code


def test_garbage_between_records_is_passed() -> None:
    found = items(WET[0] + b"garbage\n" * 500 + WET[1], "x.warc")
    assert codes(found) == ["ok", "read-bad-archive", "ok"]


def test_records_and_bodies_beyond_the_limit() -> None:
    options = ReadOptions(max_bytes=5000)
    bomb = response(gzip.compress(bytes(10_000_000)), Content_Encoding="gzip")[:4000]
    data = packed(
        record("conversion", b"x" * 6000, 1),
        record("response", response(gzip.compress(b"a" * 10_000), Content_Encoding="gzip"), 2),
        record("response", bomb, 3),
        WET[0],
    )
    found = codes(items(data, "x.warc.gz", options))
    assert found == ["read-too-large", "read-too-large", "read-too-large", "ok"]


def test_headers_without_end_and_files_without_records() -> None:
    assert codes(items(b"WARC/1.0\r\n" + b"a: b\r\n" * 100_000, "x.warc")) == ["read-bad-archive"]
    (found,) = items(b"WARC/1.0\r\nWARC-Type: conversion\r\n", "x.warc")
    assert isinstance(found, ItemError)
    assert found.code == "read-truncated"
