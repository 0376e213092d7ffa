from __future__ import annotations

import io

import pytest

from recoupe.readers.lines import table_charset, text_lines


def test_lines_keep_their_ends_and_long_ones_are_cut() -> None:
    stream = io.BytesIO(b"un\r\ndeux\n" + b"x" * 25 + b"\ntrois\r\rfin")
    assert list(text_lines(stream, "utf-8", 10)) == ["un\r\n", "deux\n", "x" * 11, "trois\r\rfin"]
    assert not stream.closed


def test_other_line_ends_when_asked() -> None:
    stream = io.BytesIO(b"un\r\ndeux\rtrois\n")
    assert list(text_lines(stream, "utf-8", ends="")) == ["un\r\n", "deux\r", "trois\n"]


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b"\xff\xfea\0", "utf-16"),
        ("été".encode()[:-1], "utf-8-sig"),
        ("l'été à la crème brûlée".encode("cp1252"), "cp1252"),
        (b"", "utf-8-sig"),
    ],
)
def test_the_charset_of_a_table(head: bytes, charset: str) -> None:
    assert table_charset(head) == charset
