"""A story of a workspace as text for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.pipeline.explaining import Shared
    from recoupe.storage.workspace import Workspace

AROUND = 40


def show_story(workspace: Workspace, story_id: str) -> None:
    """Title, period, articles with day and outlet, links, reasons."""
    from recoupe.storage.listing import Wanted

    story = workspace.story(story_id)
    click.secho(story.title, bold=True)
    period = story.period.edtf if story.period else "?"
    click.echo(f"{story.id}  {period}  {len(story.origins)} independent origins")
    rows = {row.id: row for row in workspace.list_articles(Wanted(story_id=story_id), limit=500)}
    for member in story.articles:
        row = rows.get(member)
        if row is not None:
            click.echo(f"  {row.id}  {row.published or '?':<10}  {row.outlet or '?'}: {row.title}")
    for link in story.links:
        click.echo(f"{link.kind}: {link.story_id} ({link.reason})")
    for reason in story.reasons:
        click.echo(f"- {reason}")


def show_explanation(workspace: Workspace, story_id: str) -> None:
    """What the articles share, a line for each with the words of every article."""
    from recoupe.pipeline.explaining import explain

    dossier = workspace.dossier(story_id)
    click.secho(dossier.story.title, bold=True)
    for reason in dossier.story.reasons:
        click.echo(f"- {reason}")
    explanation = explain(dossier)
    show_shared("names", explanation.names, dossier)
    show_shared("days", explanation.days, dossier)
    show_shared("wordings", explanation.wordings, dossier)


def show_shared(sort: str, found: Sequence[Shared], dossier: Dossier) -> None:
    """One sort of things shared."""
    if found:
        click.secho(f"\nShared {sort}", bold=True)
    for one in found:
        click.echo(f"{one.label} ({len(one.articles)} of {len(dossier.articles)} articles)")
        for evidence in one.evidence:
            text, span = dossier.article(evidence.article_id).text, evidence.span
            before = " ".join(text[max(0, span.start - AROUND) : span.start].split())
            after = " ".join(text[span.end : span.end + AROUND].split())
            words = " ".join(span.of(text).split())
            click.echo(f"    {evidence.article_id}: …{before} [{words}] {after}…")
