"""An HTTP response as archives keep it: status, headers, and the body without its coding."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.errors import ReadError

STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")
CHARSET = re.compile(r"(?i)charset\s*=\s*[\"']?\s*([\w.:-]{2,40})")
END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
LARGEST_HEAD = 1 << 16
GZIPPED, ZLIB, DEFLATED = 31, 15, -15
ENVELOPE = {"gzip": (GZIPPED,), "x-gzip": (GZIPPED,), "deflate": (ZLIB, DEFLATED)}


@dataclass(frozen=True, slots=True)
class Response:
    """``headers`` have lower-case names, the last of each; ``body`` is decoded."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def parse_response(data: bytes, limit: int) -> Response:
    """A response from its bytes, the body at most ``limit``. Raises ``ReadError``."""
    status = STATUS.match(data)
    end = END_OF_HEAD.search(data, 0, LARGEST_HEAD)
    if status is None or end is None:
        raise ReadError("the record holds no HTTP response", code="read-bad-archive")
    headers = parse_headers(data[: end.start()])
    body = data[end.end() :]
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = unchunked(body)
    return Response(int(status.group(1)), headers, unpacked(body, headers, limit))


def parse_headers(head: bytes) -> dict[str, str]:
    """Header lines by lower-case name; a line that begins with a blank goes on the last one."""
    headers: dict[str, str] = {}
    name = ""
    for line in head.decode("utf-8", errors="replace").split("\n"):
        if line[:1] in (" ", "\t") and name:
            headers[name] += " " + line.strip()
            continue
        name, colon, value = line.partition(":")
        name = name.strip().lower() if colon else ""
        if name:
            headers[name] = value.strip()
    return headers


def media_of(content_type: str | None) -> tuple[str | None, str | None]:
    """Media type and charset of a ``Content-Type`` value."""
    if not content_type:
        return None, None
    found = CHARSET.search(content_type)
    media = content_type.partition(";")[0].strip().lower()
    return media or None, found.group(1) if found else None


def unchunked(body: bytes) -> bytes:
    """A chunked body put together; one that is not chunked after all stays as it is."""
    parts: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\n", at, at + 1024)
        size = _chunk_size(body[at:end]) if end >= 0 else None
        if size is None:
            return b"".join(parts) if parts else body
        if size == 0:
            return b"".join(parts)
        parts.append(body[end + 1 : end + 1 + size])
        at = end + 1 + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1


def _chunk_size(line: bytes) -> int | None:
    digits = line.partition(b";")[0].strip()
    return int(digits, 16) if re.fullmatch(rb"[0-9a-fA-F]{1,8}", digits) else None


def unpacked(body: bytes, headers: Mapping[str, str], limit: int) -> bytes:
    """The body without gzip or deflate; what is not packed after all stays as it is.

    Raises ``ReadError``: ``read-too-large`` beyond ``limit`` bytes, ``read-truncated``
    when the packed body has no end, ``read-binary`` for a coding that is not known.
    """
    coding = headers.get("content-encoding", "").strip().lower()
    if coding in ("", "identity", "none", "utf-8"):
        return body
    if coding not in ENVELOPE:
        raise ReadError(f"packed as {coding[:40]}, which is not known", code="read-binary")
    for bits in ENVELOPE[coding]:
        found = _inflated(body, bits, limit)
        if found is not None:
            return found
    return body


def _inflated(body: bytes, bits: int, limit: int) -> bytes | None:
    inflate = zlib.decompressobj(bits)
    try:
        data = inflate.decompress(body, limit + 1)
    except zlib.error:
        return None
    if len(data) > limit:
        raise ReadError(f"unpacks to more than {limit / 1024 / 1024:g} MB", code="read-too-large")
    if not inflate.eof:
        raise ReadError("the packed body ends in the middle", code="read-truncated")
    return data
