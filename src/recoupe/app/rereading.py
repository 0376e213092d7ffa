"""Reads all pages of a workspace again, with the readers of this version."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.app.arriving import LatePack, MakePack, article_name, french, keep_again, read_pages
from recoupe.app.building import Progress, no_progress
from recoupe.app.refreshing import Clock, Refreshed, now, refresh
from recoupe.model.page import ItemError
from recoupe.ports import LanguagePack

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

BATCH = 16


def bring_up_to_date(
    path: Path,
    *,
    again: bool = False,
    progress: Progress = no_progress,
    make_pack: MakePack = french,
    clock: Clock = now,
) -> Refreshed:
    """Finish what was interrupted; with ``again`` read every page anew first.

    Articles keep their ids, and decisions find their words again. Raises ``StoreError``.
    """
    from recoupe.storage.workspace import open_workspace

    with open_workspace(path) as workspace, ExitStack() as stack:
        if again:
            with workspace.transaction():
                workspace.ask("reread")
        errors = finish_rereading(workspace, LatePack(make_pack, stack), progress)
        refreshed = refresh(workspace, progress=progress, clock=clock)
    return Refreshed(rebuilt=refreshed.rebuilt, errors=(*errors, *refreshed.errors))


def finish_rereading(
    workspace: Workspace, pack: LanguagePack, progress: Progress
) -> list[ItemError]:
    """Read again what is due, each page in one transaction; what failed this time."""
    asked = workspace.asked("reread")
    if asked is None:
        return []
    due = workspace.unread(asked)
    errors: list[ItemError] = []
    done = 0
    for start in range(0, len(due), BATCH):
        numbers = due[start : start + BATCH]
        pages = [workspace.page_in(number) for number in numbers]
        named = [
            (page, workspace.article_of(n) or article_name(page, workspace.has_article))
            for n, page in zip(numbers, pages, strict=True)
        ]
        for number, arrival in zip(numbers, read_pages(named, pack), strict=True):
            keep_again(workspace, arrival, number, asked)
            errors += [arrival.error] if arrival.error else []
            done += 1
            progress("reading again", done, len(due))
    with workspace.transaction():
        workspace.finish("reread", asked)
    return errors
