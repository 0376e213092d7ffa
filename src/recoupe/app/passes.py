"""Logging in, and tokens for programs that act for somebody."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from recoupe.app.people import LONGEST, hasher, known, now

if TYPE_CHECKING:
    from recoupe.storage.people import PersonRow
    from recoupe.storage.workspace import Workspace

LOGIN = timedelta(hours=12)
TOKEN = timedelta(days=365)
# The hash of no password: what an unknown name is checked against.
DUMMY = (
    "$argon2id$v=19$m=65536,t=3,p=4$MDAwMDAwMDAwMDAwMDAwMA"
    "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
)


def log_in(workspace: Workspace, name: str, password: str, client: str) -> str | None:
    """What the browser has to send from now on, or None when name or password are wrong.

    An unknown name costs the same time as a wrong password.
    """
    from argon2.exceptions import VerificationError

    from recoupe.storage.people import log, person, save_pass

    row = person(workspace, name)
    try:
        hasher().verify(row.password if row else DUMMY, password[:LONGEST])
        welcome = row is not None and row.active
    except VerificationError:
        welcome = False
    token = secrets.token_urlsafe(32)
    with workspace.transaction():
        if welcome:
            save_pass(workspace, digest(token), name, "login", now(), now() + LOGIN)
        log(workspace, now(), name[:60], "login" if welcome else "login-refused", client)
    return token if welcome else None


def log_out(workspace: Workspace, token: str) -> None:
    """The browser's pass is worth nothing from now on."""
    from recoupe.storage.people import drop_pass

    with workspace.transaction():
        drop_pass(workspace, digest(token))


def make_token(workspace: Workspace, name: str, by: str) -> str:
    """A token for a program that acts for that person; shown once, kept as a hash."""
    from recoupe.storage.people import log, save_pass

    token = f"rcp_{secrets.token_urlsafe(32)}"
    with workspace.transaction():
        known(workspace, name)
        save_pass(workspace, digest(token), name, "token", now(), now() + TOKEN)
        log(workspace, now(), by, "token-made", name)
    return token


def holder_of(workspace: Workspace, token: str, kind: str) -> PersonRow | None:
    """Who sends that login or token, when it is still good."""
    from recoupe.storage.people import holder

    return holder(workspace, digest(token), kind, now())


def digest(token: str) -> str:
    """What is kept of a pass: it is long and random, so a plain hash is enough."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()
