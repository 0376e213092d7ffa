from __future__ import annotations

from hashlib import sha256

import pytest

from tests.readers.samples import HTML, NEWS, codes, items, mhtml, pages


@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("name", ["x.mhtml", "x"])
def test_the_saved_page_its_address_and_its_day(coding: str, name: str) -> None:
    (page,) = pages(items(mhtml(coding=coding), name))
    assert page.text.replace("\r\n", "\n").strip() == HTML
    assert page.media_type == "text/html"
    assert page.url == NEWS
    assert page.fetched is not None
    assert page.fetched.isoformat() == "2031-02-03T04:05:06+00:00"
    assert page.id == sha256(page.text.encode()).hexdigest()


def test_messages_that_hold_no_page() -> None:
    head = b'From: x\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
    assert codes(items(head + b"--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--", "x.mht")) == [
        "read-bad-archive"
    ]
    assert codes(items(head, "x.mht")) == ["read-bad-archive"]
    deep = b"".join(
        b'--b\r\nContent-Type: multipart/mixed; boundary="b%d"\r\n\r\n' % n for n in range(500)
    )
    assert codes(items(head + deep, "x.mht")) == ["read-nested-archive"]


def test_messages_in_messages_end() -> None:
    head = b'From: x\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
    found = codes(items(head + b"Content-Type: message/rfc822\r\n\r\n" * 20_000, "x.mht"))
    assert found == ["read-bad-archive"]
