from __future__ import annotations

import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pytest import CaptureFixture

from recoupe.cli.exit_codes import Exit
from recoupe.cli.main import main
from tests.readers.samples import (
    DUMP,
    FULL_ITEM,
    HTML,
    NEWS,
    PARAGRAPHS,
    SHORT_ITEM,
    TITLE,
    mhtml,
    packed,
    record,
    response,
    rss,
    sitemap,
    zipped,
)

Run = Callable[..., tuple[int, str, str]]
ASIDE = "<p><a href=/x>À lire aussi : La grève des bacs continue à Merval</a></p>"
PAGE = HTML.replace(f"<p>{PARAGRAPHS[2]}", f"{ASIDE}<p>{PARAGRAPHS[2]}")


@pytest.fixture
def run(capsys: CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return int(left.value.code or 0), shown.out, shown.err

    return call


SOURCES = {
    "x.txt": DUMP.encode(),
    "x.html": HTML.encode(),
    "x.mhtml": mhtml(),
    "x.zip": zipped({"a.html": HTML.encode(), "a.css": b"p {}"}),
    "x.csv": f'titre;texte\n{TITLE};"{PARAGRAPHS[0]}"\n'.encode(),
    "x.jsonl": json.dumps({"headline": TITLE, "body": PARAGRAPHS[0]}).encode(),
    "x.xml": rss(FULL_ITEM),
    "x.warc.gz": packed(
        record("request", b"GET /"), record("response", response(HTML.encode()), 2)
    ),
    "x.wet": record("conversion", DUMP.encode()),
}


@pytest.mark.parametrize("name", SOURCES)
def test_every_kind_of_source_gives_its_article(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(SOURCES[name])
    code, out, err = run("read", tmp_path / name, "--format", "jsonl")
    (line,) = (json.loads(line) for line in out.splitlines())
    assert code == Exit.DONE, err
    assert line["title"] == TITLE
    assert line["text"].startswith(PARAGRAPHS[0])


def test_what_is_passed_over_is_counted_and_is_no_failure(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.warc.gz").write_bytes(SOURCES["x.warc.gz"])
    code, _, err = run("read", tmp_path / "x.warc.gz", "--format", "jsonl")
    assert code == Exit.DONE
    assert err == f"passed over: {tmp_path}/x.warc.gz: 1 × record of type request\n"


def test_columns_and_types_may_be_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.dat").write_text("a,b,c\n7,Un pont,Il rouvre enfin.\n", encoding="utf-8")
    columns = ("--column", "id=a", "--column", "title=b", "--column", "text=c")
    code, out, _ = run("read", tmp_path / "t.dat", "--type", "csv", *columns, "--format", "jsonl")
    line = json.loads(out)
    assert code == Exit.DONE
    assert (line["id"], line["title"], line["text"]) == ("7", "Un pont", "Il rouvre enfin.")
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        '{"id": "r", "titre": "Un pont", "corps": "Il rouvre enfin."}\n', encoding="utf-8"
    )
    named = ("--column", "title=titre", "--column", "text=corps")
    code, out, _ = run("read", "--jsonl", rows, *named, "--format", "jsonl")
    assert (code, json.loads(out)["title"]) == (Exit.DONE, "Un pont")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--column", "text"),
        ("--column", "nonsense=x"),
        ("--type", "pdf"),
        ("-", "-"),
        ("--limit", "0"),
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    code, _, err = run("read", tmp_path, *arguments)
    assert code == Exit.USAGE
    assert "Traceback" not in err


def test_limit_stops_early(run: Run, tmp_path: Path) -> None:
    records = [record("conversion", f"{DUMP} {n}".encode(), n) for n in range(9)]
    (tmp_path / "x.wet.gz").write_bytes(packed(*records) + b"ruin")
    code, out, err = run("read", tmp_path / "x.wet.gz", "--limit", 3, "--format", "jsonl")
    assert (code, len(out.splitlines()), err) == (Exit.DONE, 3, "")


def test_nothing_is_fetched_unasked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss(SHORT_ITEM))
    (tmp_path / "map.xml").write_bytes(sitemap(NEWS))
    code, out, _ = run("read", tmp_path, "--format", "jsonl")
    codes = [json.loads(line)["error"]["code"] for line in out.splitlines()]
    assert (code, codes) == (Exit.NO_INPUT, ["read-needs-fetch"] * 2)
    code, out, _ = run("read", "http://127.0.0.1:9/x", "http://[::1]/", "--format", "jsonl")
    codes = [json.loads(line)["error"]["code"] for line in out.splitlines()]
    assert (code, codes) == (Exit.NO_INPUT, ["read-url-refused"] * 2)


def test_text_shows_what_was_cut_and_why(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "p.html").write_text(PAGE, encoding="utf-8")
    code, out, _ = run("read", tmp_path / "p.html")
    assert code == Exit.DONE
    assert f"  {PARAGRAPHS[2]}\n" in out
    assert "- À lire aussi : La grève des bacs continue à Merval\n" in out
    assert "- [in-text-link: " in out
    assert "\x1b[" not in out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m- [in-text-link: " in run("read", tmp_path / "p.html")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in run("read", tmp_path / "p.html")[1]


def test_a_page_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text(
        DUMP.replace("mardi", "\x1b]0;pris\x07\u202emardi"), encoding="utf-8"
    )
    out = run("read", tmp_path / "p.txt")[1]
    assert "␛]0;pris␇\ufffdmardi" in out
    assert not any(sign in out for sign in ("\x1b", "\x07", "\u202e"))


class Tags(HTMLParser):
    """Collects what a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_html_is_one_page_that_shows_and_runs_nothing_of_the_pages(
    run: Run, tmp_path: Path
) -> None:
    nasty = "&lt;script&gt;alert(1)&lt;/script&gt;"
    (tmp_path / "p.html").write_text(PAGE.replace("mardi", nasty), encoding="utf-8")
    (tmp_path / "<b>.txt").write_bytes(b"")
    code, out, _ = run("read", tmp_path, "--format", "html")
    seen = Tags()
    seen.feed(out)
    assert code == Exit.PARTIAL
    assert "script" not in seen.tags
    assert "b" not in seen.tags
    assert seen.tags.count("del") == 1
    assert "<script>alert(1)</script>" in seen.words
    assert PARAGRAPHS[2] in seen.words
    assert "read-empty" in seen.words
    assert "default-src 'none'" in out
    assert "1 read, 1 failed." in seen.words
    assert "http" not in out.replace("http-equiv", "")
