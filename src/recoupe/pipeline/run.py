"""Pages in, dossiers out: the order of the stages stands here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from recoupe import __version__
from recoupe.crosscheck.story import crosscheck
from recoupe.group.stories import group_articles
from recoupe.ledger.commitments import find_commitments
from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.entity import Entity, Resolution
from recoupe.model.evidence import Maker
from recoupe.model.marks import Marks
from recoupe.model.page import ItemError, Page
from recoupe.model.story import Story
from recoupe.pipeline.articles import clean_pages
from recoupe.pipeline.marking import mark_articles
from recoupe.pipeline.period import told_period
from recoupe.ports import Embedder, LanguagePack
from recoupe.resolve.dates import resolve_times
from recoupe.resolve.entities import resolve_entities
from recoupe.resolve.statements import resolve_statements

# Called with the stage's name, how many items are done and how many there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one run gives. ``pages`` are those read, ``articles`` those that hold one."""

    dossiers: tuple[Dossier, ...]
    articles: tuple[Article, ...]
    pages: tuple[Page, ...]
    errors: tuple[ItemError, ...]


def silent(stage: str, done: int, total: int) -> None:
    """Report no progress."""


def run(
    pages: Iterable[Page | ItemError],
    pack: LanguagePack,
    *,
    embedder: Embedder | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Clean, annotate, group and cross-check ``pages``; an item that fails stays an item error.

    Dossiers come with the stories of most articles first. ``embedder`` is the sentence
    similarity to use; a lexical one when None.
    """
    read, articles, errors = clean_pages(pages, progress)
    page_of = {page.id: page for page in read}
    locators = {page.id: page.locator for page in read}
    marked, failed = mark_articles(articles, locators, pack, progress)
    kept = tuple(article for article in articles if article.id in marked)
    stories = group_articles(kept, [marked[article.id] for article in kept])
    by_id = {article.id: article for article in kept}
    dossiers = []
    for done, story in enumerate(stories):
        progress("cross-checking", done, len(stories))
        members = tuple(by_id[name] for name in story.articles)
        dossiers.append(
            assemble(
                story,
                tuple(page_of[article.page_id] for article in members),
                members,
                tuple(marked[article.id] for article in members),
                embedder,
            )
        )
    progress("cross-checking", len(stories), len(stories))
    dossiers.sort(key=lambda dossier: -len(dossier.articles))
    return Outcome(
        dossiers=tuple(dossiers), articles=kept, pages=tuple(read), errors=(*errors, *failed)
    )


def assemble(
    story: Story,
    pages: Sequence[Page],
    articles: tuple[Article, ...],
    marks: tuple[Marks, ...],
    embedder: Embedder | None = None,
) -> Dossier:
    """Resolve and cross-check one story."""
    entities = resolve_entities(articles, marks)
    return compose(story, pages, articles, marks, entities, embedder)


def compose(
    story: Story,
    pages: Sequence[Page],
    articles: tuple[Article, ...],
    marks: tuple[Marks, ...],
    entities: tuple[Entity, ...],
    embedder: Embedder | None = None,
) -> Dossier:
    """Cross-check one story whose entities are settled."""
    resolution = Resolution(
        entities=entities,
        statements=resolve_statements(articles, marks, entities),
        times=resolve_times(articles, marks),
    )
    commitments = find_commitments(story, articles, marks, resolution)
    checked = crosscheck(story, articles, marks, resolution, commitments, embedder)
    return Dossier(
        story=replace(story, period=told_period(checked.timeline) or story.period),
        pages=tuple(pages),
        articles=articles,
        marks=marks,
        resolution=resolution,
        crosscheck=checked,
        commitments=commitments,
        maker=Maker(name="recoupe", version=__version__),
    )
