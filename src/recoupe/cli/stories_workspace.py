"""``recoupe stories list|show|merge|split|explain|undo``: the stories of a workspace."""

from __future__ import annotations

from pathlib import Path

import click

from recoupe.cli.deciding_options import ready, sign, signed_options
from recoupe.cli.exit_codes import Exit
from recoupe.cli.workspace_option import workspace as workspace_option


@click.group()
def stories_workspace() -> None:
    """The stories of a workspace: look at them, and decide what belongs together."""


@stories_workspace.command("list")
@click.option(
    "--order",
    type=click.Choice(["latest", "changed", "articles"]),
    default="latest",
    show_default=True,
    help="By last day, by last change, or largest first.",
)
@click.option("--limit", type=click.IntRange(1, 500), default=50, show_default=True)
@click.option("--offset", type=click.IntRange(0), default=0, help="Pass over so many.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@workspace_option
def list_command(order: str, limit: int, offset: int, form: str, workspace: Path) -> int:
    """List stories: id, period, articles, independent origins, title."""
    from dataclasses import asdict

    from recoupe.codec.json_text import line

    with ready(workspace) as opened:
        rows = opened.list_stories(order=order, offset=offset, limit=limit)
        total = opened.count_stories()
    for row in rows:
        if form == "jsonl":
            click.echo(line(asdict(row)))
        else:
            period = " – ".join(dict.fromkeys(filter(None, (row.earliest, row.latest)))) or "?"
            counts = f"{row.articles:>4} art. {row.origins:>3} orig."
            click.echo(f"{row.id:<16} {period:<24}{counts}  {row.title}")
    if form == "table" and total > offset + len(rows):
        click.echo(f"{total - offset - len(rows)} more: --offset {offset + len(rows)}", err=True)
    return Exit.DONE


@stories_workspace.command("show")
@click.argument("story")
@workspace_option
def show_command(story: str, workspace: Path) -> int:
    """Show one story: its articles, links, and why they are together in a line or two."""
    from recoupe.app.story_names import story_named
    from recoupe.cli.story_text import show_story

    with ready(workspace) as opened:
        show_story(opened, story_named(opened, story))
    return Exit.DONE


@stories_workspace.command("explain")
@click.argument("story")
@workspace_option
def explain_command(story: str, workspace: Path) -> int:
    """Tell why articles are together: names, days and wordings they share, with the words."""
    from recoupe.app.story_names import story_named
    from recoupe.cli.story_text import show_explanation

    with ready(workspace) as opened:
        show_explanation(opened, story_named(opened, story))
    return Exit.DONE


@stories_workspace.command("merge")
@click.argument("story")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@signed_options
@workspace_option
def merge_command(
    story: str, others: tuple[str, ...], by: str, reason: str, workspace: Path
) -> int:
    """Make one story of several; the first keeps its id."""
    from recoupe.app.deciding_stories import merge_stories
    from recoupe.app.story_names import story_named

    with ready(workspace) as opened:
        ids = [story_named(opened, one) for one in (story, *others)]
        with opened.transaction():
            event = merge_stories(opened, ids[0], ids[1:], sign(by, reason))
    return decided(event.id)


@stories_workspace.command("split")
@click.argument("story")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@signed_options
@workspace_option
def split_command(
    story: str, articles: tuple[str, ...], by: str, reason: str, workspace: Path
) -> int:
    """Make the articles named a story of their own, apart from those that stay."""
    from recoupe.app.deciding_stories import split_story
    from recoupe.app.story_names import story_named

    with ready(workspace) as opened, opened.transaction():
        event = split_story(opened, story_named(opened, story), articles, sign(by, reason))
    return decided(event.id)


@stories_workspace.command("undo")
@click.argument("decision")
@signed_options
@workspace_option
def undo_command(decision: str, by: str, reason: str, workspace: Path) -> int:
    """Undo a decision, named by the beginning of its id; undoing can itself be undone."""
    from recoupe.app.ledger_deciding import undo

    with ready(workspace) as opened, opened.transaction():
        event = undo(opened, decision, sign(by, reason))
    return decided(event.id)


def decided(event_id: str) -> Exit:
    """Name the decision, so that it can be undone."""
    click.echo(f"decision {event_id[:12]} recorded")
    return Exit.DONE
