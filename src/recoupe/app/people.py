"""Who may use a team's desk: adding people, their roles and passwords."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from recoupe.errors import DecisionError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

    from recoupe.storage.people import AuditRow, PersonRow
    from recoupe.storage.workspace import Workspace

ROLES = ("reader", "reviewer", "editor", "admin")
SHORTEST = 12
LONGEST = 1000
PAGE = 100


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


def hasher() -> PasswordHasher:
    """Argon2id with the library's own settings (RFC 9106, low memory)."""
    from argon2 import PasswordHasher

    return PasswordHasher()


def add_person(workspace: Workspace, name: str, role: str, password: str, by: str) -> None:
    """Add somebody. Raises ``DecisionError``: ``people-name``, ``people-exists``, …."""
    from recoupe.storage.people import PersonRow, log, person, save_person

    plain = " ".join(name.split())
    if not plain or plain != name or len(name) > 60 or not name.isprintable():
        raise DecisionError("a name is 1 to 60 printable characters", code="people-name")
    check_role(role)
    row = PersonRow(name, role, hashed(password), now().isoformat(), True)
    with workspace.transaction():
        if person(workspace, name) is not None:
            raise DecisionError(f"{name} is known already", code="people-exists")
        save_person(workspace, row)
        log(workspace, now(), by, "person-added", f"{name}: {role}")


def set_role(workspace: Workspace, name: str, role: str, by: str) -> None:
    """Give somebody another role; the last active administrator keeps theirs."""
    from recoupe.storage.people import log, save_person

    check_role(role)
    with workspace.transaction():
        row = known(workspace, name)
        if row.role == "admin" and role != "admin":
            check_not_last(workspace, name)
        save_person(workspace, replace(row, role=role))
        log(workspace, now(), by, "role-changed", f"{name}: {role}")


def set_password(workspace: Workspace, name: str, password: str, by: str) -> None:
    """Set a new password and log the person out everywhere."""
    from recoupe.storage.people import drop_passes, log, save_person

    fresh = hashed(password)
    with workspace.transaction():
        save_person(workspace, replace(known(workspace, name), password=fresh))
        drop_passes(workspace, name)
        log(workspace, now(), by, "password-changed", name)


def set_active(workspace: Workspace, name: str, active: bool, by: str) -> None:
    """Let somebody in again, or no longer: what they decided stays under their name."""
    from recoupe.storage.people import drop_passes, log, save_person

    with workspace.transaction():
        row = known(workspace, name)
        if row.role == "admin" and not active:
            check_not_last(workspace, name)
        save_person(workspace, replace(row, active=active))
        if not active:
            drop_passes(workspace, name)
        log(workspace, now(), by, "person-enabled" if active else "person-disabled", name)


def hashed(password: str) -> str:
    """The hash of a password. Raises ``DecisionError`` (``people-password``)."""
    if not SHORTEST <= len(password) <= LONGEST:
        message = f"a password has {SHORTEST} to {LONGEST} characters"
        raise DecisionError(message, code="people-password")
    return hasher().hash(password)


def known(workspace: Workspace, name: str) -> PersonRow:
    """The person, or ``DecisionError`` (``people-unknown``)."""
    from recoupe.storage.people import person

    row = person(workspace, name)
    if row is None:
        raise DecisionError(f"nobody is called {name}", code="people-unknown")
    return row


def check_role(role: str) -> None:
    """Raise ``DecisionError`` (``people-role``) for no role."""
    if role not in ROLES:
        raise DecisionError(f"a role is one of {', '.join(ROLES)}", code="people-role")


def check_not_last(workspace: Workspace, name: str) -> None:
    """Raise ``DecisionError`` (``people-last-admin``) when nobody else could administer."""
    from recoupe.storage.people import people

    others = [p for p in people(workspace) if p.role == "admin" and p.active and p.name != name]
    if not others:
        message = f"{name} is the only administrator"
        raise DecisionError(message, code="people-last-admin")


@dataclass(frozen=True, slots=True)
class AuditPage:
    """One page of the audit log, latest first; ``page`` counts from 1."""

    rows: tuple[AuditRow, ...]
    page: int
    more: bool


def everybody(workspace: Workspace) -> tuple[PersonRow, ...]:
    """All people, by name."""
    from recoupe.storage.people import people

    return people(workspace)


def audit_page(workspace: Workspace, page: int) -> AuditPage:
    """One page of the audit log."""
    from recoupe.storage.people import audit

    rows = audit(workspace, offset=(page - 1) * PAGE, limit=PAGE + 1)
    return AuditPage(tuple(rows[:PAGE]), page, len(rows) > PAGE)
