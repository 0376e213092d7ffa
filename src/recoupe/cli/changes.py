"""``recoupe changes``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli.exit_codes import Exit

if TYPE_CHECKING:
    from recoupe.codec.changes import Change

HEADINGS = {
    "articles": "Sources",
    "findings": "Constats",
    "checks": "Contrôles",
    "timeline": "Chronologie",
    "commitments": "Engagements",
    "statements": "Déclarations",
    "summary": "L’essentiel",
    "not_known": "Ce qu’on ne sait pas",
}
SIGNS = {"added": "nouveau", "changed": "modifié", "removed": "disparu"}


@click.command()
@click.argument("earlier", type=click.Path(path_type=Path), metavar="EARLIER.json")
@click.argument("later", type=click.Path(path_type=Path), metavar="LATER.json")
@click.option(
    "--format", "shape", type=click.Choice(["md", "jsonl"]), default="md", show_default=True
)
def changes(earlier: Path, later: Path, shape: str) -> int:
    """Say what changed since an earlier dossier of the same story.

    EARLIER.json and LATER.json are two dossier.json files. Writes Markdown, or one JSON line
    a change with its references.
    """
    from recoupe.app.changing import changes as find

    found = find(earlier, later)
    for line in lines(found) if shape == "jsonl" else note(found):
        click.echo(line)
    return Exit.DONE


def lines(found: list[Change]) -> list[str]:
    """One JSON line a change."""
    from dataclasses import asdict

    from recoupe.codec.json_text import line

    return [line(asdict(change)) for change in found]


def note(found: list[Change]) -> list[str]:
    """A note in Markdown: one heading a part of the dossier that changed."""
    if not found:
        return ["# Ce qui a changé", "", "Rien n’a changé."]
    shown = ["# Ce qui a changé"]
    for section, heading in HEADINGS.items():
        held = [change for change in found if change.section == section]
        if held:
            shown += ["", f"## {heading} ({len(held)})", ""]
            shown += [item(change) for change in held]
    return shown


def item(change: Change) -> str:
    """One change as a line of a list."""
    words = f"- **{SIGNS[change.what]}** {change.title}"
    if change.what == "changed":
        return f"{words} : {change.before} → {change.after}"
    shown = change.after or change.before
    return f"{words} : {shown}" if shown else words
