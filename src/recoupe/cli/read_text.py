"""``recoupe read --format text``: kept text plain, cut text dimmed with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from recoupe.cli.stream_output import outcome

if TYPE_CHECKING:
    from recoupe.app.inputs import Inputs
    from recoupe.model.article import Article
    from recoupe.model.page import Page


def show_pages(given: Inputs) -> int:
    """Every page, block by block."""
    from recoupe.app.reading import read
    from recoupe.model.page import ItemError

    done = failed = 0
    for item in read(given):
        if isinstance(item, ItemError):
            failed += 1
            click.echo(f"error [{item.code}]: {item.locator}: {item.message}", err=True)
            continue
        done += 1
        show_page(*item)
    return outcome(done, failed)


def show_page(page: Page, article: Article) -> None:
    """One page: what is known of it, then its blocks in order."""
    click.secho(f"== {page.locator}", bold=True)
    click.secho(article.title or "(no title)", bold=True)
    for name, value in facts(page, article):
        click.echo(f"{name}: {value}")
    click.echo()
    if not article.blocks:
        click.echo(article.body_text)
    for block in article.blocks:
        text = block.span.of(page.text).strip()
        if block.kept:
            click.echo(f"  {text}")
        elif text:
            click.secho(f"- [{block.label}: {block.reason}]\n- {text}", dim=True)
    click.echo()


def facts(page: Page, article: Article) -> list[tuple[str, str]]:
    """What is known of the article, with the reason for it."""
    found = [("kind", article.kind), ("language", article.language)]
    if article.outlet:
        found.append(("outlet", f"{article.outlet.value} ({article.outlet.reason})"))
    elif page.outlet:
        found.append(("outlet", page.outlet))
    found += [("author", f"{author.value} ({author.reason})") for author in article.authors]
    for name, when in (("published", article.published), ("updated", article.updated)):
        found.append((name, f"{when.edtf} ({when.reason})" if when else "unknown"))
    return found + [("warning", warning) for warning in article.warnings]
