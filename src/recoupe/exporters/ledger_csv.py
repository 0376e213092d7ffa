"""Rows of the register as cells: CSV, and the texts of tables."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.exporters.ledger_rows import Row

SEPARATOR = "; "


def cell(value: object) -> str:
    """A value in a cell: lists joined, booleans in words, nothing for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return SEPARATOR.join(map(str, value))
    return str(value)


def csv_text(rows: Sequence[Row]) -> str:
    """Rows as CSV (RFC 4180, UTF-8): a header, then a line each; never capped.

    A cell that a spreadsheet would take for a formula is set behind an apostrophe.
    """
    import csv
    import io

    out = io.StringIO(newline="")
    if rows:
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(rows[0])
        writer.writerows([safe(cell(value)) for value in row.values()] for row in rows)
    return out.getvalue()


def safe(text: str) -> str:
    """A cell that no spreadsheet runs, and that holds no lone surrogate."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
