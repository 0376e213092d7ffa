"""Writes the folder of one run whole, or not at all.

Everything is first written beside its place, then put there by renaming. A folder that
Recoupe made holds a marker, and only such a folder (or an empty one) is written into.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from recoupe.errors import OutputError

MARKER = ".recoupe.json"
STAGING = ".recoupe-new-"


def check_folder(folder: Path, *, force: bool = False) -> None:
    """Raise ``OutputError`` when ``folder`` is not one to write into.

    ``force`` allows a folder with other things in it: those stay untouched.
    """
    try:
        if not folder.exists() and not folder.is_symlink():
            return
        if not folder.is_dir():
            raise OutputError(f"{folder} is not a folder", code="output-not-a-folder")
        strange = [p for p in folder.iterdir() if not p.name.startswith(STAGING)]
    except OSError as error:
        raise unwritable(folder, error) from error
    if strange and not (folder / MARKER).is_file() and not force:
        raise OutputError(
            f"{folder} is not empty and was not made by recoupe; choose another or add --force",
            code="output-exists",
        )


def write_folder(folder: Path, files: Mapping[str, str], *, force: bool = False) -> None:
    """Put ``files`` (relative path to text) into ``folder``; earlier results are replaced.

    Raises ``OutputError``; then the folder is as it was before.
    """
    check_folder(folder, force=force)
    try:
        parent = folder if folder.is_dir() else first_parent(folder)
        staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=parent))
    except OSError as error:
        raise unwritable(folder, error) from error
    try:
        fresh = staging / "new"
        stage(fresh, files)
        if folder.is_dir():
            replace(folder, fresh, staging / "old")
        else:
            folder.parent.mkdir(parents=True, exist_ok=True)
            fresh.rename(folder)
    except OSError as error:
        raise unwritable(folder, error) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def first_parent(folder: Path) -> Path:
    """The nearest folder above that exists."""
    return next(parent for parent in folder.absolute().parents if parent.is_dir())


def stage(fresh: Path, files: Mapping[str, str]) -> None:
    """Write all files and the marker that lists the top-level names."""
    fresh.mkdir()
    for name, text in files.items():
        path = fresh.joinpath(*PurePosixPath(name).parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    made = sorted({PurePosixPath(name).parts[0] for name in files})
    (fresh / MARKER).write_text(json.dumps({"made": made}, indent=1) + "\n", encoding="utf-8")


def replace(folder: Path, fresh: Path, old: Path) -> None:
    """Move earlier results out and the new ones in; put all back when a move fails."""
    old.mkdir()
    out: list[str] = []
    placed: list[str] = []
    names = [path.name for path in fresh.iterdir()]
    try:
        for name in sorted({*names, *earlier(folder)}):
            if (folder / name).exists():
                (folder / name).rename(old / name)
                out.append(name)
        for name in names:
            (fresh / name).rename(folder / name)
            placed.append(name)
    except BaseException:
        for name in placed:
            (folder / name).rename(fresh / name)
        for name in out:
            (old / name).rename(folder / name)
        raise


def earlier(folder: Path) -> list[str]:
    """What the last run put into the folder, by its marker; nothing outside it."""
    try:
        made = json.loads((folder / MARKER).read_text(encoding="utf-8"))["made"]
        return [n for n in made if isinstance(n, str) and n == Path(n).name and n not in ("", "..")]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def unwritable(folder: Path, error: OSError) -> OutputError:
    """The error of an operating system as one of ours."""
    return OutputError(f"cannot write {folder}: {error.strerror or error}")
