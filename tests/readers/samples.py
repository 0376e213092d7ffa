"""Small sources of every kind, of invented pages."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

from recoupe.model.page import ItemError, Page
from recoupe.readers.opened import Opened, opened_bytes
from recoupe.readers.options import ReadOptions
from recoupe.readers.sources import read_sources

TITLE = "Le pont de Zorlande rouvre après dix ans"
PARAGRAPHS = (
    "Le maire de Zorlande, Anselme Trobec, a rouvert mardi le pont suspendu que la crue avait "
    "emporté il y a dix ans, devant trois cents habitants réunis sur la berge.",
    "« Ce pont est le vôtre », a déclaré le maire, qui a promis d'en construire un second d'ici "
    "à la fin de l'année prochaine, en amont du moulin.",
    "Les travaux ont coûté deux millions de francs, selon la commune, et duré trois ans et demi, "
    "bien plus que ce que les ingénieurs avaient prévu au départ.",
)
BODY = "\n".join(f"<p>{p}</p>" for p in PARAGRAPHS)
HTML = f"<!DOCTYPE html><html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{BODY}</body></html>"
DUMP = "\n\n".join((TITLE, *PARAGRAPHS))
NEWS = "https://nouvelles.example/pont"


def items(data: bytes, name: str, options: ReadOptions | None = None) -> list[Page | ItemError]:
    """What the bytes give when they stand in a file of that name."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return list(read_sources([str(path)], options or ReadOptions()))


def codes(found: list[Page | ItemError]) -> list[str]:
    """The code of each item, ``ok`` for a page."""
    return [item.code if isinstance(item, ItemError) else "ok" for item in found]


def pages(found: list[Page | ItemError]) -> list[Page]:
    """The pages, when nothing failed."""
    assert all(isinstance(item, Page) for item in found), codes(found)
    return [item for item in found if isinstance(item, Page)]


def source(data: bytes, name: str = "source") -> Opened:
    """Bytes as an open source."""
    return opened_bytes(data, locator=name, name=name)


def record(kind: str, body: bytes, number: int = 1, **stated: str) -> bytes:
    """A WARC record; ``stated`` overrides its headers (``content_length="9"``)."""
    headers = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:r{number}>",
        "WARC-Date": "2031-02-03T04:05:06Z",
        "WARC-Target-URI": f"{NEWS}/{number}",
        "Content-Type": "text/plain"
        if kind == "conversion"
        else "application/http; msgtype=response",
        "Content-Length": str(len(body)),
    }
    headers |= {name.replace("_", "-").title(): value for name, value in stated.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return b"WARC/1.0\r\n" + head.encode() + b"\r\n" + body + b"\r\n\r\n"


def response(
    body: bytes, media: str = "text/html; charset=utf-8", status: int = 200, **more: str
) -> bytes:
    """An HTTP response with its head."""
    head = f"HTTP/1.1 {status} OK\r\nContent-Type: {media}\r\n"
    head += "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in more.items())
    return head.encode() + b"\r\n" + body


def packed(*records: bytes) -> bytes:
    """Records as a crawl keeps them: a gzip member each."""
    return b"".join(gzip.compress(record, mtime=0) for record in records)


def zipped(members: dict[str, bytes]) -> bytes:
    """A ZIP of members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def mhtml(body: str = HTML, *, coding: str = "quoted-printable") -> bytes:
    """A page as browsers save it."""
    import base64
    import quopri

    coded = quopri.encodestring if coding == "quoted-printable" else base64.encodebytes
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: " + NEWS.encode() + b"\r\n"
        b"Subject: x\r\nDate: Mon, 3 Feb 2031 04:05:06 +0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="--cut"\r\n\r\n'
        b"----cut\r\nContent-Type: text/css\r\nContent-Location: https://nouvelles.example/a.css\r\n\r\n"
        b"p { color: red }\r\n"
        b"----cut\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: "
        + NEWS.encode()
        + b"\r\n"
        b"Content-Transfer-Encoding: "
        + coding.encode()
        + b"\r\n\r\n"
        + coded(body.encode())
        + b"\r\n----cut--\r\n"
    )


def rss(*parts: str) -> bytes:
    """A feed of RSS 2.0 with these items."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        "<title>Les Nouvelles</title><link>https://nouvelles.example/</link>"
        + "".join(f"<item>{part}</item>" for part in parts)
        + "</channel></rss>"
    ).encode()


FULL_ITEM = (
    f"<title>{TITLE}</title><link>{NEWS}</link><pubDate>Mon, 03 Feb 2031 04:05:06 GMT</pubDate>"
    f"<description>Le pont rouvre…</description><content:encoded><![CDATA[{BODY}]]></content:encoded>"
)
SHORT_ITEM = (
    f"<title>Une brève</title><link>{NEWS}/breve</link><description>Deux mots […]</description>"
)


def sitemap(*addresses: str) -> bytes:
    """A sitemap of these addresses."""
    rows = "".join(f"<url><loc>{a}</loc><lastmod>2031-02-03</lastmod></url>" for a in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><urlset '
        f'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'
    ).encode()
