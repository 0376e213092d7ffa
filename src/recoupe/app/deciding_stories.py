"""What people decide about stories: together, apart, or under another title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recoupe.app.ledger_recording import Signed, record
from recoupe.errors import DecisionError
from recoupe.ledger.anchoring import anchor
from recoupe.model.article import Article
from recoupe.model.event import Anchor, Change, Event, Target
from recoupe.model.span import Span

if TYPE_CHECKING:
    from recoupe.storage.workspace import Workspace

# Code points of an article's first line that an anchor quotes.
QUOTED = 200


def merge_stories(
    workspace: Workspace, story_id: str, others: Sequence[str], signed: Signed
) -> Event:
    """All articles of the stories are one story's; ``story_id`` keeps its id."""
    others = [one for one in dict.fromkeys(others) if one != story_id]
    if not others:
        raise DecisionError("a merge needs two stories")
    members = [m for one in (story_id, *others) for m in workspace.story(one).articles]
    target = Target(kind="story", id=story_id, anchors=titles(workspace, members))
    return record(workspace, "merge", target, signed, others=tuple(others))


def split_story(
    workspace: Workspace, story_id: str, leaving: Sequence[str], signed: Signed
) -> Event:
    """The articles ``leaving`` make a story of their own, apart from those that stay."""
    members = workspace.story(story_id).articles
    strange = [one for one in leaving if one not in members]
    if strange:
        raise DecisionError(f"{story_id} has no article {strange[0]}", code="decision-unknown")
    if not 0 < len(set(leaving)) < len(members):
        raise DecisionError("some articles must leave and some must stay")
    target = Target(kind="story", id=story_id, anchors=titles(workspace, members))
    return record(workspace, "split", target, signed, others=tuple(dict.fromkeys(leaving)))


def retitle_story(workspace: Workspace, story_id: str, title: str, signed: Signed) -> Event:
    """The story has another title."""
    if not title.strip():
        raise DecisionError("a title needs a word")
    members = workspace.story(story_id).articles
    target = Target(kind="story", id=story_id, anchors=titles(workspace, members))
    changes = (Change(field="title", value=title.strip()),)
    return record(workspace, "correct", target, signed, changes=changes)


def titles(workspace: Workspace, article_ids: Sequence[str]) -> tuple[Anchor, ...]:
    """An anchor in the first line of each article."""
    return tuple(first_line(workspace.article(one)) for one in article_ids)


def first_line(article: Article) -> Anchor:
    """The title, or the first words of an article without one."""
    line = article.text.lstrip()
    start = len(article.text) - len(line)
    end = start + len(line.split("\n", 1)[0][:QUOTED].rstrip())
    return anchor(article, Span(start, end))
