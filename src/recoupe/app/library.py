"""The library's front: what ``recoupe.build`` and its siblings are."""

from __future__ import annotations

import os
from collections.abc import Iterable

from recoupe.app.building import make_dossiers
from recoupe.app.inputs import Inputs
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.dossier import Dossier


def build(paths: Iterable[str | os.PathLike[str]] | str | os.PathLike[str]) -> list[Dossier]:
    """Dossiers of the pages under ``paths`` (files, folders, globs), largest story first.

    Raises ``ReadError`` when nothing holds an article and ``ModelMissingError`` when the
    French model is not installed. Pages that fail one by one are left out.
    """
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    inputs = Inputs(sources=tuple(os.fspath(path) for path in given))
    dossiers, _, _ = make_dossiers(inputs, FrenchPack())
    return list(dossiers)
