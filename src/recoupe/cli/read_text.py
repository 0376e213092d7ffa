"""``recoupe read --format text``: kept text plain, cut text dimmed, with label and reason."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from recoupe.cli.stream_output import outcome

if TYPE_CHECKING:
    from rich.console import Console

    from recoupe.cli.read import Read
    from recoupe.model.article import Article, Block
    from recoupe.model.page import Page

# A page must not steer the terminal: its control characters are shown as their signs.
SIGNS = {code: 0x2400 + code for code in range(32) if code not in (9, 10)}
SIGNS |= dict.fromkeys((*range(0x7F, 0xA0), *range(0xD800, 0xE000)), 0xFFFD)
# Nor turn the reading order of what is around its words.
SIGNS |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD)
LABEL_STYLES = {
    "title": "bold green", "heading": "bold", "lead": "bold", "teaser": "red",
    "in-text-link": "red", "archive": "red", "advertisement": "magenta", "menu": "yellow",
    "comments": "cyan", "legal": "blue", "call-to-action": "magenta",
}  # fmt: skip


def show_pages(items: Iterable[Read]) -> int:
    """Every page, block by block; colour on a terminal, unless NO_COLOR is set."""
    from rich.console import Console

    from recoupe.model.page import ItemError

    console = Console(soft_wrap=True, highlight=False, markup=False, emoji=False)
    done = failed = 0
    for item in items:
        if isinstance(item, ItemError):
            failed += 1
            message = safe(f"error [{item.code}]: {item.locator}: {item.message}")
            click.echo(" ".join(message.split()), err=True)
            continue
        done += 1
        show_page(console, *item)
    return outcome(done, failed)


def safe(text: str) -> str:
    """Words of a page that may stand on a terminal."""
    return text.translate(SIGNS)


def show_page(console: Console, page: Page, article: Article) -> None:
    """One page: what is known of it, then its blocks in order."""
    console.print(safe(f"== {page.locator}"), style="bold cyan")
    console.print(safe(article.title) or "(no title)", style="bold")
    for name, value in facts(page, article):
        console.print(safe(f"{name}: {value}"), style="yellow" if name == "warning" else None)
    console.print()
    if not article.blocks:
        console.print(safe(article.body_text))
    for block in article.blocks:
        show_block(console, block, page, article)
    console.print()


def show_block(console: Console, block: Block, page: Page, article: Article) -> None:
    """A kept block as it is; a cut one behind its label and the reason for it."""
    from rich.text import Text

    from recoupe.app.reading import shown_text

    words = safe(shown_text(block, page, article))
    style = LABEL_STYLES.get(block.label, "")
    if block.kept:
        console.print(Text(f"  {words}", style=style))
    elif words:
        reason = f"- [{block.label}: {safe(block.reason)}]"
        console.print(Text(reason, style=style or "red"))
        console.print(Text(f"- {words}", style="dim strike"))


def facts(page: Page, article: Article) -> list[tuple[str, str]]:
    """What is known of the article, with the reason for it."""
    found = [("kind", article.kind), ("language", article.language)]
    if article.url or page.url:
        found.append(("address", str(article.url or page.url)))
    if article.outlet:
        found.append(("outlet", f"{article.outlet.value} ({article.outlet.reason})"))
    elif page.outlet:
        found.append(("outlet", page.outlet))
    found += [("author", f"{author.value} ({author.reason})") for author in article.authors]
    if article.section:
        found.append(("section", f"{article.section.value} ({article.section.reason})"))
    for name, when in (("published", article.published), ("updated", article.updated)):
        found.append((name, f"{when.edtf} ({when.reason})" if when else "unknown"))
    kept = sum(block.kept for block in article.blocks)
    found.append(("blocks", f"{kept} kept, {len(article.blocks) - kept} cut"))
    return found + [("warning", warning) for warning in article.warnings]
