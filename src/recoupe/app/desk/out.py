"""What can be taken away: a story's note and its data, and the digest of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from recoupe.app.desk.out_digest import digest_of
from recoupe.errors import NotFoundError

if TYPE_CHECKING:
    from recoupe.exporters.digest import Digest
    from recoupe.exporters.note_outline import Note
    from recoupe.model.story import Story
    from recoupe.storage.workspace import Workspace

# Days that the feed of digests holds.
FEED_DAYS = 7


@dataclass(frozen=True, slots=True)
class NotePage:
    """The note as it will be printed, and the files it comes as."""

    story: Story
    note: Note
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DigestPage:
    """One day, and the other days that have something."""

    digest: Digest
    days: tuple[date, ...]


def note_page(workspace: Workspace, story_id: str) -> NotePage:
    """The note of a story. Raises ``StoreError``: ``store-unknown``, ``store-unbuilt``."""
    from recoupe.exporters.note_outline import outline
    from recoupe.exporters.story_files import FILES

    dossier = workspace.dossier(story_id)
    return NotePage(dossier.story, outline(dossier), tuple(file.name for file in FILES))


def story_file(workspace: Workspace, story_id: str, name: str) -> tuple[bytes, str]:
    """The bytes and the media type of one of a story's files.

    Raises ``NotFoundError`` for a name that is none, ``StoreError`` as ``note_page``.
    """
    from recoupe.exporters.story_files import FILES

    file = next((f for f in FILES if f.name == name), None)
    if file is None:
        raise NotFoundError(f"there is no {name}; there are {', '.join(f.name for f in FILES)}")
    return file.content(workspace.dossier(story_id)), file.media_type


def digest_page(workspace: Workspace, day: date | None) -> DigestPage:
    """The digest of a day, of the latest with something where none is given."""
    from recoupe.storage.arrivals import arrival_days

    days = arrival_days(workspace)
    wanted = day or (days[0] if days else date.today())
    return DigestPage(digest_of(workspace, wanted), days)


def digest_feed(workspace: Workspace, base: str, now: datetime) -> str:
    """The latest days as Atom."""
    from recoupe.exporters.digest_atom import digest_atom
    from recoupe.storage.arrivals import arrival_days

    days = arrival_days(workspace, limit=FEED_DAYS)
    return digest_atom([digest_of(workspace, day) for day in days], base, now)


def digest_letter(workspace: Workspace, day: date, base: str) -> bytes:
    """The digest of a day as an e-mail file."""
    from recoupe.exporters.digest_mail import digest_mail

    return digest_mail(digest_of(workspace, day), base)
