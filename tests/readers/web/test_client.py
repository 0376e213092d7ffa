from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from recoupe.errors import OutputError, ReadError
from recoupe.readers.web.cache import FolderCache, MemoryCache
from recoupe.readers.web.client import WebClient
from recoupe.readers.web.pace import Manners
from tests.readers.samples import HTML
from tests.readers.web.site import Site, answer, moved

LIMIT = 1_000_000


def refusal(client: WebClient, url: str) -> str:
    with pytest.raises(ReadError) as error:
        client.get(url, max_bytes=LIMIT)
    return error.value.code


def test_a_page_with_what_the_server_says(site: Site) -> None:
    site.gives["/p?q=1"] = answer(HTML.encode(), Content_Type='text/html; charset="UTF-8"')
    found = site.client().get(f"{site.root}/p?q=1#part", max_bytes=LIMIT)
    assert (found.body, found.media_type, found.charset) == (HTML.encode(), "text/html", "UTF-8")
    assert found.url == f"{site.root}/p?q=1"
    asked = dict(site.asked[-1][1])
    assert asked["Host"] == f"site.example:{site.port}"
    assert asked["User-Agent"].startswith("recoupe/")


def test_the_guard_is_on_unless_told_otherwise(site: Site) -> None:
    assert refusal(WebClient(), f"http://127.0.0.1:{site.port}/") == "read-url-refused"
    assert refusal(WebClient(), f"http://localhost:{site.port}/") == "read-url-refused"
    assert site.asked == []


def test_a_name_that_changes_its_mind_gains_nothing(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection goes to the vetted address: nobody looks the name up again."""
    looked_up: list[object] = []
    honest = socket.getaddrinfo

    def watched(host: object, *rest: object, **more: object) -> object:
        looked_up.append(host)
        return honest(host, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", watched)
    answers: Iterator[list[str]] = iter((["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]))
    site.gives["/"] = answer(b"une page")
    client = WebClient(
        manners=Manners(delay=0, seconds=5),
        resolve=lambda *_: next(answers),
        permit=lambda ip: str(ip) == "127.0.0.1",
    )
    assert client.get(f"{site.root}/", max_bytes=LIMIT).body == b"une page"
    assert set(looked_up) == {"127.0.0.1"}
    assert refusal(client, f"{site.root}/") == "read-url-refused"


def test_redirects_are_vetted_each(site: Site) -> None:
    site.gives |= {
        "/a": moved("/b?x=é".encode().decode("latin-1")),
        "/b?x=%C3%A9": answer(b"arriv\xc3\xa9"),
        "/inner": moved("http://inner.example/secret"),
        "/file": moved("file:///etc/passwd"),
        "/odd": moved("http://[::1"),
    }
    client = site.client()
    assert client.get(f"{site.root}/a", max_bytes=LIMIT).url == f"{site.root}/b?x=é"
    assert refusal(client, f"{site.root}/inner") == "read-url-refused"
    assert refusal(client, f"{site.root}/file") == "read-url-refused"
    assert refusal(client, f"{site.root}/odd") == "read-redirects"


def test_redirects_that_do_not_end(site: Site) -> None:
    site.gives |= {"/x": moved("/y"), "/y": moved("/x"), "/self": moved("/self")}
    site.gives |= {f"/n{n}": moved(f"/n{n + 1}") for n in range(20)}
    for path in ("/x", "/self", "/n0"):
        assert refusal(site.client(), site.root + path) == "read-redirects"
    assert sum(path.startswith("/n") for path, _ in site.asked) == 6


def test_sizes_packed_and_not(site: Site) -> None:
    site.gives |= {
        "/big": answer(b"x" * (LIMIT + 1)),
        "/bomb": answer(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"),
        "/packed": answer(gzip.compress(b"mot"), Content_Encoding="gzip"),
        "/cut": answer(b"x" * 10, Content_Length="1000"),
    }
    assert refusal(site.client(), f"{site.root}/big") == "read-too-large"
    assert refusal(site.client(), f"{site.root}/bomb") == "read-too-large"
    assert site.client().get(f"{site.root}/packed", max_bytes=LIMIT).body == b"mot"
    assert refusal(site.client(), f"{site.root}/cut") in ("read-truncated", "read-url-failed")


def drip(request: BaseHTTPRequestHandler) -> None:
    """Begin to answer, and never end."""
    try:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for n in range(200):
            request.wfile.write(b"X-%d: y\r\n" % n if n < 50 else b"x")
            request.wfile.flush()
            time.sleep(0.05)
    except OSError:
        return


def test_a_server_that_drips_is_left_in_time(site: Site) -> None:
    site.gives["/slow"] = drip
    start = time.monotonic()
    assert (
        refusal(site.client(Manners(seconds=0.4, delay=0)), f"{site.root}/slow") == "read-timeout"
    )
    assert time.monotonic() - start < 3


def noise(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"\x00\xff" * 100)


def test_answers_that_are_none(site: Site) -> None:
    site.gives |= {
        "/410": answer(b"", 410),
        "/500": answer(b"", 500),
        "/noise": noise,
        "/many": answer(b"x", 200, **{f"X_{n}": "y" for n in range(300)}),
    }
    codes = {path: refusal(site.client(), site.root + path) for path in site.gives}
    assert codes["/410"] == codes["/500"] == "read-status"
    assert codes["/noise"] == codes["/many"] == "read-url-failed"
    assert refusal(site.client(), "http://site.example:1/") == "read-url-failed"


def test_robots_txt_is_heeded(site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: Recoupe\nDisallow: /closed\nAllow: /closed/open\n"
    site.gives |= {
        "/robots.txt": answer(rules),
        "/closed/open": answer(b"ouvert"),
        "/": answer(b"x"),
    }
    client = site.client()
    assert refusal(client, f"{site.root}/closed/x") == "read-robots"
    assert client.get(f"{site.root}/closed/open", max_bytes=LIMIT).body == b"ouvert"
    assert [path for path, _ in site.asked].count("/robots.txt") == 1
    site.gives["/robots.txt"] = answer(b"", 503)
    assert refusal(site.client(), f"{site.root}/") == "read-robots"
    site.gives["/robots.txt"] = moved("/r")
    site.gives["/r"] = answer(rules)
    assert refusal(site.client(), f"{site.root}/closed") == "read-robots"


def test_a_host_is_given_time(site: Site) -> None:
    waits: list[float] = []
    site.gives |= {"/robots.txt": answer(b"User-agent: *\nCrawl-delay: 7"), "/": answer(b"x")}
    client = WebClient(
        manners=Manners(delay=2, seconds=5),
        resolve=lambda *_: ["127.0.0.1"],
        permit=lambda _: True,
        sleep=waits.append,
    )
    for _ in range(2):
        client.get(f"{site.root}/", max_bytes=LIMIT)
    assert len(waits) == 2
    assert all(5 < wait <= 7 for wait in waits)


@pytest.mark.parametrize("where", ["memory", "folder"])
def test_what_did_not_change_is_not_sent_again(site: Site, tmp_path: Path, where: str) -> None:
    def give(request: BaseHTTPRequestHandler) -> None:
        same = request.headers.get("If-None-Match") == '"v1"'
        answer(
            b"" if same else b"une page",
            304 if same else 200,
            ETag='"v1"',
            Content_Type="text/plain",
        )(request)

    site.gives["/p"] = give
    cache = MemoryCache() if where == "memory" else FolderCache(tmp_path / "kept")
    for _ in range(2):
        found = site.client(cache=cache).get(f"{site.root}/p", max_bytes=LIMIT)
        assert (found.body, found.media_type) == (b"une page", "text/plain")
    asked = [headers.get("If-None-Match") for path, headers in site.asked if path == "/p"]
    assert asked == [None, '"v1"']


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path, site: Site) -> None:
    site.gives["/p"] = answer(b"une page", ETag='"v1"')
    (tmp_path / "file").write_text("x", encoding="utf-8")
    client = site.client(cache=FolderCache(tmp_path / "file"))
    with pytest.raises(OutputError) as error:
        client.get(f"{site.root}/p", max_bytes=LIMIT)
    assert error.value.code == "output-unwritable"


def test_a_damaged_cache_is_as_none(tmp_path: Path, site: Site) -> None:
    site.gives["/p"] = answer(b"une page", ETag='"v1"')
    cache = FolderCache(tmp_path)
    site.client(cache=cache).get(f"{site.root}/p", max_bytes=LIMIT)
    (file,) = tmp_path.iterdir()
    for ruin in (b"", b"[]", b"{}", b'{"version": 1, "body": "@"}', b"\xff"):
        file.write_bytes(ruin)
        assert cache.get(f"{site.root}/p") is None
