"""Does the jobs of the desk, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from recoupe.app.adding import Added, add_items
from recoupe.app.arriving import MakePack, french
from recoupe.app.building import Progress, no_progress
from recoupe.app.inputs import Inputs, read_inputs
from recoupe.app.jobs import now
from recoupe.errors import RecoupeError
from recoupe.model.page import ItemError, Page

if TYPE_CHECKING:
    from recoupe.storage.jobs import JobRow


def work(path: Path, progress: Progress = no_progress, make_pack: MakePack = french) -> int | None:
    """Do the oldest job there is, and say which; None when there is none.

    A job that a stop interrupted is done again: what it had kept already is known by then.
    """
    from recoupe.storage.jobs import begin_job, end_job, job_files, next_job
    from recoupe.storage.workspace import open_workspace

    with open_workspace(path) as workspace:
        row = next_job(workspace)
        if row is None:
            return None
        with workspace.transaction():
            begin_job(workspace, row.id)
        files = job_files(workspace, row.id)
    errors: list[ItemError] = []
    try:
        added = perform(row, files, path, progress, make_pack)
        row = replace(row, state="done", new=added.new, known=added.known)
        errors = added.errors
    except RecoupeError as error:
        row = replace(row, state="failed", code=error.code, message=error.message)
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
        row = replace(row, state="failed", code="internal-error", message=message)
    with open_workspace(path) as workspace, workspace.transaction():
        end_job(workspace, row, now(), errors)
    return row.id


def perform(
    row: JobRow,
    files: list[tuple[str, bytes]],
    path: Path,
    progress: Progress,
    make_pack: MakePack,
) -> Added:
    """Read what the job names; uploaded files stand in a folder of their own meanwhile."""
    if row.kind in ("address", "feed"):
        cache = path.with_name(f"{path.name}.fetched")
        inputs = Inputs(sources=(row.about,), fetch=row.kind == "feed", cache=cache)
        return add_items(read_inputs(inputs), path, progress=progress, make_pack=make_pack)
    with TemporaryDirectory(prefix="recoupe-") as folder:
        for name, content in files:
            (Path(folder) / name).write_bytes(content)
        sources = tuple(str(Path(folder) / name) for name, _ in files)
        items = named(read_inputs(Inputs(sources=sources)), folder)
        return add_items(items, path, progress=progress, make_pack=make_pack)


def named(items: Iterator[Page | ItemError], folder: str) -> Iterator[Page | ItemError]:
    """The items under the names that the person gave, without the folder of this machine."""
    for item in items:
        locator = item.locator.replace(f"{folder}/", "")
        if isinstance(item, ItemError):
            message = item.message.replace(f"{folder}/", "")
            yield replace(item, locator=locator, message=message)
        else:
            yield replace(item, locator=locator)
