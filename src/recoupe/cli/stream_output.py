"""JSON lines on standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from recoupe.cli.exit_codes import Exit

if TYPE_CHECKING:
    from recoupe.codec.json_text import Json


def write_lines(records: Iterable[Json]) -> Exit:
    """Write each record as it comes; the exit code tells whether items failed.

    No item at all, or none that did not fail, is "no readable input".
    """
    from recoupe.codec.json_text import line

    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    done = failed = 0
    for record in records:
        if "error" in record:
            failed += 1
        else:
            done += 1
        sys.stdout.write(line(record) + "\n")
    sys.stdout.flush()
    return outcome(done, failed)


def outcome(done: int, failed: int) -> Exit:
    """How a run over items ended."""
    if not done:
        return Exit.NO_INPUT
    return Exit.PARTIAL if failed else Exit.DONE
