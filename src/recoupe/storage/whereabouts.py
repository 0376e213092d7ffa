"""Single facts about what the workspace holds, read without decoding a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace


def story_of(workspace: Workspace, article_id: str) -> str | None:
    """The id of the story that holds the article."""
    sql = "SELECT story_id FROM article WHERE id = ?"
    found = workspace.database.row(sql, (article_id,))
    return str(found[0]) if found and found[0] else None


def built_from(workspace: Workspace, story_id: str) -> str:
    """What the story's dossier was built from (sha256); empty when it is not built."""
    sql = "SELECT input FROM dossier WHERE story_id = ?"
    found = workspace.database.row(sql, (story_id,))
    return str(found[0]) if found else ""


def called(workspace: Workspace, article_id: str) -> str:
    """What a reader calls an article: its outlet and title; its id when it is gone."""
    sql = "SELECT outlet, title FROM article WHERE id = ?"
    found = workspace.database.row(sql, (article_id,))
    return " – ".join(part for part in found if part) if found else article_id
