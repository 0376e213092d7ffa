"""One request and its answer, to a vetted address, within a time and a size."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.errors import ReadError
from recoupe.readers.http_body import unpacked
from recoupe.readers.web.address import Place

PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """``headers`` by lower-case name; ``body`` is unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def exchange(place: Place, headers: Mapping[str, str], *, seconds: float, max_bytes: int) -> Answer:
    """Ask once. Raises ``ReadError``: ``read-timeout``, ``read-too-large``, ``read-url-failed``.

    ``seconds`` bound the whole exchange, however slowly the other side drips.
    """
    deadline = time.monotonic() + seconds
    connection = _Vetted(place, seconds)
    watchdog = threading.Timer(seconds, connection.cut)
    watchdog.daemon = True
    watchdog.start()
    try:
        connection.request("GET", place.target, headers={"Host": place.authority, **headers})
        response = connection.getresponse()
        said = {name.lower(): value for name, value in response.getheaders()}
        body = _body(response, max_bytes)
    except ReadError:
        raise
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= deadline or isinstance(error, TimeoutError):
            message = f"no whole answer within {seconds:g} s"
            raise ReadError(message, code="read-timeout") from error
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise ReadError(
            f"{place.host} does not answer: {reason}", code="read-url-failed"
        ) from error
    finally:
        watchdog.cancel()
        connection.close()
    if time.monotonic() >= deadline:
        raise ReadError(f"no whole answer within {seconds:g} s", code="read-timeout")
    return Answer(response.status, said, unpacked(body, said, max_bytes))


def _body(response: http.client.HTTPResponse, max_bytes: int) -> bytes:
    parts: list[bytes] = []
    left = max_bytes + 1
    while left > 0 and (part := response.read(min(left, PIECE))):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        raise ReadError(f"larger than {max_bytes / 1024 / 1024:g} MB", code="read-too-large")
    if response.length:
        raise ReadError("the answer ends in the middle", code="read-truncated")
    return b"".join(parts)


class _Vetted(http.client.HTTPConnection):
    """A connection to the vetted address, never to what the name stands for by now."""

    def __init__(self, place: Place, seconds: float) -> None:
        super().__init__(place.host, place.port, timeout=seconds)
        self._place = place
        self._cut = False

    def connect(self) -> None:
        place = self._place
        plain = socket.create_connection((place.ip, place.port), timeout=self.timeout)
        self.sock = plain
        if place.secure:
            context = ssl.create_default_context()
            secure = context.wrap_socket(
                plain, server_hostname=place.host, do_handshake_on_connect=False
            )
            self.sock = secure
            secure.do_handshake()
        if self._cut:
            raise TimeoutError

    def cut(self) -> None:
        """End the exchange from another thread: the time is over."""
        self._cut = True
        if self.sock is not None:
            try:
                self.sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                return
