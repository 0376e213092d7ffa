"""The records that the search index is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.dossier import Dossier
from recoupe.model.register import Entry
from recoupe.storage.packing import unpack

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace


def kept_dossier(workspace: Workspace, story_id: str) -> Dossier | None:
    """The dossier as it was built, without its pages; None when there is none."""
    sql = "SELECT record FROM dossier WHERE story_id = ?"
    found = workspace.database.row(sql, (story_id,))
    return unpack(found[0], Dossier) if found else None


def kept_entry(workspace: Workspace, entry_id: str) -> Entry | None:
    """One commitment of the register."""
    found = workspace.database.row("SELECT record FROM entry WHERE id = ?", (entry_id,))
    return unpack(found[0], Entry) if found else None


def outlet_of(workspace: Workspace, article_id: str) -> str | None:
    """The outlet of an article, where the article is there and its outlet known."""
    found = workspace.database.row("SELECT outlet FROM article WHERE id = ?", (article_id,))
    return found[0] if found else None
