"""Searches what became of the register's open promises: read, look, then keep in one go.

Looking takes long, so it is done outside any transaction; keeping is short.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from recoupe.model.article import Article
from recoupe.model.entity import ResolvedTime
from recoupe.model.register import Entry, Search, Suggestion

if TYPE_CHECKING:
    from recoupe.ledger.follow_up_passages import LaterArticle
    from recoupe.storage.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is to be searched: ``fresh`` entries in every article, the others in the new ones.

    ``new`` are the articles that no search has read yet.
    """

    fresh: tuple[Entry, ...]
    old: tuple[Entry, ...]
    articles: tuple[LaterArticle, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What a search gives; its first record names the articles that were new to it."""

    suggestions: tuple[Suggestion, ...]
    searches: tuple[Search, ...]


def searched(workspace: Workspace, at: datetime) -> Searched:
    """Look for what became of each open commitment where that was not yet done.

    New articles are searched for known commitments, all articles for new ones. Reads one
    state of the workspace and writes nothing. ``at`` is now.
    """
    return look(task_of(workspace), at)


def look(task: Task, at: datetime) -> Searched:
    """Search the articles of a task."""
    from recoupe.ledger.follow_up import follow_up

    runs = [follow_up(task.fresh, task.articles, at)]
    if task.new:
        names = set(task.new)
        runs.append(follow_up(task.old, [a for a in task.articles if a.article.id in names], at))
    searches = [search for run in runs for search in run.searches]
    return Searched(
        suggestions=tuple(s for run in runs for s in run.suggestions),
        searches=tuple(
            replace(search, first_read=() if number else task.new)
            for number, search in enumerate(searches)
        ),
    )


def keep(workspace: Workspace, found: Searched) -> None:
    """Save what was found and log each search, inside the caller's transaction."""
    workspace.register.save_suggestions(found.suggestions)
    for search in found.searches:
        workspace.register.log_search(search)


def task_of(workspace: Workspace) -> Task:
    """What the workspace has to search."""
    from recoupe.ledger.follow_up_passages import laid_out
    from recoupe.ledger.follow_up_profiles import open_entries
    from recoupe.ledger.status import fold
    from recoupe.ledger.telling import told_on

    with workspace.snapshot():
        register = workspace.register
        searches = register.searches()
        read = {name for search in searches for name in search.first_read}
        seen = {search.entry_id for search in searches}
        wanted = open_entries(register.entries(), fold(register.events()))
        fresh = tuple(entry for entry in wanted if entry.id not in seen)
        held = [(a, m) for a, m in workspace.marked() if fresh or a.id not in read]
        homes = workspace.homes()
        times = times_of(workspace, [a for a, _ in held if told_on(a) is None], homes)
    articles = tuple(
        laid_out(a, marks, told_on(a, times.get(a.id, ()), marks), homes.get(a.id, ""))
        for a, marks in held
    )
    return Task(
        fresh=fresh,
        old=tuple(entry for entry in wanted if entry.id in seen),
        articles=articles,
        new=tuple(article.id for article, _ in held if article.id not in read),
    )


def times_of(
    workspace: Workspace, undated: Sequence[Article], homes: dict[str, str]
) -> dict[str, tuple[ResolvedTime, ...]]:
    """For articles without a day of publication, the times that their dossier resolved."""
    wanted = {article.id for article in undated}
    found: dict[str, list[ResolvedTime]] = {}
    for story in dict.fromkeys(homes[name] for name in sorted(wanted & homes.keys())):
        if workspace.has_dossier(story):
            for time in workspace.dossier(story).resolution.times:
                found.setdefault(time.evidence.article_id, []).append(time)
    return {name: tuple(times) for name, times in found.items()}
