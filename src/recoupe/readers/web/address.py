"""Which addresses may be asked: http(s) names that stand for public addresses only.

The name is resolved once, here, and the connection goes to the address that was vetted,
so that a name whose answer changes afterwards (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from recoupe.errors import ReadError

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]
Permit = Callable[[IP], bool]
NAT64 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
LONGEST = 4000
SECONDS_TO_RESOLVE = 10.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where to connect (``ip``, ``port``) and what to ask for there."""

    secure: bool
    host: str
    port: int
    ip: str
    target: str

    @property
    def authority(self) -> str:
        """The ``Host`` header."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return shown if self.port == (443 if self.secure else 80) else f"{shown}:{self.port}"

    @property
    def root(self) -> str:
        """Scheme and authority."""
        return f"{'https' if self.secure else 'http'}://{self.authority}"


def is_public(ip: IP) -> bool:
    """Whether an address, and any older one wrapped in it, is of the public internet."""
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if any(ip in network for network in NAT64):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def system_resolve(host: str, port: int) -> Sequence[str]:
    """Addresses of a name, as the system gives them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def vetted(url: str, resolve: Resolve = system_resolve, permit: Permit = is_public) -> Place:
    """The place of an address. Raises ``ReadError``: ``read-url-refused``, ``read-url-failed``.

    A name of which one address is not public is refused whole.
    """
    parts = _parts(url)
    host, port = _host(parts), _port(parts)
    ips = _resolved(host, port, resolve)
    for ip in ips:
        if not permit(ip):
            raise ReadError(f"{host} stands for {ip}: not public", code="read-url-refused")
    target = parts.path or "/"
    target = f"{target}?{parts.query}" if parts.query else target
    return Place(parts.scheme == "https", host, port, str(ips[0]), quoted(target))


def quoted(target: str) -> str:
    """Path and query in ASCII without blanks; what is escaped already stays."""
    from urllib.parse import quote

    return quote(target, safe="%/:=&?~#+!$,;'@()*[]-._")


def _parts(url: str) -> SplitResult:
    if len(url) > LONGEST or any(ord(c) < 33 or ord(c) == 127 for c in url):
        raise ReadError("an address of blanks or without end", code="read-url-refused")
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise ReadError(f"not an address: {error}", code="read-url-refused") from error
    if parts.scheme not in ("http", "https"):
        message = f"only http and https are asked, not {parts.scheme[:20] or 'this'}"
        raise ReadError(message, code="read-url-refused")
    if "@" in parts.netloc:
        raise ReadError("an address with a user name in it", code="read-url-refused")
    return parts


def _host(parts: SplitResult) -> str:
    try:
        host = (parts.hostname or "").rstrip(".")
        named = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise ReadError("no such host name", code="read-url-refused") from error
    if not named:
        raise ReadError("an address without host", code="read-url-refused")
    return named


def _port(parts: SplitResult) -> int:
    try:
        return parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise ReadError("no such port", code="read-url-refused") from error


def _resolved(host: str, port: int, resolve: Resolve) -> list[IP]:
    pool = ThreadPoolExecutor(max_workers=1)
    try:
        found = pool.submit(resolve, host, port).result(timeout=SECONDS_TO_RESOLVE)
        ips = [ipaddress.ip_address(text.partition("%")[0]) for text in found]
    except (OSError, ValueError, TooLate) as error:
        raise ReadError(f"{host} is not found: {error}", code="read-url-failed") from error
    finally:
        pool.shutdown(wait=False)
    if not ips:
        raise ReadError(f"{host} has no address", code="read-url-failed")
    return ips
