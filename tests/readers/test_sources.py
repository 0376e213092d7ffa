from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from recoupe.model.page import ItemError, Page
from recoupe.readers.options import ReadOptions
from recoupe.readers.sources import read_sources

TEXT = "Le phare de Kerbihan rallumé\n\nLes gardiens ont rallumé le phare « hier » soir.\r\nFin"


def codes(items: list[Page | ItemError]) -> list[str]:
    return [i.code if isinstance(i, ItemError) else "ok" for i in items]


def test_page_text_is_the_untouched_decoding(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.encode("utf-8"))
    (page,) = read_sources([str(file)])
    assert isinstance(page, Page)
    assert page.text == TEXT
    assert page.id == sha256(TEXT.encode("utf-8")).hexdigest()
    assert page.locator == str(file)
    assert page.media_type == "text/plain"


def test_folder_is_read_by_name_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", ".secret.txt", "sub/c.txt", ".git/d.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"Texte de {name}", encoding="utf-8")
    pages = list(read_sources([str(tmp_path)]))
    names = [os.path.relpath(p.locator, tmp_path) for p in pages]
    assert names == ["a.html", "b.txt", "sub/c.txt"]


def test_glob_and_mixed_sources_keep_the_order_given(tmp_path: Path) -> None:
    for name in ("z.txt", "m.txt", "a.txt"):
        (tmp_path / name).write_text(f"Texte {name}", encoding="utf-8")
    pages = list(read_sources([str(tmp_path / "z.txt"), str(tmp_path / "[am].txt")]))
    assert [Path(p.locator).name for p in pages] == ["z.txt", "a.txt", "m.txt"]


def test_each_bad_input_has_its_code_and_the_good_one_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\t\n")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "nul.txt").write_bytes(b"abc\0def")
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "twin.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "utf16.txt").write_bytes(b"\xff\xfea\x00b")
    names = ["empty", "blank", "image", "nul", "absent", "good", "twin", "utf16"]
    items = list(read_sources([str(tmp_path / f"{n}.txt") for n in names]))
    assert codes(items) == [
        "read-empty", "read-empty", "read-binary", "read-binary", "read-not-found", "ok",
        "read-duplicate", "read-charset",
    ]  # fmt: skip
    assert all(i.message for i in items if isinstance(i, ItemError))


def test_large_file_is_refused_by_size(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as out:
        out.truncate(50 * 1024 * 1024)
    assert codes(list(read_sources([str(file)]))) == ["read-too-large"]
    (tmp_path / "small.txt").write_text("x" * 11, encoding="utf-8")
    options = ReadOptions(max_bytes=10)
    assert codes(list(read_sources([str(tmp_path / "small.txt")], options))) == ["read-too-large"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(tmp_path: Path) -> None:
    file = tmp_path / "closed.txt"
    file.write_text("Texte", encoding="utf-8")
    file.chmod(0)
    assert codes(list(read_sources([str(file)]))) == ["read-unreadable"]


def test_path_that_cannot_be_one() -> None:
    assert codes(list(read_sources(["a\0b"]))) == ["read-not-found"]
    assert codes(list(read_sources(["/dev/null"]))) == ["read-unreadable"]


def test_glob_that_matches_nothing(tmp_path: Path) -> None:
    assert codes(list(read_sources([str(tmp_path / "*.txt")]))) == ["read-not-found"]


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("Été à Zinvié".encode(), "utf-8"),
        ("\ufeffÉté".encode(), "utf-8-sig"),
        ("L’été dernier, « la côte » a reculé de près de dix mètres".encode("cp1252"), "cp1252"),
        ("Été".encode("utf-16"), "utf-16"),
        (b'<meta charset="windows-1251">' + "Привет".encode("cp1251"), "cp1251"),
        (b"<meta charset=iso-8859-1><p>\x93caf\xe9\x94</p>", "cp1252"),
        (b'<meta charset="nonsense-8"><p>caf\xe9 \xe0 la cr\xe8me</p>', "cp1252"),
    ],
)
def test_charset(tmp_path: Path, data: bytes, charset: str) -> None:
    file = tmp_path / "page"
    file.write_bytes(data)
    (page,) = read_sources([str(file)])
    assert isinstance(page, Page)
    assert page.charset == charset
    assert "\ufffd" not in page.text


def test_html_is_told_from_text_by_what_it_holds(tmp_path: Path) -> None:
    cases = {
        "a.txt": ("<!DOCTYPE html><p>Bonjour", "text/html"),
        "b.html": ("Bonjour", "text/html"),
        "c": ("<div><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f</p></div>", "text/html"),
        "d": ("Si a < b et c > d, alors…", "text/plain"),
        "e.TXT": ("Bonjour", "text/plain"),
    }
    for name, (text, _) in cases.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name, (_, kind) in cases.items():
        (page,) = read_sources([str(tmp_path / name)])
        assert isinstance(page, Page)
        assert page.media_type == kind, name


def test_the_same_bytes_are_looked_for_among_the_last_pages_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recoupe.readers.sources.REMEMBERED", 2)
    rows = tmp_path / "rows.jsonl"
    texts = ("a", "b", "a", "c", "d", "a")
    rows.write_text("".join(f'{{"text": "{t}"}}\n' for t in texts), encoding="utf-8")
    assert codes(list(read_sources([str(rows)]))) == [
        "ok",
        "ok",
        "read-duplicate",
        "ok",
        "ok",
        "ok",
    ]


def test_comments_before_a_page_take_no_time(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("<!-- x -->" * 1000 + "<p>Bonjour", encoding="utf-8")
    (page,) = read_sources([str(file)])
    assert isinstance(page, Page)
    file.write_text("<!-- x --> " * 50 + "<!DOCTYPE html><p>Bonjour", encoding="utf-8")
    (page,) = read_sources([str(file)])
    assert isinstance(page, Page)
    assert page.media_type == "text/html"
