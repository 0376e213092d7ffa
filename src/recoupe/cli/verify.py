"""``recoupe verify``."""

from __future__ import annotations

from pathlib import Path

import click

from recoupe.cli import options
from recoupe.cli.exit_codes import Exit


@click.command()
@click.argument("dossier", type=click.Path(path_type=Path), metavar="DOSSIER.json")
@options.sources
@options.clean
def verify(
    dossier: Path, sources: tuple[str, ...], jsonl: str | None, field: str | None, clean: bool
) -> int:
    """Re-read every reference of a dossier.

    SOURCES are the pages it was built from; every mismatch is listed.
    """
    given = options.inputs(sources, jsonl, field, clean)
    from recoupe.app.verifying import verify as verify_file

    result = verify_file(dossier, given)
    for mismatch in result.mismatches:
        click.echo(f"{mismatch.code}\t{mismatch.where}\t{mismatch.message}")
    words = f"{result.references} references in {result.pages} pages"
    if result.mismatches:
        message = f"{len(result.mismatches)} mismatches; {words} re-read"
        click.echo(f"error [verify-mismatch]: {message}", err=True)
        return Exit.MISMATCH
    click.echo(f"{words}: all hold")
    return Exit.DONE
