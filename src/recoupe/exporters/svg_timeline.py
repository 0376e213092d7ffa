"""The timeline as a picture: one row for each event, signs for what is held or planned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from recoupe.exporters.labels import label
from recoupe.exporters.svg_drawing import Drawing, Glyph, fitted, wide
from recoupe.exporters.svg_scale import Scale, scale
from recoupe.exporters.svg_voice import FRENCH, Voice

if TYPE_CHECKING:
    from recoupe.model.dossier import Dossier
    from recoupe.model.finding import TimelineEvent
    from recoupe.model.when import When

WIDTH, LEFT, RIGHT, TOP, ROW = 960.0, 56.0, 900.0, 62.0, 25.0
MOST = 40
SIGNS: dict[str, Glyph] = {
    "held": "disc", "ongoing": "triangle", "planned": "ring", "cancelled": "cross",
}  # fmt: skip


def timeline_picture(dossier: Dossier, voice: Voice = FRENCH) -> str:
    """The dated events of a story; empty when fewer than two have a day."""
    events = shown_events(dossier.crosscheck.timeline)
    if len(events) < 2:
        return ""
    line = scale([day for e in events for day in ends(e)], LEFT, RIGHT)
    drawing = Drawing("image-chronologie", WIDTH, voice.say("Chronologie"), told(events, voice))
    legend(drawing, events, voice)
    axis(drawing, line, TOP + ROW * len(events), voice)
    for row, event in enumerate(events):
        draw(drawing, event, line, TOP + ROW * (row + 0.7))
    return drawing.render()


def shown_events(timeline: Sequence[TimelineEvent]) -> list[TimelineEvent]:
    """Events with a day, by day; of very many those that most origins tell."""
    dated = [e for e in timeline if dated_when(e) is not None]
    kept = sorted(dated, key=lambda e: (-e.origins, ends(e)[0], e.id))[:MOST]
    return sorted(kept, key=lambda e: (*ends(e), e.id))


def dated_when(event: TimelineEvent) -> When | None:
    """When it was, if that is fixed on the calendar."""
    return event.when if event.when is not None and event.when.dated else None


def ends(event: TimelineEvent) -> tuple[date, date]:
    """First and last day of a dated event."""
    when = event.when
    assert when is not None and when.earliest is not None and when.latest is not None
    return when.earliest, when.latest


def told(events: Sequence[TimelineEvent], voice: Voice) -> str:
    """The same in words."""
    lines = [
        f"{period(e, voice)} : {fitted(e.label, 1000)} ({voice.say(label(e.status, 'status'))})"
        for e in events
    ]
    return " ; ".join(lines)


def period(event: TimelineEvent, voice: Voice) -> str:
    """The day or the days of an event."""
    first, last = ends(event)
    return voice.day(first) if first == last else f"{voice.day(first)} – {voice.day(last)}"


def legend(drawing: Drawing, events: Sequence[TimelineEvent], voice: Voice) -> None:
    """Which sign stands for what, of those in use."""
    used = {e.status for e in events}
    x = 16.0
    for status, sign in SIGNS.items():
        if status in used:
            name = voice.say(label(status, "status"))
            drawing.glyph(sign, (x, 14), f"status-{status}")
            drawing.text((x + 12, 18), name, "soft")
            x += 40 + wide(name)


def axis(drawing: Drawing, line: Scale, bottom: float, voice: Voice) -> None:
    """Days along the top, a faint line under each that is named."""
    for start, end, shortened in line.gaps:
        drawing.line([(start, TOP - 10), (end, TOP - 10)], "axis dotted" if shortened else "axis")
    for day in line.labels(wide(voice.day(date(2000, 9, 22)))):
        x = line.places[day]
        drawing.text((x, TOP - 18), voice.day(day), "soft", "middle")
        drawing.line([(x, TOP - 10), (x, bottom)], "guide")


def draw(drawing: Drawing, event: TimelineEvent, line: Scale, y: float) -> None:
    """One event: its sign, its length, its words on the side where there is room."""
    first, last = (line.places[day] for day in ends(event))
    kind = f"status-{event.status}"
    if last > first:
        drawing.line([(first, y), (last, y)], f"{kind} length")
    drawing.glyph(SIGNS[event.status], (first, y), kind)
    if WIDTH - last > first:
        drawing.text((last + 14, y + 4), fitted(event.label, WIDTH - last - 14))
    else:
        drawing.text((first - 14, y + 4), fitted(event.label, first - 20), "", "end")
