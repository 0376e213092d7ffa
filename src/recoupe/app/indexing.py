"""Brings the search index up to date with what the workspace holds.

What changed is noted by the database itself, in the transaction of the change; each step here
indexes some of it and takes the note away, in one transaction. A kill loses no note.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from recoupe.app.building import Progress, no_progress
from recoupe.errors import StoreError
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from recoupe.model.article import Article
    from recoupe.model.commitment import Actor, Commitment
    from recoupe.model.dossier import Dossier
    from recoupe.model.entity import Entity
    from recoupe.model.register import Entry
    from recoupe.model.story import Story
    from recoupe.storage.outlets import Reuse
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


def reuse(story: Story) -> Iterator[Reuse]:
    """The articles that repeat prose of the first of their origin, as far as that is known."""
    from recoupe.storage.outlets import Reuse

    for origin in story.origins:
        for article_id in origin.members:
            with_others = [c for c in story.copies if article_id in c.members]
            if article_id == origin.first or not with_others:
                continue
            told = [c for c in with_others if origin.first in c.members] or with_others
            best = max(told, key=lambda copy: copy.share)
            yield Reuse(article_id, story.id, origin.first, best.share, best.kind)


def statements(dossier: Dossier, articles: dict[str, Article]) -> Iterator[Item]:
    """What was said, by whom."""
    from recoupe.storage.search_index import Item

    persons = {e.id: e.name for e in dossier.resolution.entities if e.kind == "person"}
    for said in dossier.resolution.statements:
        article = articles[said.content.article_id]
        yield Item(
            kind="statement",
            owner=dossier.story.id,
            id=said.id,
            title=said.speaker_name or "",
            text=said.content.span.of(article.text),
            article_id=article.id,
            start=said.content.span.start,
            day=day_of(article),
            outlet=article.outlet.value if article.outlet else None,
            section=article.section.value if article.section else None,
            themes=(),
            people=tuple(persons[one] for one in said.speakers if one in persons),
        )


def entities(dossier: Dossier, articles: dict[str, Article]) -> Iterator[Item]:
    """Who and what is named, with other names and roles; its day is that of the last mention."""
    from recoupe.storage.search_index import Item

    for entity in dossier.resolution.entities:
        told = {e.article_id for e in entity.mentions + entity.descriptions}
        days = [day for one in told if (day := day_of(articles[one]))]
        names = [a.name for a in entity.aliases] + [role.text for role in entity.roles]
        yield Item(
            kind="entity",
            owner=dossier.story.id,
            id=entity.id,
            title=entity.name,
            text=" · ".join(dict.fromkeys(names)),
            key=key_of(entity),
            day=max(days, default=None),
            themes=(),
            people=(entity.name,) if entity.kind == "person" else (),
        )


def key_of(entity: Entity) -> str:
    """Equal for entities of several stories that have one name."""
    return f"{entity.kind}:{fold_name(entity.name)}"


def themes_of(dossier: Dossier) -> dict[str, list[str]]:
    """The themes of what is promised in each article."""
    found: dict[str, list[str]] = {}
    for commitment in dossier.commitments:
        for one in commitment.evidence:
            for theme in all_themes(commitment):
                found.setdefault(one.evidence.article_id, []).append(theme)
    return found


def all_themes(commitment: Commitment) -> tuple[str, ...]:
    """The commitment's own theme and those that its words point to."""
    own = (commitment.theme,) if commitment.theme else ()
    return tuple(dict.fromkeys((*own, *(word.theme for word in commitment.themes))))


def people_of(dossier: Dossier) -> dict[str, list[str]]:
    """The persons named in each article."""
    found: dict[str, list[str]] = {}
    for entity in dossier.resolution.entities:
        if entity.kind == "person":
            for article_id in {e.article_id for e in entity.mentions + entity.descriptions}:
                found.setdefault(article_id, []).append(entity.name)
    return found


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


def day_of(article: Article) -> date | None:
    """The day on which it was published."""
    return article.published.earliest if article.published else None


INDEX = {"article": index_article, "story": index_story, "entry": index_entry}
