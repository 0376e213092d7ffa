"""Pictures of a story and of the whole workspace, with the figures that they are drawn from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from recoupe.exporters.svg_copies import Branch
    from recoupe.exporters.svg_coverage import Coverage
    from recoupe.exporters.svg_network import Network
    from recoupe.exporters.svg_register import Moment
    from recoupe.model.dossier import Dossier
    from recoupe.model.finding import TimelineEvent
    from recoupe.model.session import Session
    from recoupe.model.story import Story
    from recoupe.storage.workspace import Workspace

Say = Callable[[str], str]
Day = Callable[[date], str]
LATEST = 500


@dataclass(frozen=True, slots=True)
class StoryPictures:
    """Pictures of one story (safe SVG, empty where there is nothing to draw) and their data."""

    story: Story
    timeline: Markup
    events: tuple[TimelineEvent, ...]
    copies: Markup
    tree: tuple[Branch, ...]
    matrix: Markup
    coverage: Markup
    covered: Coverage
    network: Markup
    tied: Network
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class DeskPictures:
    """Pictures of the whole workspace and their data. ``recent`` articles are counted."""

    coverage: Markup
    covered: Coverage
    recent: int
    register: Markup
    moments: tuple[Moment, ...]
    sessions: Markup
    meetings: tuple[tuple[int, Session, date], ...]


def story_pictures(workspace: Workspace, story_id: str, say: Say, day: Day) -> StoryPictures:
    """One story, with our words as ``say`` gives them and dates as ``day`` writes them.

    Raises ``StoreError``: ``store-unknown``, ``store-unbuilt``.
    """
    from markupsafe import Markup

    from recoupe.exporters.svg_copies import branches, copies_picture
    from recoupe.exporters.svg_coverage import coverage, coverage_picture
    from recoupe.exporters.svg_matrix import matrix_picture
    from recoupe.exporters.svg_network import network, network_picture
    from recoupe.exporters.svg_timeline import shown_events, timeline_picture
    from recoupe.exporters.svg_voice import Voice

    voice = Voice(say, day)
    dossier = workspace.dossier(story_id)
    tree = branches(dossier)
    covered = coverage([(b.outlet, b.published) for b in tree])
    tied = network(dossier)
    return StoryPictures(
        story=dossier.story,
        timeline=Markup(timeline_picture(dossier, voice)),
        events=tuple(shown_events(dossier.crosscheck.timeline)),
        copies=Markup(copies_picture(dossier, voice)),
        tree=tuple(tree),
        matrix=Markup(matrix_picture(dossier, voice)),
        coverage=Markup(coverage_picture(covered, voice)),
        covered=covered,
        network=Markup(network_picture(tied, voice)),
        tied=tied,
        words=first_words(dossier),
    )


def first_words(dossier: Dossier) -> dict[str, str]:
    """What the articles are called, by id."""
    from recoupe.exporters.views.references import outlet_name

    pairs = zip(dossier.articles, dossier.pages, strict=True)
    return {article.id: outlet_name(article, page) for article, page in pairs}


def desk_pictures(workspace: Workspace, today: date, say: Say, day: Day) -> DeskPictures:
    """The workspace: the latest articles by outlet, the register, the sessions."""
    from markupsafe import Markup

    from recoupe.exporters.svg_coverage import coverage, coverage_picture
    from recoupe.exporters.svg_register import moments, register_picture
    from recoupe.exporters.svg_sessions import numbered, sessions_picture
    from recoupe.exporters.svg_voice import Voice
    from recoupe.storage.listing import Wanted

    voice = Voice(say, day)
    rows = workspace.list_articles(Wanted(), limit=LATEST)
    covered = coverage([(r.outlet or "–", day_of(r.published)) for r in rows])
    register = workspace.register
    told = moments(register.entries(), register.events(), today)
    sessions = tuple(session for session in register.sessions() if not session.lost)
    return DeskPictures(
        coverage=Markup(coverage_picture(covered, voice)),
        covered=covered,
        recent=len(rows),
        register=Markup(register_picture(told, voice)),
        moments=tuple(told),
        sessions=Markup(sessions_picture(sessions, voice)),
        meetings=tuple(numbered(sessions)),
    )


def day_of(text: str | None) -> date | None:
    """An ISO day of the list of articles."""
    return date.fromisoformat(text[:10]) if text and len(text) >= 10 else None
