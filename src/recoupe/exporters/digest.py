"""What a day brought: stories with new articles, and what people decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recoupe.exporters.environment import flat, typeset
from recoupe.exporters.french_dates import in_french
from recoupe.exporters.labels import label, plural

if TYPE_CHECKING:
    from recoupe.model.event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """An article that came in that day."""

    id: str
    title: str
    outlet: str | None

    @property
    def called(self) -> str:
        """Outlet and title, as far as they are known."""
        return " – ".join(part for part in (self.outlet, flat(self.title)) if part) or "sans titre"


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestStory:
    """A story that got articles. ``lead`` is its best supported sentence, as a page has it.

    ``disputed`` are the questions on which its sources part severely, ``promised`` the labels
    of its commitments; ``articles`` and ``origins`` count the whole story.
    """

    id: str
    title: str
    lead: str
    lead_outlet: str
    articles: int
    origins: int
    arrived: tuple[NewArticle, ...]
    disputed: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestDecision:
    """A status that somebody set that day."""

    event: Event
    entry_id: str
    commitment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """One day (UTC). ``loose`` articles belong to no story yet.

    ``articles`` counts all that came in, ``further`` the stories that are not told.
    """

    day: date
    stories: tuple[DigestStory, ...]
    loose: tuple[NewArticle, ...]
    decisions: tuple[DigestDecision, ...]
    articles: int
    further: int = 0

    @property
    def title(self) -> str:
        """As in "Résumé du 3 avril 2025"."""
        return f"Résumé du {in_french(self.day.isoformat())}"


def digest_text(digest: Digest, base: str) -> str:
    """The digest as plain text; ``base`` is the desk's address, ending in a slash."""
    came = plural(digest.articles, "article")
    lines = [digest.title, f"{came}, {plural(len(digest.stories) + digest.further, 'affaire')}", ""]
    for story in digest.stories:
        lines += [*story_text(story, base), ""]
    if digest.further:
        lines += [f"Et {plural(digest.further, 'autre affaire', 'autres affaires')}.", ""]
    if digest.loose:
        lines += ["Pas encore rattachés à une affaire :", *map(arrived, digest.loose), ""]
    if digest.decisions:
        lines += ["Décisions :", *map(decided, digest.decisions), ""]
    if not (digest.articles or digest.decisions):
        lines += ["Rien de nouveau ce jour-là.", ""]
    return "\n".join(lines)


def story_text(story: DigestStory, base: str) -> list[str]:
    """One story."""
    lines = [flat(story.title).upper(), f"{base}stories/{story.id}"]
    figures = (
        plural(story.articles, "article"),
        plural(story.origins, "origine indépendante", "origines indépendantes"),
    )
    lines.append(" · ".join(figures))
    if story.lead:
        lines.append(typeset("« ") + f"{flat(story.lead)}\u00a0» ({story.lead_outlet})")
    lines += map(arrived, story.arrived)
    lines += [typeset(f"  Désaccord : {question}") for question in story.disputed]
    lines += [typeset(f"  Engagement : {words}") for words in story.promised]
    return lines


def arrived(article: NewArticle) -> str:
    """One new article."""
    return f"  + {article.called}"


def decided(decision: DigestDecision) -> str:
    """One decision."""
    status = decision.event.status
    progress = label(status.progress, "progress") if status else ""
    return typeset(f"  {decision.event.by} : {progress} – ") + flat(decision.commitment)
