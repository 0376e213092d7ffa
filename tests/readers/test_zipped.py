from __future__ import annotations

import io
import struct
import zipfile

import pytest

from recoupe.readers.options import ReadOptions
from tests.readers.samples import DUMP, HTML, codes, items, packed, pages, record, zipped


def test_pages_by_name_with_the_member_as_locator() -> None:
    heard: list[str] = []
    options = ReadOptions(passed_over=lambda _, reason: heard.append(reason))
    members = {
        "z.txt": DUMP.encode(), "a/p.html": HTML.encode(), "a/p.css": b"p {}",
        "__MACOSX/a": b"x", ".hidden": b"x", "a/": b"",
    }  # fmt: skip
    one, two = pages(items(zipped(members), "x.zip", options))
    assert one.locator.endswith("x.zip#a/p.html")
    assert (one.text, two.text) == (HTML, DUMP)
    assert heard == ["part of a page, not a page"]


def test_names_that_lead_out_of_the_archive() -> None:
    names = ["../up.html", "/root.html", "a/../../b.html", "..\\w.html", "C:\\x.html"]
    data = zipped({name: HTML.encode() for name in names} | {"good.txt": DUMP.encode()})
    assert sorted(codes(items(data, "x.zip"))) == ["ok"] + ["read-unsafe-path"] * 5


def test_bombs_by_ratio_by_number_and_by_total() -> None:
    data = zipped({"bomb.txt": bytes(30_000_000), "good.txt": DUMP.encode()})
    assert codes(items(data, "x.zip")) == ["read-bomb", "ok"]
    many = zipped({f"{n}.txt": b"x" for n in range(30)})
    assert codes(items(many, "x.zip", ReadOptions(max_members=20))) == ["read-bomb"]
    assert codes(items(many, "x.zip", ReadOptions(max_unpacked=25))) == ["read-bomb"]


def test_a_header_that_lies_about_the_size_gains_nothing() -> None:
    data = bytearray(zipped({"bomb.txt": b"mot " * 3_000_000}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 100)
    assert codes(items(bytes(data), "x.zip")) in (["read-bad-archive"], ["ok"], ["read-too-large"])


def test_archives_within_archives_are_refused() -> None:
    inner = zipped({"a.txt": DUMP.encode()})
    data = zipped({"a.zip": inner, "b.wet.gz": packed(record("conversion", DUMP.encode()))})
    assert codes(items(data, "x.zip")) == ["read-nested-archive"] * 2


def test_locked_members_office_documents_and_ruins() -> None:
    data = bytearray(zipped({"a.txt": DUMP.encode()}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert codes(items(bytes(data), "x.zip")) == ["read-encrypted"]
    assert codes(items(zipped({"[Content_Types].xml": b"x", "w.xml": b"x"}), "x.docx")) == [
        "read-binary"
    ]
    whole = zipped({"a.txt": DUMP.encode()})
    assert codes(items(whole[:-40], "x.zip")) == ["read-bad-archive"]
    assert codes(items(b"PK\x03\x04" + b"x" * 100, "x.zip")) == ["read-bad-archive"]


def test_a_directory_too_large_to_hold_is_not_held() -> None:
    data = bytearray(zipped({"a.txt": b"x"}))
    at = data.rindex(b"PK\x05\x06") + 12
    data[at : at + 4] = struct.pack("<I", 0xFFFFFFF0)
    assert codes(items(bytes(data), "x.zip")) == ["read-bomb"]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, zipfile.ZIP_STORED])
def test_every_packing_of_python(method: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("a.txt", DUMP)
    (page,) = pages(items(out.getvalue(), "x.zip"))
    assert page.text == DUMP
