"""Outlets: how much they published, how much of it repeats others, and whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.errors import NotFoundError

if TYPE_CHECKING:
    from recoupe.storage.listing import ArticleRow
    from recoupe.storage.outlets import CopyRow, OutletRow, Pair
    from recoupe.storage.workspace import Workspace

LATEST, COPIES = 20, 50


@dataclass(frozen=True, slots=True)
class Outlet:
    """One line of the list: ``reuse`` is the share of its articles that repeat others."""

    row: OutletRow
    reuse: float
    sources: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class OutletList:
    """Every outlet, with the articles of which none is known and all sections."""

    outlets: tuple[Outlet, ...]
    unnamed: int
    sections: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class OutletPage:
    """One outlet: whom it repeats, who repeats it, its sections, copies and latest articles."""

    outlet: Outlet
    repeated_by: tuple[Pair, ...]
    sections: tuple[tuple[str, int], ...]
    copies: tuple[CopyRow, ...]
    latest: tuple[ArticleRow, ...]


def outlet_list(workspace: Workspace) -> OutletList:
    """Every outlet, those with the most articles first."""
    from recoupe.storage.outlets import outlets, pairs, sections

    with workspace.snapshot():
        rows, found = outlets(workspace), pairs(workspace)
        unnamed = workspace.count_articles() - sum(row.articles for row in rows)
        kept = sections(workspace)
    return OutletList(tuple(outlet_of(row, found) for row in rows), unnamed, kept)


def outlet_page(workspace: Workspace, name: str) -> OutletPage:
    """One outlet. Raises ``NotFoundError``."""
    from recoupe.storage.listing import Wanted
    from recoupe.storage.outlets import copies, outlets, pairs, sections

    with workspace.snapshot():
        rows, found = outlets(workspace, name), pairs(workspace)
        if not rows:
            raise NotFoundError(f"no article of an outlet {name!r}")
        return OutletPage(
            outlet=outlet_of(rows[0], found),
            repeated_by=tuple(pair for pair in found if pair.source == name),
            sections=sections(workspace, name),
            copies=copies(workspace, name, COPIES),
            latest=workspace.list_articles(Wanted(outlet=name), limit=LATEST),
        )


def outlet_of(row: OutletRow, found: tuple[Pair, ...]) -> Outlet:
    """The outlet with whom it repeats."""
    sources = tuple(pair for pair in found if pair.outlet == row.name)
    return Outlet(row, row.reused / row.articles, sources)
