"""Lists of the ledger on standard output: a table for people, JSON lines, or CSV."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from recoupe.exporters.ledger_rows import Row

Command = TypeVar("Command", bound=Callable[..., object])
FORMATS = ("table", "jsonl", "csv")
GAP = "  "

output_format = click.option(
    "--format",
    "shape",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="Tables are for reading: only jsonl and csv have every field.",
)


def show(rows: Sequence[Row], shape: str, columns: dict[str, int]) -> None:
    """Write rows in the form asked for; ``columns`` are those of the table, with their widths."""
    from recoupe.codec.json_text import line
    from recoupe.exporters.ledger_csv import csv_text

    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    if shape == "jsonl":
        sys.stdout.writelines(line(row) + "\n" for row in rows)
    elif shape == "csv":
        sys.stdout.write(csv_text(rows))
    else:
        sys.stdout.write(table(rows, columns))
    sys.stdout.flush()


def table(rows: Sequence[Row], columns: dict[str, int]) -> str:
    """A table with its count; the last column takes what is left of the line."""
    from recoupe.exporters.ledger_csv import cell

    lines = [GAP.join(cut(name, width) for name, width in columns.items()).rstrip()]
    for row in rows:
        cells = (cut(cell(row[name]), width) for name, width in columns.items())
        lines.append(GAP.join(cells).rstrip())
    lines.append(f"{len(rows)} in all")
    return "\n".join(lines) + "\n"


def cut(text: str, width: int) -> str:
    """Text on one line in a column of that width."""
    plain = " ".join(text.split())
    return plain.ljust(width) if len(plain) <= width else plain[: width - 1] + "…"
