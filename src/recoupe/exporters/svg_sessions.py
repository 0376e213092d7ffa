"""The calendar of sessions: a row for each year, a column for each month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from recoupe.exporters.labels import label
from recoupe.exporters.svg_drawing import Drawing, Glyph, wide
from recoupe.exporters.svg_voice import FRENCH, Voice

if TYPE_CHECKING:
    from recoupe.model.session import Session

WIDTH, LEFT, TOP, ROW, SIGN = 960.0, 70.0, 62.0, 34.0, 34.0
SIGNS: dict[str, Glyph] = {
    "held": "disc", "open": "triangle", "planned": "ring", "envisaged": "ring",
    "postponed": "diamond", "cancelled": "cross", "unconfirmed": "dash",
}  # fmt: skip


def numbered(sessions: Sequence[Session]) -> list[tuple[int, Session, date]]:
    """Sessions with a day, by day, each with its number; those that were lost stay out."""
    dated = [(day_of(s), s) for s in sessions if not s.lost]
    known = [(day, s) for day, s in dated if day is not None]
    known.sort(key=lambda pair: (pair[0], pair[1].id))
    return [(n, s, day) for n, (day, s) in enumerate(known, 1)]


def day_of(session: Session) -> date | None:
    """The day it was held on, else the day it is planned for."""
    when = session.held or session.planned
    return when.earliest if when is not None else None


def sessions_picture(sessions: Sequence[Session], voice: Voice = FRENCH) -> str:
    """Signs by status, each with its number; empty when no session has a day."""
    known = numbered(sessions)
    if not known:
        return ""
    drawing = Drawing("image-sessions", WIDTH, voice.say("Calendrier des sessions"),
                      told(known, voice))  # fmt: skip
    legend(drawing, known, voice)
    step = (WIDTH - LEFT - 10) / 12
    cells: dict[tuple[int, int], list[tuple[int, Session]]] = {}
    for number, session, day in known:
        cells.setdefault((day.year, day.month), []).append((number, session))
    for month in range(1, 13):
        drawing.text((LEFT + step * (month - 0.5), TOP - 12), f"{month:02}", "soft", "middle")
    y = TOP
    for year in sorted({day.year for _, _, day in known}):
        here = [(month, some) for (y_, month), some in cells.items() if y_ == year]
        lines = max(-(-len(some) // int(step / SIGN)) for _, some in here)
        drawing.line([(10, y), (WIDTH - 10, y)], "guide")
        drawing.text((10, y + 22), str(year), "strong")
        for month, some in here:
            place(drawing, some, (LEFT + step * (month - 1), y), step)
        y += ROW * lines
    drawing.line([(10, y), (WIDTH - 10, y)], "guide")
    return drawing.render()


def place(
    drawing: Drawing, some: Sequence[tuple[int, Session]], at: tuple[float, float], step: float
) -> None:
    """The sessions of one month."""
    across = int(step / SIGN)
    for k, (number, session) in enumerate(some):
        x = at[0] + SIGN * (k % across) + 10
        y = at[1] + ROW * (k // across) + ROW / 2
        drawing.glyph(SIGNS[session.status], (x, y), f"session-{session.status}")
        drawing.text((x + 9, y + 4), str(number), "soft")


def legend(drawing: Drawing, known: Sequence[tuple[int, Session, date]], voice: Voice) -> None:
    """Which sign stands for which status, of those in use."""
    used = {session.status for _, session, _ in known}
    x = 16.0
    for status, sign in SIGNS.items():
        if status in used:
            words = voice.say(label(status, "session"))
            drawing.glyph(sign, (x, 14), f"session-{status}")
            drawing.text((x + 12, 18), words, "soft")
            x += 42 + wide(words)


def told(known: Sequence[tuple[int, Session, date]], voice: Voice) -> str:
    """The same in words."""
    return " ; ".join(
        f"{number}. {voice.day(day)} : {session.label} "
        f"({voice.say(label(session.status, 'session'))})"
        for number, session, day in known
    )
