"""Pages being brought in: jobs that survive a restart, and the feeds that are followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from recoupe.model.page import ItemError
from recoupe.storage.packing import storable

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

COLUMNS = "id, kind, about, made, by, state, ended, new, known, code, message"


@dataclass(frozen=True, slots=True)
class JobRow:
    """One job. ``state`` is waiting, running, done or failed (with ``code``)."""

    id: int
    kind: str
    about: str
    made: str
    by: str
    state: str
    ended: str | None
    new: int
    known: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class FollowedRow:
    """A feed looked at every so many ``hours``; ``due`` is when next, UTC."""

    address: str
    made: str
    by: str
    hours: int
    due: str


def save_job(
    workspace: Workspace,
    kind: str,
    about: str,
    at: datetime,
    by: str,
    files: Sequence[tuple[str, bytes]] = (),
) -> int:
    """Add a waiting job with what it is to read; its number."""
    database = workspace.database
    values = (kind, storable(about), at.isoformat(), by)
    job = database.write("INSERT INTO job (kind, about, made, by) VALUES (?, ?, ?, ?)", values)
    database.write_all(
        "INSERT INTO job_file (job, number, name, content) VALUES (?, ?, ?, ?)",
        [(job, number, storable(name), content) for number, (name, content) in enumerate(files)],
    )
    return job


def jobs(workspace: Workspace, *, limit: int = 50) -> tuple[JobRow, ...]:
    """The last jobs, latest first."""
    sql = f"SELECT {COLUMNS} FROM job ORDER BY id DESC LIMIT ?"
    return tuple(JobRow(*row) for row in workspace.database.rows(sql, (limit,)))


def job(workspace: Workspace, number: int) -> JobRow | None:
    """The job of that number."""
    row = workspace.database.row(f"SELECT {COLUMNS} FROM job WHERE id = ?", (number,))
    return JobRow(*row) if row else None


def job_errors(workspace: Workspace, number: int) -> tuple[ItemError, ...]:
    """What could not be read, in the order in which it came."""
    sql = "SELECT locator, code, message FROM job_error WHERE job = ? ORDER BY number"
    rows = workspace.database.rows(sql, (number,))
    return tuple(ItemError(locator=a, code=b, message=c) for a, b, c in rows)


def next_job(workspace: Workspace) -> JobRow | None:
    """The oldest job to do; one that a stop left running comes first."""
    sql = f"SELECT {COLUMNS} FROM job WHERE state IN ('running', 'waiting') ORDER BY id LIMIT 1"
    row = workspace.database.row(sql)
    return JobRow(*row) if row else None


def job_files(workspace: Workspace, number: int) -> list[tuple[str, bytes]]:
    """What was uploaded for it, in order."""
    sql = "SELECT name, content FROM job_file WHERE job = ? ORDER BY number"
    return list(workspace.database.rows(sql, (number,)))


def begin_job(workspace: Workspace, number: int) -> None:
    """It is being done."""
    workspace.database.write("UPDATE job SET state = 'running' WHERE id = ?", (number,))


def end_job(
    workspace: Workspace, row: JobRow, at: datetime, errors: Sequence[ItemError] = ()
) -> None:
    """Keep how it ended (``state``, counts, code) and drop what was uploaded."""
    database = workspace.database
    database.write(
        "UPDATE job SET state = ?, ended = ?, new = ?, known = ?, code = ?, message = ? "
        "WHERE id = ?",
        (row.state, at.isoformat(), row.new, row.known, row.code, storable(row.message), row.id),
    )
    database.write("DELETE FROM job_file WHERE job = ?", (row.id,))
    database.write_all(
        "INSERT OR REPLACE INTO job_error (job, number, locator, code, message) "
        "VALUES (?, ?, ?, ?, ?)",
        [
            (row.id, number, storable(e.locator), e.code, storable(e.message))
            for number, e in enumerate(errors)
        ],
    )


def followed(workspace: Workspace) -> tuple[FollowedRow, ...]:
    """The feeds that are followed, by address."""
    rows = workspace.database.rows(
        "SELECT address, made, by, hours, due FROM followed ORDER BY address"
    )
    return tuple(FollowedRow(*row) for row in rows)


def follow(workspace: Workspace, row: FollowedRow) -> None:
    """Follow a feed, or change how often."""
    workspace.database.write(
        "INSERT INTO followed (address, made, by, hours, due) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (address) DO UPDATE SET hours = excluded.hours, due = excluded.due",
        (row.address, row.made, row.by, row.hours, row.due),
    )


def unfollow(workspace: Workspace, address: str) -> None:
    """Look at it no more."""
    workspace.database.write("DELETE FROM followed WHERE address = ?", (address,))
