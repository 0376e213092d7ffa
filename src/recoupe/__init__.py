"""Recoupe turns raw news pages into cross-checked, evidence-linked dossiers.

``recoupe.build(paths)`` gives a list of ``Dossier``. Public names are fetched when first
asked for, so that ``import recoupe`` stays light; their types stand in ``__init__.pyi``.
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["Dossier", "RecoupeError", "__version__", "build"]

_HOMES = {
    "build": "recoupe.app.library",
    "Dossier": "recoupe.model.dossier",
    "RecoupeError": "recoupe.errors",
}


def __getattr__(name: str) -> object:
    """Fetch a public name from its home."""
    if name not in _HOMES:
        raise AttributeError(f"module 'recoupe' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
