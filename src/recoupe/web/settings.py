"""What the desk is served with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One workspace, for one person on this machine or for a team.

    ``hosts`` are the names under which the desk answers: any other ``Host`` header is
    refused, so that a page elsewhere cannot reach it by rebinding a name. ``team`` asks for
    a login; ``secure`` marks cookies for HTTPS only; ``person`` decides when nobody logs in.
    """

    workspace: Path
    hosts: tuple[str, ...] = LOOPBACK
    team: bool = False
    secure: bool = False
    person: str = "desk"
