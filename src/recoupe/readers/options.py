"""Limits of reading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """``max_bytes`` is the largest input read, in bytes (20 MB)."""

    max_bytes: int = 20 * 1024 * 1024
