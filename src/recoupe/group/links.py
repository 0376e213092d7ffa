"""Stories of the same matter that are not the same event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from recoupe.group.neighbours import Graph
from recoupe.model.story import StoryLink

# Mean likeness of two stories' articles from which they are of one matter.
RELATED = 0.06
MOST = 5


def find_links(
    groups: Sequence[Sequence[int]],
    ids: Sequence[str],
    days: Sequence[date | None],
    graph: Graph,
) -> list[tuple[StoryLink, ...]]:
    """For each group of articles its links to other groups, the most alike first.

    The later of two stories whose days are known is the follow-up, the other its precursor.
    """
    home = {member: g for g, group in enumerate(groups) for member in group}
    likeness: list[dict[int, float]] = [defaultdict(float) for _ in groups]
    for member, edges in enumerate(graph):
        for other, weight in edges.items():
            if home[member] != home[other]:
                pairs = len(groups[home[member]]) * len(groups[home[other]])
                likeness[home[member]][home[other]] += weight / pairs
    links = []
    for g, others in enumerate(likeness):
        near = sorted((-mean, other) for other, mean in others.items() if mean >= RELATED)
        mine = first_day(groups[g], days)
        links.append(
            tuple(
                _link(ids[other], -mean, mine, first_day(groups[other], days))
                for mean, other in near[:MOST]
            )
        )
    return links


def first_day(group: Sequence[int], days: Sequence[date | None]) -> date | None:
    """The earliest day among the group's articles, where any is known."""
    return min((day for m in group if (day := days[m]) is not None), default=None)


def _link(story: str, mean: float, mine: date | None, theirs: date | None) -> StoryLink:
    reason = f"même matière, autre événement (ressemblance moyenne {mean:.2f})"
    if mine and theirs and mine != theirs:
        gap = theirs.toordinal() - mine.toordinal()
        when = f"{abs(gap)} jour{'s' if abs(gap) > 1 else ''} plus {'tard' if gap > 0 else 'tôt'}"
        return StoryLink(
            story_id=story,
            kind="follow-up" if gap > 0 else "precursor",
            reason=f"{reason}, {when}",
        )
    return StoryLink(story_id=story, kind="related", reason=reason)
