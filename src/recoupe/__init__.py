"""Recoupe turns raw news pages into cross-checked, evidence-linked dossiers."""

from __future__ import annotations

__version__ = "0.1.0"
