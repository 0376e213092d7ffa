"""Writes the dossiers of a workspace as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recoupe.app.building import Progress, folder_names, no_progress, render
from recoupe.app.refreshing import refresh
from recoupe.app.story_names import story_named
from recoupe.errors import ReadError


def publish(
    path: Path,
    stories: Sequence[str],
    folder: Path,
    *,
    force: bool = False,
    progress: Progress = no_progress,
) -> tuple[Path, int]:
    """Write the dossiers of the named stories, all when none is named; largest story first.

    Gives the page to open and how many dossiers there are. Raises ``StoreError``,
    ``OutputError``, ``ReadError`` (``read-nothing``) when there is no story.
    """
    from recoupe.storage.folder import check_folder, write_folder
    from recoupe.storage.workspace import open_workspace

    check_folder(folder, force=force)
    with open_workspace(path) as workspace:
        refresh(workspace, progress=progress)
        wanted = [story_named(workspace, name) for name in stories]
        ids = wanted or [story.id for story in workspace.stories()]
        found = [workspace.dossier(one) for one in dict.fromkeys(ids)]
        errors = () if stories else workspace.errors()
    if not found:
        raise ReadError("the workspace holds no story", code="read-nothing")
    found.sort(key=lambda dossier: -len(dossier.articles))
    names = folder_names(found)
    files = render(found, names, errors)
    write_folder(folder, files, force=force)
    single = f"{names[found[0].story.id]}/dossier.html"
    return folder / ("index.html" if "index.html" in files else single), len(found)
