"""Gathers what a day brought."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from recoupe.exporters.digest import Digest, DigestDecision, DigestStory, NewArticle
    from recoupe.storage.arrivals import Arrival
    from recoupe.storage.workspace import Workspace

# Of a story with very many, a digest names the first; the story's page has all. A day on
# which very many stories came in is told by those that got most.
SHOWN = 5
STORIES = 40


def digest_of(workspace: Workspace, day: date) -> Digest:
    """One day (UTC), the stories with most news first."""
    from recoupe.exporters.digest import Digest
    from recoupe.storage.arrivals import arrivals

    came: dict[str | None, list[Arrival]] = {}
    for arrival in arrivals(workspace, day):
        came.setdefault(arrival.story_id, []).append(arrival)
    loose = came.pop(None, [])
    told = sorted((one for one in came if one), key=lambda one: (-len(came[one]), one))
    stories = [digest_story(workspace, one, came[one]) for one in told[:STORIES]]
    return Digest(
        day=day, stories=tuple(stories), loose=new_articles(loose[:STORIES]),
        decisions=tuple(decisions(workspace, day)),
        articles=sum(map(len, came.values()), len(loose)),
        further=max(0, len(told) - STORIES),
    )  # fmt: skip


def new_articles(some: Sequence[Arrival]) -> tuple[NewArticle, ...]:
    """The articles that came in, as a digest names them."""
    from recoupe.exporters.digest import NewArticle

    return tuple(NewArticle(id=a.article_id, title=a.title, outlet=a.outlet) for a in some)


def digest_story(workspace: Workspace, story_id: str, some: Sequence[Arrival]) -> DigestStory:
    """One story; one whose dossier is not built yet has its title and articles alone."""
    from recoupe.codec.counts import disagrees
    from recoupe.exporters.digest import DigestStory
    from recoupe.exporters.views.references import outlet_name

    story = workspace.story(story_id)
    lead = outlet = ""
    disputed: list[str] = []
    promised: list[str] = []
    if workspace.has_dossier(story_id):
        dossier = workspace.dossier(story_id)
        for line in dossier.crosscheck.summary[:1]:
            article = dossier.article(line.evidence.article_id)
            lead = line.evidence.span.of(article.text)
            outlet = outlet_name(article, dossier.pages[dossier.articles.index(article)])
        severe = [f for f in dossier.crosscheck.findings if f.severity == "high" and disagrees(f)]
        disputed = [f.question or f.slot for f in severe]
        promised = [c.label for c in dossier.commitments if not c.watch and c.parent is None]
    return DigestStory(
        id=story_id, title=story.title, lead=lead, lead_outlet=outlet,
        articles=len(story.articles), origins=len(story.origins), arrived=new_articles(some),
        disputed=tuple(disputed[:SHOWN]), promised=tuple(promised[:SHOWN]),
    )  # fmt: skip


def decisions(workspace: Workspace, day: date) -> list[DigestDecision]:
    """Statuses set that day that still count."""
    from recoupe.exporters.digest import DigestDecision
    from recoupe.ledger.counting import undone

    events = workspace.register.events()
    labels = {entry.id: entry.commitment.label for entry in workspace.register.entries()}
    gone = undone(events)
    return [
        DigestDecision(event=e, entry_id=e.target.id, commitment=labels.get(e.target.id, ""))
        for e in events
        if e.kind == "status" and e.at.date() == day and e.id not in gone
    ]
