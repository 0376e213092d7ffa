"""Who may use the desk, their passes, and the audit log. Hashes only: no password is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

PERSON = "SELECT name, role, password, made, active FROM person"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person; ``password`` is an argon2id hash."""

    name: str
    role: str
    password: str
    made: str
    active: bool


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One line of the audit log."""

    at: str
    who: str
    what: str
    about: str


def row_of(found: tuple[Any, ...]) -> PersonRow:
    """A person from the columns of ``PERSON``."""
    name, role, password, made, active = found
    return PersonRow(name, role, password, made, bool(active))


def people(workspace: Workspace) -> tuple[PersonRow, ...]:
    """Everybody, by name."""
    rows = workspace.database.rows(f"{PERSON} ORDER BY name")
    return tuple(row_of(row) for row in rows)


def person(workspace: Workspace, name: str) -> PersonRow | None:
    """The person of that name."""
    row = workspace.database.row(f"{PERSON} WHERE name = ?", (name,))
    return row_of(row) if row else None


def save_person(workspace: Workspace, row: PersonRow) -> None:
    """Add a person, or replace what is known of them."""
    workspace.database.write(
        "INSERT INTO person (name, role, password, made, active) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password, "
        "active = excluded.active",
        (row.name, row.role, row.password, row.made, int(row.active)),
    )


def save_pass(
    workspace: Workspace, digest: str, name: str, kind: str, made: datetime, expires: datetime
) -> None:
    """Keep a pass (``login`` or ``token``) until it expires."""
    workspace.database.write(
        "INSERT INTO pass (digest, person, kind, made, expires) VALUES (?, ?, ?, ?, ?)",
        (digest, name, kind, made.isoformat(), expires.isoformat()),
    )


def holder(workspace: Workspace, digest: str, kind: str, at: datetime) -> PersonRow | None:
    """The active person who holds that pass at that time."""
    row = workspace.database.row(
        "SELECT p.name, p.role, p.password, p.made, p.active FROM pass "
        "JOIN person p ON p.name = pass.person "
        "WHERE digest = ? AND kind = ? AND expires > ? AND p.active",
        (digest, kind, at.isoformat()),
    )
    return row_of(row) if row else None


def drop_pass(workspace: Workspace, digest: str) -> None:
    """Log out."""
    workspace.database.write("DELETE FROM pass WHERE digest = ?", (digest,))


def drop_passes(workspace: Workspace, name: str) -> None:
    """Log a person out everywhere, programs too."""
    workspace.database.write("DELETE FROM pass WHERE person = ?", (name,))


def log(workspace: Workspace, at: datetime, who: str, what: str, about: str = "") -> None:
    """Add a line to the audit log."""
    workspace.database.write(
        "INSERT INTO audit (at, who, what, about) VALUES (?, ?, ?, ?)",
        (at.isoformat(), who, what, about),
    )


def audit(workspace: Workspace, *, offset: int = 0, limit: int = 100) -> Sequence[AuditRow]:
    """The audit log, latest first."""
    rows = workspace.database.rows(
        "SELECT at, who, what, about FROM audit ORDER BY number DESC LIMIT ? OFFSET ?",
        (limit, offset),
    )
    return tuple(AuditRow(*row) for row in rows)
