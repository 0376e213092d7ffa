"""The register as a page to print: each verdict with the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.exporters.french_dates import in_french
from recoupe.exporters.html import render_page
from recoupe.exporters.ledger_published import Cited, Published, by_series
from recoupe.ledger.health import Health
from recoupe.ledger.overview import Line
from recoupe.model.event import Anchor, Event


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words with their source, as a reader sees them."""

    words: str
    source: Cited
    day: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision on a commitment and the words it rests on; ``undone`` ones stay on record."""

    event: Event
    undone: bool
    pending: bool
    quotes: list[Quoted]


@dataclass(frozen=True, slots=True)
class Item:
    """One commitment on the page."""

    line: Line
    quotes: list[Quoted]
    verdicts: list[Verdict]
    health: Health
    due: str
    parts: list[Item]


def register_page(published: Published) -> str:
    """The whole page, self-contained; nothing of a page that is not escaped."""
    items = shown(published)
    return render_page(
        "ledger_register.html.j2",
        attention=[i for i in every(items) if i.line.surfacing],
        themes=by_theme(items),
        series=by_series(published.sessions),
        at=in_french(published.at.date().isoformat()),
        total=sum(1 for line in published.lines if listed(line)),
        reviewed=sum(1 for x in published.lines if listed(x) and x.standing.event),
    )


def listed(line: Line) -> bool:
    """Whether a line belongs on the page: promised, found, and not set aside."""
    aside = line.standing.judged == "rejected" or line.standing.merged_into
    return not (aside or line.entry.commitment.watch)


def shown(published: Published) -> list[Item]:
    """Commitments that stand alone or head others, with what stands under them."""
    items = {line.entry.id: item(line, published) for line in published.lines if listed(line)}
    top: list[Item] = []
    for one in items.values():
        parent = items.get(one.line.entry.commitment.parent or "")
        (parent.parts if parent and parent is not one else top).append(one)
    return top


def every(items: list[Item]) -> list[Item]:
    """All items, those under others too."""
    return [one for item in items for one in (item, *every(item.parts))]


def item(line: Line, published: Published) -> Item:
    """One commitment with its words and verdicts."""
    when = line.entry.commitment.deadline.when
    pending = {event.id for event in line.standing.pending}
    verdicts = [
        Verdict(
            event,
            event.id in published.undone,
            event.id in pending,
            [quoted(a, published) for a in (event.status.evidence if event.status else ())],
        )
        for event in published.events
        if event.kind == "status" and event.target.id == line.entry.id
    ]
    return Item(
        line,
        [quoted(a, published) for a in line.entry.anchors],
        verdicts,
        published.health[line.entry.id],
        in_french(when.edtf) if when else "",
        [],
    )


def quoted(anchor: Anchor, published: Published) -> Quoted:
    """An anchor as a reader sees it."""
    source = published.citation(anchor)
    return Quoted(" ".join(anchor.words.split()), source, in_french(source.day[:10]))


def by_theme(items: list[Item]) -> list[tuple[str, list[Item]]]:
    """Items by theme, in the order of the alphabet; those without one last."""
    groups: dict[str, list[Item]] = {}
    for one in items:
        groups.setdefault(one.line.entry.commitment.theme or "", []).append(one)
    return sorted(groups.items(), key=lambda group: (not group[0], group[0]))
