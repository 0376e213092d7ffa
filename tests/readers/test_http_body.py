from __future__ import annotations

import gzip
import zlib

import pytest

from recoupe.errors import ReadError
from recoupe.readers.http_body import media_of, parse_headers, parse_response, unchunked, unpacked


def test_headers_folded_repeated_and_without_colon() -> None:
    assert parse_headers(b"A: 1\r\nB: x\r\n  y\r\nnonsense\r\n z\r\na: 2") == {"a": "2", "b": "x y"}


def test_media_types() -> None:
    assert media_of('Text/HTML; Charset="UTF-8"') == ("text/html", "UTF-8")
    assert media_of("") == (None, None)
    assert media_of(";x") == (None, None)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"3\r\nabc\r\n2;q=1\r\nde\r\n0\r\n\r\n", b"abcde"),
        (b"3\nabc\n0\n", b"abc"),
        (b"5\r\nab", b"ab"),
        (b"<html>\n", b"<html>\n"),
        (b"ffffffffff\r\nabc", b"ffffffffff\r\nabc"),
        (b"", b""),
    ],
)
def test_chunks(body: bytes, expected: bytes) -> None:
    assert unchunked(body) == expected


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def test_codings() -> None:
    for coding, body in (
        ("gzip", gzip.compress(b"mot")), ("deflate", zlib.compress(b"mot")),
        ("deflate", raw_deflate(b"mot")), ("gzip", b"mot"), ("identity", b"mot"),
    ):  # fmt: skip
        assert unpacked(body, {"content-encoding": coding}, 100) == b"mot"
    for coding, body, code in (
        ("br", b"x", "read-binary"),
        ("gzip", gzip.compress(b"mot" * 50)[:-12], "read-truncated"),
        ("gzip", gzip.compress(b"x" * 101), "read-too-large"),
    ):
        with pytest.raises(ReadError) as error:
            unpacked(body, {"content-encoding": coding}, 100)
        assert error.value.code == code


def test_what_is_no_response() -> None:
    for data in (b"", b"HTTP/1.1 200 OK", b"200 OK\r\n\r\n", b"HTTP/1.1 xx\r\n\r\n"):
        with pytest.raises(ReadError):
            parse_response(data, 100)
