"""A workspace with the sample dossier and a later page, registered without a model."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from recoupe.app import ledger_searching
from recoupe.app.registering import update_register
from recoupe.model.article import Article, Reasoned
from recoupe.model.dossier import Dossier
from recoupe.model.marks import Marks
from recoupe.model.page import Page
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.story import Origin, Story
from recoupe.model.when import When
from recoupe.storage.workspace import Workspace, open_workspace
from tests.dossier_sample import make_dossier

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
KEPT = "Le fonds commun de 40 millions d’euros a été créé lundi par les deux parties."
LATER = {
    "later1": ("Le Ponton", f"Il pleut sur les digues. {KEPT}"),
    "later2": (
        "Rivages Hebdo",
        "Les deux parties ont créé lundi leur fonds commun de 40 millions d’euros.",
    ),
}


def later_dossier(name: str) -> Dossier:
    """A story of one page, told after the sample."""
    outlet, text = LATER[name]
    day = date(2026, 2, 1)
    page = Page(id=f"{name}-page", text=text, locator=name)
    article = Article(
        id=name,
        page_id=page.id,
        text=text,
        body=Span(0, len(text)),
        source=SourceMap.identity(len(text)),
        outlet=Reasoned(value=outlet, reason="nom du site", confidence=1.0),
        published=When(edtf=day.isoformat(), earliest=day, latest=day),
        url=f"https://journal.example/{name}",
    )
    origin = Origin(id="o1", members=(name,), first=name, reuse=0.0, reason="seule")
    story = Story(id=f"story-{name}", title=text, articles=(name,), origins=(origin,))
    sample = make_dossier()
    return replace(
        sample, story=story, pages=(page,), articles=(article,), marks=(Marks(article_id=name),),
        commitments=(), resolution=type(sample.resolution)(),
        crosscheck=type(sample.crosscheck)(),
    )  # fmt: skip


def dossiers() -> list[Dossier]:
    """The sample and the later stories."""
    return [make_dossier(), *(later_dossier(name) for name in LATER)]


def keep(workspace: Workspace, made: list[Dossier]) -> None:
    """Save pages, articles and stories, and bring them into the register."""
    store(workspace, made)
    update_register(workspace, made)
    ledger_searching.keep(workspace, ledger_searching.searched(workspace, NOW))


def store(workspace: Workspace, made: list[Dossier]) -> None:
    """Save pages, articles and stories."""
    for dossier in made:
        for page, article, marks in zip(
            dossier.pages, dossier.articles, dossier.marks, strict=True
        ):
            workspace.save_article(article, marks, workspace.save_page(page, NOW))
    workspace.save_stories([(d.story, d.story.id) for d in made], NOW)


def ledger_workspace(folder: Path) -> Path:
    """The path of a workspace whose register holds the sample's three commitments."""
    path = folder / "w.db"
    with open_workspace(path, create=True) as workspace, workspace.transaction():
        keep(workspace, dossiers())
    return path


def unregistered_workspace(folder: Path) -> Path:
    """The path of a workspace whose dossiers are built and still to be registered."""
    path = folder / "u.db"
    with open_workspace(path, create=True) as workspace, workspace.transaction():
        made = dossiers()
        store(workspace, made)
        for dossier in made:
            workspace.save_dossier(dossier, dossier.story.id, NOW)
    return path
