"""The list of dossiers of one run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.exporters.french_dates import in_french
from recoupe.exporters.html import render_index
from recoupe.exporters.labels import label, plural
from recoupe.exporters.views.dossier import show_counts
from recoupe.model.dossier import Dossier
from recoupe.model.page import ItemError


@dataclass(frozen=True, slots=True)
class IndexLink:
    """Another dossier of the run that is tied to one."""

    kind: str
    folder: str
    title: str


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One dossier in the list."""

    folder: str
    title: str
    counts: list[str]
    period: str
    lead: str
    links: list[IndexLink]


def index_page(
    dossiers: Sequence[Dossier], folders: Mapping[str, str], errors: tuple[ItemError, ...]
) -> str:
    """The index as HTML; ``folders`` maps story ids to folder names."""
    titles = {dossier.story.id: dossier.story.title for dossier in dossiers}
    entries = [show_entry(dossier, folders, titles) for dossier in dossiers]
    articles = sum(len(dossier.articles) for dossier in dossiers)
    origins = sum(len(dossier.story.origins) for dossier in dossiers)
    figures = [
        plural(articles, "article"),
        plural(origins, "origine indépendante", "origines indépendantes"),
    ]
    if errors:
        figures.append(plural(len(errors), "entrée en échec", "entrées en échec"))
    return render_index(entries, figures, errors)


def show_entry(
    dossier: Dossier, folders: Mapping[str, str], titles: Mapping[str, str]
) -> IndexEntry:
    """One dossier with its first sentence and its neighbours."""
    story, summary = dossier.story, dossier.crosscheck.summary
    lead = ""
    if summary:
        first = summary[0].evidence
        lead = first.span.of(dossier.article(first.article_id).text)
    return IndexEntry(
        folder=folders[story.id],
        title=story.title or "Dossier sans titre",
        counts=show_counts(dossier),
        period=in_french(story.period.edtf) if story.period else "",
        lead=lead,
        links=[
            IndexLink(label(link.kind, "link"), folders[link.story_id], titles[link.story_id])
            for link in story.links
            if link.story_id in folders
        ],
    )
