"""Who published first and who copied whom: a tree for each independent origin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recoupe.exporters.labels import label
from recoupe.exporters.svg_drawing import Drawing, fitted
from recoupe.exporters.svg_voice import FRENCH, Voice
from recoupe.exporters.views.references import outlet_name

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.model.story import Copy, Origin

WIDTH, ROW, INDENT = 960.0, 26.0, 30.0
BAR, BAR_WIDTH = 640.0, 120.0


@dataclass(frozen=True, slots=True)
class Branch:
    """A source in the tree: under ``parent`` (a number) by ``copy``, at that ``depth``.

    ``copy`` is None for the first of its origin and where only a chain ties it in.
    """

    number: int
    article_id: str
    outlet: str
    title: str
    published: date | None
    origin: int
    depth: int
    parent: int | None
    copy: Copy | None


def branches(dossier: Dossier) -> list[Branch]:
    """Every source, origin by origin, each right under the one it takes from.

    Within an origin the first comes first; a copy stands under the earliest source that it
    shares most prose with, so that what was copied is older wherever days are known.
    """
    numbers = {article.id: n for n, article in enumerate(dossier.articles, 1)}
    found: list[Branch] = []
    for index, origin in enumerate(dossier.story.origins, 1):
        order = by_age(dossier, origin, numbers)
        parents = {m: parent(m, order[:k], dossier.story.copies) for k, m in enumerate(order)}
        for root in (m for m in order if parents[m] is None):
            grow(dossier, (root, index, 0), order, parents, numbers, found)
    return found


def by_age(dossier: Dossier, origin: Origin, numbers: Mapping[str, int]) -> list[str]:
    """The origin's members: the first, then by day, those without a day last."""
    days = {a.id: (a.published.earliest if a.published else None) for a in dossier.articles}
    members = [m for m in origin.members if m in numbers]
    return sorted(members, key=lambda m: (m != origin.first, days[m] or date.max, numbers[m]))


def parent(
    member: str, older: Sequence[str], copies: Sequence[Copy]
) -> tuple[str, Copy | None] | None:
    """The older source that it takes most from; None for the first of all."""
    if not older:
        return None
    shared = [c for c in copies if member in c.members and set(older) & set(c.members)]
    best = max(shared, key=lambda c: c.share, default=None)
    if best is None:
        return older[0], None
    return next(m for m in older if m in best.members), best


def grow(
    dossier: Dossier,
    place: tuple[str, int, int],
    order: Sequence[str],
    parents: Mapping[str, tuple[str, Copy | None] | None],
    numbers: Mapping[str, int],
    found: list[Branch],
) -> None:
    """A source, then all that take from it."""
    member, origin, depth = place
    number = numbers[member]
    article, page = dossier.articles[number - 1], dossier.pages[number - 1]
    above = parents[member]
    found.append(
        Branch(
            number=number,
            article_id=member,
            outlet=outlet_name(article, page),
            title=article.title,
            published=article.published.earliest if article.published else None,
            origin=origin,
            depth=depth,
            parent=numbers[above[0]] if above else None,
            copy=above[1] if above else None,
        )
    )
    for other in order:
        under = parents[other]
        if under is not None and under[0] == member:
            grow(dossier, (other, origin, depth + 1), order, parents, numbers, found)


def copies_picture(dossier: Dossier, voice: Voice = FRENCH) -> str:
    """The trees of a story's origins; empty when there is only one source."""
    tree = branches(dossier)
    if len(tree) < 2:
        return ""
    title = voice.say("Qui a publié le premier, qui a repris qui")
    drawing = Drawing("image-reprises", WIDTH, title, told(tree, voice))
    y = 0.0
    ends: dict[int, float] = {}
    for before, branch in zip([None, *tree], tree, strict=False):
        if before is None or before.origin != branch.origin:
            y += 32
            drawing.text((10, y), voice.told("Origine %(n)s", n=branch.origin), "soft")
            drawing.line([(10, y + 7), (WIDTH - 10, y + 7)], "guide")
        y += ROW
        ends[branch.number] = y
        draw(drawing, branch, y, ends, voice)
    return drawing.render()


def draw(
    drawing: Drawing, branch: Branch, y: float, ends: Mapping[int, float], voice: Voice
) -> None:
    """One source: its elbow, its sign, its words, and how much it took."""
    x = 22 + INDENT * branch.depth
    if branch.parent is not None:
        above = x - INDENT
        drawing.line([(above, ends[branch.parent] + 4), (above, y), (x - 8, y)], "branch")
    drawing.glyph("ring" if branch.depth else "disc", (x, y), "source")
    day = voice.day(branch.published) if branch.published else voice.say("jour inconnu")
    drawing.text(
        (x + 14, y + 4), fitted(f"[{branch.number}] {branch.outlet} · {day}", BAR - x - 30)
    )
    if branch.copy is not None:
        share = min(1.0, branch.copy.share)
        drawing.box((BAR, y - 6), (BAR_WIDTH, 12), "track")
        drawing.box((BAR, y - 6), (max(1.0, BAR_WIDTH * share), 12), "bar")
        drawing.text((BAR + BAR_WIDTH + 10, y + 4), taken(branch.copy, voice), "soft")


def taken(copy: Copy, voice: Voice) -> str:
    """How much of which kind."""
    return f"{round(copy.share * 100)} % · {voice.say(label(copy.kind, 'copy'))}"


def told(tree: Sequence[Branch], voice: Voice) -> str:
    """The same in words."""
    lines = []
    for branch in tree:
        day = voice.day(branch.published) if branch.published else voice.say("jour inconnu")
        words = f"[{branch.number}] {branch.outlet}, {day}"
        if branch.parent is not None:
            how = taken(branch.copy, voice) if branch.copy else voice.say("même origine")
            words += voice.told(", reprend [%(n)s] (%(how)s)", n=branch.parent, how=how)
        lines.append(words)
    return " ; ".join(lines)
