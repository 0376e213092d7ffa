"""What the exports of the register are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from recoupe.ledger.health import Health
from recoupe.ledger.overview import Line
from recoupe.ledger.witnesses import Source
from recoupe.model.article import Article
from recoupe.model.event import Anchor, Event
from recoupe.model.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """An article as a source is cited: outlet, title, day, address, hash of its page."""

    article_id: str
    page_id: str
    outlet: str
    title: str
    day: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The register on one day, with all that its exports cite."""

    at: datetime
    lines: tuple[Line, ...]
    health: Mapping[str, Health]
    cited: Mapping[str, Cited]
    sources: Mapping[str, Source]
    sessions: tuple[Session, ...]
    events: tuple[Event, ...]
    undone: frozenset[str]

    def line(self, entry_id: str) -> Line | None:
        """The commitment of that id."""
        return next((line for line in self.lines if line.entry.id == entry_id), None)

    def citation(self, anchor: Anchor) -> Cited:
        """The source of an anchor; one that is gone is cited by its ids."""
        empty = Cited(
            article_id=anchor.article_id, page_id=anchor.page_id, outlet="", title="", day="",
            url="",
        )  # fmt: skip
        return self.cited.get(anchor.article_id, empty)

    def urls(self) -> dict[str, str]:
        """Article id → address, where one is known."""
        return {name: cited.url for name, cited in self.cited.items() if cited.url}


def cited(article: Article) -> Cited:
    """How an article is cited."""
    stamp = article.published or article.updated
    url = article.url or ""
    return Cited(
        article_id=article.id,
        page_id=article.page_id,
        outlet=article.outlet.value if article.outlet else urlsplit(url).hostname or "",
        title=article.title,
        day=stamp.edtf if stamp else "",
        url=url,
    )


def by_series(sessions: Sequence[Session]) -> dict[str, list[Session]]:
    """Sessions of each series, by their number and day."""
    found: dict[str, list[Session]] = {}
    for session in sessions:
        if not session.lost:
            found.setdefault(session.series, []).append(session)
    for some in found.values():
        some.sort(key=lambda s: (s.ordinal or 0, when_of(s), s.id))
    return found


def when_of(session: Session) -> str:
    """The day a session was held on, else is planned for, as EDTF; "" for none."""
    when = session.held or session.planned
    return when.edtf if when else ""
