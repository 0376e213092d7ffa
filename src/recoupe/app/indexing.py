"""Brings the search index up to date with what the workspace holds.

What changed is noted by the database itself, in the transaction of the change; each step here
indexes some of it and takes the note away, in one transaction. A kill loses no note.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.app.building import Progress, no_progress
from recoupe.app.indexing_stories import (
    all_themes,
    day_of,
    entities,
    people_of,
    reuse,
    statements,
    themes_of,
)
from recoupe.errors import StoreError

if TYPE_CHECKING:
    from recoupe.model.commitment import Actor
    from recoupe.model.register import Entry
    from recoupe.storage.search_index import Index, Item
    from recoupe.storage.workspace import Workspace

# Articles, stories and commitments indexed in one transaction.
CHUNK = 200


def index_all(workspace: Workspace, progress: Progress = no_progress) -> None:
    """Index everything that changed; nothing where SQLite cannot search."""
    from recoupe.storage.search_index import count_due

    total = count_due(workspace)
    done = 0
    try:
        while count_due(workspace):
            done += index_some(workspace, CHUNK)
            progress("indexing", min(done, total), total)
    except StoreError as error:
        if error.code != "store-no-search":
            raise


def index_some(workspace: Workspace, most: int) -> int:
    """Index at most so many of what changed; how many."""
    from recoupe.storage.search_index import due, indexing, settle

    with workspace.transaction(), indexing(workspace) as index:
        some = due(workspace, most)
        for kind, name in some:
            INDEX[kind](workspace, index, name)
        settle(workspace, some)
    return len(some)


def index_article(workspace: Workspace, index: Index, article_id: str) -> None:
    """One article; who is named in it and its themes come with its story."""
    from recoupe.storage.search_index import Item

    items: list[Item] = []
    if workspace.has_article(article_id):
        article = workspace.article(article_id)
        made = Item(
            kind="article",
            owner=article_id,
            id=article_id,
            title=article.title,
            text=article.text,
            article_id=article_id,
            day=day_of(article),
            outlet=article.outlet.value if article.outlet else None,
            section=article.section.value if article.section else None,
        )
        items.append(made)
    index.put("article", article_id, items)


def index_story(workspace: Workspace, index: Index, story_id: str) -> None:
    """The statements and entities of a story, and what it tells of its articles."""
    from recoupe.storage.outlets import keep_reuse
    from recoupe.storage.search_sources import kept_dossier

    dossier = kept_dossier(workspace, story_id)
    keep_reuse(workspace, story_id, reuse(dossier.story) if dossier else ())
    if dossier is None:
        index.put("story", story_id, ())
        return
    articles = {article.id: article for article in dossier.articles}
    items = [*statements(dossier, articles), *entities(dossier, articles)]
    index.put("story", story_id, items)
    themes = themes_of(dossier)
    people = people_of(dossier)
    for article_id in articles:
        index.tell(article_id, people.get(article_id, ()), themes.get(article_id, ()))


def index_entry(workspace: Workspace, index: Index, entry_id: str) -> None:
    """One commitment."""
    from recoupe.storage.search_sources import kept_entry

    entry = kept_entry(workspace, entry_id)
    index.put("entry", entry_id, [commitment_item(workspace, entry)] if entry else ())


def commitment_item(workspace: Workspace, entry: Entry) -> Item:
    """A commitment by the words that promise, under the names of who owes it."""
    from recoupe.storage.search_index import Item
    from recoupe.storage.search_sources import outlet_of

    commitment, anchor = entry.commitment, entry.anchors[0]
    actors = (*commitment.obligors, *commitment.beneficiaries, *commitment.announced_by)
    return Item(
        kind="commitment",
        owner=entry.id,
        id=entry.id,
        title=", ".join(dict.fromkeys(actor.name for actor in commitment.obligors)),
        text=anchor.words,
        article_id=anchor.article_id,
        start=anchor.start,
        day=entry.announced,
        outlet=outlet_of(workspace, anchor.article_id),
        themes=all_themes(commitment),
        people=tuple(actor.name for actor in actors if is_person(actor)),
    )


def is_person(actor: Actor) -> bool:
    """Whether it is known to be one."""
    return actor.entity_id is not None and actor.entity_id.startswith("person-")


INDEX = {"article": index_article, "story": index_story, "entry": index_entry}
