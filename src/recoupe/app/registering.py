"""Keeps the register in step with rebuilt dossiers, and looks for what became of promises."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.marks import Marks
from recoupe.model.story import Story
from recoupe.ports import Register

if TYPE_CHECKING:
    from recoupe.ledger.follow_up import FollowUp
    from recoupe.ledger.follow_up_passages import LaterArticle


class Holdings(Protocol):
    """What the ledger needs of a workspace."""

    @property
    def register(self) -> Register:
        """The entries, events, suggestions, searches and sessions."""
        ...

    def marked(self) -> Iterable[tuple[Article, Marks]]:
        """Every article with its marks."""
        ...

    def stories(self) -> Sequence[Story]:
        """Every story."""
        ...


def update_register(
    workspace: Holdings, dossiers: Sequence[Dossier], *, at: datetime | None = None
) -> None:
    """Bring the rebuilt ``dossiers`` into the register, inside the caller's transaction.

    Then every open commitment is searched for in the articles that it was not yet searched
    in: new articles for known commitments, all articles for new ones. ``at`` is now.
    """
    from recoupe.ledger.overlapping import with_overlaps
    from recoupe.ledger.registering import registered
    from recoupe.ledger.sessions import found_sessions

    register = workspace.register
    known = register.entries()
    decided = {event.target.id for event in register.events()}
    register.save_entries(with_overlaps(registered(known, dossiers, decided), known))
    register.save_sessions(found_sessions(register.sessions(), dossiers))
    search(workspace, dossiers, at or datetime.now(UTC))


def search(workspace: Holdings, dossiers: Sequence[Dossier], at: datetime) -> None:
    """Search for follow-ups where that was not yet done, and log each search."""
    from recoupe.ledger.follow_up import follow_up
    from recoupe.ledger.follow_up_profiles import open_entries
    from recoupe.ledger.status import fold

    register = workspace.register
    searches = register.searches()
    before = {name for s in searches for name in s.first_read}
    seen = {s.entry_id for s in searches}
    wanted = open_entries(register.entries(), fold(register.events()))
    fresh = [entry for entry in wanted if entry.id not in seen]
    old = [entry for entry in wanted if entry.id in seen]
    articles = later_articles(workspace, dossiers, None if fresh else before)
    new = [later for later in articles if later.article.id not in before]
    runs = [follow_up(fresh, articles, at), follow_up(old, new if new else [], at)]
    if not new:
        runs = runs[:1]
    keep(register, runs, [later.article.id for later in new])


def keep(register: Register, runs: Sequence[FollowUp], first_read: Sequence[str]) -> None:
    """Save what was found; the first search of the run says which articles were new to it."""
    for run in runs:
        register.save_suggestions(run.suggestions)
    searches = [search for run in runs for search in run.searches]
    for number, made in enumerate(searches):
        register.log_search(replace(made, first_read=() if number else tuple(first_read)))


def later_articles(
    workspace: Holdings, dossiers: Sequence[Dossier], known: set[str] | None
) -> list[LaterArticle]:
    """Every article laid out for searching; those of ``known`` left out."""
    from recoupe.ledger.follow_up_passages import laid_out
    from recoupe.ledger.telling import told_on

    times = {a.id: d.resolution.times for d in dossiers for a in d.articles}
    homes = {name: story.id for story in workspace.stories() for name in story.articles}
    return [
        laid_out(
            article,
            marks,
            told_on(article, times.get(article.id, ()), marks),
            homes.get(article.id, ""),
        )
        for article, marks in workspace.marked()
        if known is None or article.id not in known
    ]
