"""Exit codes: stable, listed in ``recoupe --help``."""

from __future__ import annotations

from enum import IntEnum

from recoupe.errors import (
    DecisionError,
    ModelMissingError,
    OutputError,
    ReadError,
    RecoupeError,
    StoreError,
    UsageError,
    VerifyError,
)


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NO_INPUT = 3
    PARTIAL = 4
    MISMATCH = 5
    OUTPUT = 6
    MODEL = 7
    STORE = 8
    REFUSED = 9
    INTERRUPTED = 130


OF_ERROR: tuple[tuple[type[RecoupeError], Exit], ...] = (
    (UsageError, Exit.USAGE),
    (ReadError, Exit.NO_INPUT),
    (VerifyError, Exit.MISMATCH),
    (OutputError, Exit.OUTPUT),
    (ModelMissingError, Exit.MODEL),
    (StoreError, Exit.STORE),
    (DecisionError, Exit.REFUSED),
)


def exit_code(error: RecoupeError) -> Exit:
    """The exit code of an error that ended the command."""
    return next((code for kind, code in OF_ERROR if isinstance(error, kind)), Exit.FAILED)
