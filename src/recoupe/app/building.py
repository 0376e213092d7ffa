"""The main job: pages in, one folder of dossiers out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from recoupe.app.inputs import Inputs, read_inputs
from recoupe.errors import ReadError
from recoupe.model.dossier import Dossier
from recoupe.model.page import ItemError
from recoupe.ports import LanguagePack

SPELT = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "’": " ", "‘": " "})
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What was built: ``first`` is the page to open, ``figures`` the summary's lines."""

    dossiers: tuple[Dossier, ...]
    errors: tuple[ItemError, ...]
    first: Path
    figures: dict[str, int]


def no_progress(stage: str, done: int, total: int) -> None:
    """Report nothing."""


def make_dossiers(
    inputs: Inputs, pack: LanguagePack, progress: Progress = no_progress
) -> tuple[tuple[Dossier, ...], tuple[ItemError, ...], int]:
    """Dossiers, failed items, and how many pages were read.

    Raises ``ReadError`` (``read-nothing``) when no input holds an article.
    """
    from recoupe.pipeline.run import run

    outcome = run(read_inputs(inputs), pack, progress=progress)
    if not outcome.dossiers:
        first = "".join(f"; {e.locator}: {e.message}" for e in outcome.errors[:1])
        raise ReadError(f"no article in what was given{first}", code="read-nothing")
    return outcome.dossiers, outcome.errors, len(outcome.pages)


def build(
    inputs: Inputs, folder: Path, *, force: bool = False, progress: Progress = no_progress
) -> BuildReport:
    """Build dossiers and write them. Raises ``ReadError`` or ``OutputError``."""
    from recoupe.engines.worker import WorkerPack
    from recoupe.lang.fr.pipe import FrenchPack
    from recoupe.storage.folder import check_folder, write_folder

    check_folder(folder, force=force)
    with WorkerPack(FrenchPack) as pack:  # its model loads while pages are read and cleaned
        dossiers, errors, pages = make_dossiers(inputs, pack, progress)
    from recoupe.codec.counts import total

    progress("writing", 0, len(dossiers))
    names = folder_names(dossiers)
    files = render(dossiers, names, errors)
    write_folder(folder, files, force=force)
    progress("writing", len(dossiers), len(dossiers))
    first = folder / (
        "index.html" if "index.html" in files else f"{names[dossiers[0].story.id]}/dossier.html"
    )
    figures = {"pages": pages, **total(dossiers), "errors": len(errors)}
    return BuildReport(dossiers=dossiers, errors=errors, first=first, figures=figures)


def render(
    dossiers: Sequence[Dossier], names: dict[str, str], errors: tuple[ItemError, ...]
) -> dict[str, str]:
    """Every file of the run, by relative path; an index when there are several dossiers."""
    from recoupe.exporters.formats import EXPORTERS
    from recoupe.exporters.index import index_page

    files = {
        f"{names[dossier.story.id]}/dossier{exporter.suffix}": exporter.render(dossier)
        for dossier in dossiers
        for exporter in EXPORTERS
    }
    if len(dossiers) > 1:
        files["index.html"] = index_page(dossiers, names, errors)
    return files


def folder_names(dossiers: Sequence[Dossier]) -> dict[str, str]:
    """Story id to a folder name that says what it is about; never two alike."""
    names: dict[str, str] = {}
    for number, dossier in enumerate(dossiers, 1):
        names[dossier.story.id] = f"{number:02d}-{slug(dossier.story.title)}".rstrip("-")
    return names


def slug(title: str, length: int = 50) -> str:
    """Lower-case ASCII words joined by hyphens, cut between words."""
    plain = unicodedata.normalize("NFKD", title.translate(SPELT))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain if ord(c) < 128).lower())
    kept = ""
    for word in words:
        if len(kept) + len(word) + 1 > length:
            break
        kept = f"{kept}-{word}" if kept else word
    return kept
