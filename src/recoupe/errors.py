"""Every error Recoupe raises on purpose, each with a stable code.

::

    RecoupeError                  what a caller may catch
    ├── UsageError                the command or its options make no sense
    ├── ReadError                 an input cannot be read           read-*
    ├── CleanError                a page holds no article           clean-*
    ├── EvidenceError             a record without valid evidence   evidence-*
    ├── ModelMissingError         a language model is not installed model-missing
    ├── StreamError               a JSON line is not what it should be  stream-*
    ├── OutputError               the output cannot be written      output-*
    ├── StoreError                the workspace refuses or is broken    store-*
    ├── DecisionError             a decision that the rules forbid      decision-*
    ├── NotFoundError             no record of that name                not-found
    └── VerifyError               a dossier does not match its pages    verify-*

Codes are kebab-case, never change their meaning, and are listed in the reference
documentation. An item that fails carries ``{code, message}``; the run goes on.
"""

from __future__ import annotations


class RecoupeError(Exception):
    """An error with a stable ``code`` and a message that tells the user what to do."""

    default_code = "error"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.default_code

    def as_item(self) -> dict[str, str]:
        """The error as it stands in an item's error column."""
        return {"code": self.code, "message": self.message}


class UsageError(RecoupeError):
    """The command, its options or its arguments make no sense together."""

    default_code = "usage"


class ReadError(RecoupeError):
    """An input cannot be read: absent, empty, binary, too large, broken."""

    default_code = "read-failed"


class CleanError(RecoupeError):
    """A page was read, but there is no article in it."""

    default_code = "clean-no-article"


class EvidenceError(RecoupeError):
    """A record would stand on no words, or on words outside its text."""

    default_code = "evidence-missing"


class ModelMissingError(RecoupeError):
    """A language model or optional package is not installed."""

    default_code = "model-missing"


class StreamError(RecoupeError):
    """A JSON line is not valid, or lacks a field that the command needs."""

    default_code = "stream-bad-line"


class OutputError(RecoupeError):
    """The output folder or file cannot be written."""

    default_code = "output-unwritable"


class VerifyError(RecoupeError):
    """A dossier's reference does not match the page it points at."""

    default_code = "verify-mismatch"


class StoreError(RecoupeError):
    """The workspace is locked, broken, of another version, or would lose something."""

    default_code = "store-failed"


class DecisionError(RecoupeError):
    """A decision that the rules of the ledger forbid, or that names nothing known."""

    default_code = "decision-refused"


class NotFoundError(RecoupeError):
    """Nothing in the workspace has that id."""

    default_code = "not-found"
