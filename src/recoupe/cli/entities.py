"""``recoupe entities list|merge|split|correct|reject|undo``: who is named in a story."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli.deciding_options import ready, sign, signed_options
from recoupe.cli.entity_lines import chosen, row, told, written
from recoupe.cli.exit_codes import Exit
from recoupe.cli.stories_workspace import decided
from recoupe.cli.workspace_option import workspace as workspace_option

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.storage.workspace import Workspace


@click.group()
def entities() -> None:
    """Who and what a story names: look, and decide who is one, who is two, who is called how."""


@entities.command("list")
@click.argument("story")
@click.option("--mentions", is_flag=True, help="With the place and the words of each mention.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@workspace_option
def list_command(story: str, mentions: bool, form: str, workspace: Path) -> int:
    """List the entities of a story: id, kind, country, number of mentions, name, other names."""
    from recoupe.app.story_names import story_named

    with ready(workspace) as opened:
        dossier = opened.dossier(story_named(opened, story))
    for entity in dossier.resolution.entities:
        click.echo(row(dossier, entity) if form == "jsonl" else told(entity))
        if mentions and form == "table":
            click.echo(written(dossier, entity))
    return Exit.DONE


@entities.command("merge")
@click.argument("story")
@click.argument("entity")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@signed_options
@workspace_option
def merge_command(
    story: str, entity: str, others: tuple[str, ...], by: str, reason: str, workspace: Path
) -> int:
    """Make one entity of several, under the id and name of the first."""
    from recoupe.app.deciding_entities import merge_entities

    with story_open(workspace, story) as (opened, dossier):
        event = merge_entities(dossier, entity, others, opened, sign(by, reason))
    return decided(event.id)


@entities.command("split")
@click.argument("story")
@click.argument("entity")
@click.argument("leaving", nargs=-1, required=True, metavar="WORDS|ARTICLE:START...")
@signed_options
@workspace_option
def split_command(
    story: str, entity: str, leaving: tuple[str, ...], by: str, reason: str, workspace: Path
) -> int:
    """Say that some mentions are somebody else: all with these words, or one by its place."""
    from recoupe.app.deciding_entities import entity_of, split_entity

    with story_open(workspace, story) as (opened, dossier):
        gone = chosen(dossier, entity_of(dossier, entity), leaving)
        event = split_entity(dossier, entity, gone, opened, sign(by, reason))
    return decided(event.id)


@entities.command("correct")
@click.argument("story")
@click.argument("entity")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@signed_options
@workspace_option
def correct_command(
    story: str, entity: str, changes: tuple[str, ...], by: str, reason: str, workspace: Path
) -> int:
    """Correct the name or the country (two letters of ISO 3166-1) of an entity."""
    from recoupe.app.deciding_entities import correct_entity
    from recoupe.model.event import Change

    made = [Change(field=f, value=v.strip()) for f, _, v in (c.partition("=") for c in changes)]
    with story_open(workspace, story) as (opened, dossier):
        event = correct_entity(dossier, entity, made, opened, sign(by, reason))
    return decided(event.id)


@entities.command("reject")
@click.argument("story")
@click.argument("entity")
@signed_options
@workspace_option
def reject_command(story: str, entity: str, by: str, reason: str, workspace: Path) -> int:
    """Say that the words name nobody."""
    from recoupe.app.deciding_entities import reject_entity

    with story_open(workspace, story) as (opened, dossier):
        event = reject_entity(dossier, entity, opened, sign(by, reason))
    return decided(event.id)


@entities.command("undo")
@click.argument("decision")
@signed_options
@workspace_option
def undo_command(decision: str, by: str, reason: str, workspace: Path) -> int:
    """Undo a decision, named by the beginning of its id. Needs a reason."""
    from recoupe.app.ledger_deciding import undo

    with ready(workspace) as opened, opened.transaction():
        event = undo(opened, decision, sign(by, reason))
    return decided(event.id)


@contextmanager
def story_open(path: Path, story: str) -> Iterator[tuple[Workspace, Dossier]]:
    """The workspace in a transaction, with the dossier of the story that is meant."""
    from recoupe.app.story_names import story_named

    with ready(path) as opened, opened.transaction():
        yield opened, opened.dossier(story_named(opened, story))
