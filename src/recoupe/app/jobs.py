"""Bringing pages in through the desk: uploads, pasted text, addresses and followed feeds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from recoupe.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from recoupe.model.page import ItemError
    from recoupe.storage.jobs import FollowedRow, JobRow
    from recoupe.storage.workspace import Workspace

LARGEST = 100_000_000
MOST_FILES = 500
NAMES = 120


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


def bring_files(workspace: Workspace, files: list[tuple[str, bytes]], by: str) -> int:
    """A job that reads uploaded files; its number.

    Raises ``UsageError``: ``usage-sources`` for none, ``upload-too-large``.
    """
    from recoupe.storage.jobs import save_job

    if not files:
        raise UsageError("choose at least one file", code="usage-sources")
    if len(files) > MOST_FILES or sum(len(content) for _, content in files) > LARGEST:
        message = f"at most {MOST_FILES} files and {LARGEST // 1_000_000} MB at a time"
        raise UsageError(message, code="upload-too-large")
    named = [(safe_name(name, number), content) for number, (name, content) in enumerate(files, 1)]
    about = ", ".join(name for name, _ in named)[:NAMES]
    with workspace.transaction():
        return save_job(workspace, "files", about, now(), by, named)


def bring_text(workspace: Workspace, text: str, by: str) -> int:
    """A job that reads a page pasted as text or as HTML."""
    from recoupe.storage.jobs import save_job

    if not text.strip():
        raise UsageError("paste the page first", code="usage-sources")
    content = text.encode("utf-8", "replace")
    if len(content) > LARGEST:
        raise UsageError("the text is too large", code="upload-too-large")
    about = " ".join(text.split())[:NAMES]
    with workspace.transaction():
        return save_job(workspace, "text", about, now(), by, [("pasted", content)])


def bring_address(workspace: Workspace, address: str, by: str, kind: str = "address") -> int:
    """A job that fetches an address, or with ``feed`` the pages that a feed names."""
    from recoupe.storage.jobs import save_job

    plain = checked_address(address)
    with workspace.transaction():
        return save_job(workspace, kind, plain, now(), by)


def safe_name(name: str, number: int) -> str:
    """The last part of a file's name, with what no file may be called taken out."""
    last = PurePosixPath(name.replace("\\", "/")).name
    plain = "".join(c for c in last if c.isprintable() and c not in '<>:"|?*')[-100:].strip(". ")
    return f"{number:03d}-{plain or 'page'}"


def due_feeds(workspace: Workspace, at: datetime) -> int:
    """Make a job of every followed feed that is due; how many."""
    from recoupe.storage.jobs import follow, followed, save_job

    found = [row for row in followed(workspace) if row.due <= at.isoformat()]
    if not found:
        return 0
    with workspace.transaction():
        for row in found:
            save_job(workspace, "feed", row.address, at, row.by)
            follow(workspace, replace(row, due=(at + timedelta(hours=row.hours)).isoformat()))
    return len(found)


@dataclass(frozen=True, slots=True)
class Incoming:
    """What the desk shows of what came in: the last jobs and the feeds it follows."""

    jobs: tuple[JobRow, ...]
    followed: tuple[FollowedRow, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One job with the items that failed."""

    row: JobRow
    errors: tuple[ItemError, ...]


def incoming(workspace: Workspace) -> Incoming:
    """The last jobs, latest first, and the feeds."""
    from recoupe.storage.jobs import followed, jobs

    return Incoming(jobs(workspace), followed(workspace))


def one_job(workspace: Workspace, number: int) -> Job:
    """One job. Raises ``NotFoundError``."""
    from recoupe.storage.jobs import job, job_errors

    row = job(workspace, number)
    if row is None:
        raise NotFoundError(f"no job {number}")
    return Job(row, job_errors(workspace, number))


def follow_feed(workspace: Workspace, address: str, hours: int, by: str) -> None:
    """Look at a feed now and every so many hours (1 to 168)."""
    from recoupe.storage.jobs import FollowedRow, follow

    at = now().isoformat()
    plain = checked_address(address)
    with workspace.transaction():
        follow(workspace, FollowedRow(plain, at, by, min(168, max(1, hours)), at))


def unfollow_feed(workspace: Workspace, address: str) -> None:
    """Look at it no more."""
    from recoupe.storage.jobs import unfollow

    with workspace.transaction():
        unfollow(workspace, address)


def checked_address(address: str) -> str:
    """The address. Raises ``UsageError`` for what is none; the readers guard the rest."""
    plain = address.strip()
    if not plain.lower().startswith(("http://", "https://")) or len(plain) > 2000:
        raise UsageError("an address begins with http:// or https://", code="usage-sources")
    return plain
