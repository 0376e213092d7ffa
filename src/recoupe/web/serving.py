"""Serves the desk on this machine, or for a team."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from typing import TYPE_CHECKING

from recoupe.errors import ModelMissingError, UsageError

if TYPE_CHECKING:
    from recoupe.web.settings import Settings


def serve(
    settings: Settings, host: str, port: int, tell: Callable[[str], None] = lambda _: None
) -> None:
    """Answer requests until interrupted; ``tell`` gets the address once nothing speaks against it.

    Raises ``UsageError`` (``usage-host``) when others could reach a desk that asks nobody
    for a password, ``ModelMissingError`` (``extra-missing``) without the web packages.
    """
    if not settings.team and not is_loopback(host):
        raise UsageError(
            f"{host} can be reached by others: add people first (recoupe users add NAME)",
            code="usage-host",
        )
    try:
        import uvicorn

        from recoupe.web.application import make_application
    except ModuleNotFoundError as error:
        message = f"the desk needs {error.name}: pip install 'recoupe[web]'"
        raise ModelMissingError(message, code="extra-missing") from error
    tell(f"http://{'localhost' if is_loopback(host) else host}:{port}/")
    uvicorn.run(
        make_application(settings), host=host, port=port, log_level="warning", server_header=False
    )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach that address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
