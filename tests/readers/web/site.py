"""A small site on this machine, and a client that is let in there and nowhere else."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from recoupe.readers.web.address import is_public
from recoupe.readers.web.cache import Cache
from recoupe.readers.web.client import WebClient
from recoupe.readers.web.pace import Manners

Give = Callable[[BaseHTTPRequestHandler], None]
QUICK = Manners(seconds=5, delay=0)


@dataclass
class Site:
    """What is asked of it stands in ``asked``; ``gives`` says what a path answers."""

    port: int
    gives: dict[str, Give] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def root(self) -> str:
        return f"http://site.example:{self.port}"

    def client(self, manners: Manners = QUICK, cache: Cache | None = None) -> WebClient:
        """The guard is on: this machine's address is the one exception."""
        return WebClient(
            manners=manners,
            cache=cache,
            resolve=lambda host, _: {"site.example": ["127.0.0.1"], "inner.example": ["10.1.2.3"]}[
                host
            ],
            permit=lambda ip: str(ip) == "127.0.0.1" or is_public(ip),
            sleep=lambda _: None,
        )


def answer(body: bytes, status: int = 200, **headers: str) -> Give:
    """A fixed answer."""

    def give(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return give


def moved(location: str, status: int = 302) -> Give:
    """A redirect."""
    return answer(b"", status, Location=location)


@contextmanager
def running() -> Iterator[Site]:
    """A site that answers 404 until it is told otherwise."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            site.gives.get(self.path, answer(b"", 404))(self)

        def log_message(self, *_: object) -> None:  # silent
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
