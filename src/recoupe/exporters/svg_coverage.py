"""Who wrote when: articles by outlet over days, weeks or months."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt
from typing import Literal

from recoupe.exporters.svg_drawing import Drawing, fitted
from recoupe.exporters.svg_voice import FRENCH, Voice

Unit = Literal["day", "week", "month"]
WIDTH, NAMES, TOP, ROW = 960.0, 230.0, 40.0, 30.0
MOST_COLUMNS, MOST_ROWS = 40, 24


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts by outlet (rows, most articles first) and period (columns, by their first day).

    ``undated`` articles have no day; ``outlets`` is how many there are beyond the rows.
    """

    unit: Unit
    columns: tuple[date, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    undated: int
    further: int


def coverage(told: Sequence[tuple[str, date | None]]) -> Coverage:
    """Articles given as (outlet, day), counted; the latest ``MOST_COLUMNS`` periods."""
    dated = [(outlet, day) for outlet, day in told if day is not None]
    unit = unit_for([day for _, day in dated])
    counts = Counter((outlet, start(day, unit)) for outlet, day in dated)
    days = [day for _, day in counts]
    columns = periods(min(days), max(days), unit)[-MOST_COLUMNS:] if days else ()
    totals = Counter(outlet for outlet, _ in dated)
    ranked = sorted(totals, key=lambda o: (-totals[o], o))
    rows = tuple((o, tuple(counts[o, c] for c in columns)) for o in ranked[:MOST_ROWS])
    return Coverage(unit, columns, rows, len(told) - len(dated), max(0, len(ranked) - MOST_ROWS))


def unit_for(days: Sequence[date]) -> Unit:
    """The finest unit that fits."""
    length = (max(days) - min(days)).days + 1 if days else 1
    if length <= MOST_COLUMNS:
        return "day"
    return "week" if length <= 7 * MOST_COLUMNS else "month"


def start(day: date, unit: Unit) -> date:
    """The first day of its period; weeks begin on Monday."""
    if unit == "month":
        return day.replace(day=1)
    return day - timedelta(days=day.weekday()) if unit == "week" else day


def periods(first: date, last: date, unit: Unit) -> tuple[date, ...]:
    """Every period from the first to the last."""
    found = [start(first, unit)]
    while found[-1] < start(last, unit):
        step = {"day": 1, "week": 7, "month": 31}[unit]
        found.append(start(found[-1] + timedelta(days=step), unit))
    return tuple(found)


def coverage_picture(counted: Coverage, voice: Voice = FRENCH) -> str:
    """Discs whose surface is the number of articles; empty when no day is known."""
    if not counted.rows:
        return ""
    title = voice.say("Couverture par média au fil des jours")
    drawing = Drawing("image-couverture", WIDTH, title, in_words(counted, voice))
    step = (WIDTH - NAMES - 30) / len(counted.columns)
    bottom = TOP + ROW * len(counted.rows)
    for column in named(counted.columns, step):
        x = NAMES + step * (column + 0.5)
        words = voice.day(counted.columns[column])
        drawing.text((min(x, WIDTH - 50), TOP - 18), words, "soft", "middle")
        drawing.line([(x, TOP - 10), (x, bottom)], "guide")
    for row, (outlet, counts) in enumerate(counted.rows):
        y = TOP + ROW * (row + 0.5)
        drawing.text((10, y + 4), fitted(outlet, NAMES - 30))
        drawing.line([(NAMES, y), (NAMES + step * len(counts), y)], "guide")
        for column, count in enumerate(counts):
            disc(drawing, (NAMES + step * (column + 0.5), y), count)
    return drawing.render()


def named(columns: Sequence[date], step: float) -> list[int]:
    """Columns whose day is written: as many as there is room for."""
    every = max(1, int(110 / step) + 1) if step < 110 else 1
    return list(range(0, len(columns), every))


def disc(drawing: Drawing, at: tuple[float, float], count: int) -> None:
    """A number of articles; the number stands in it from two on."""
    if count:
        drawing.disc(at, min(ROW / 2 - 1, 4 + 3.2 * sqrt(count)), "source")
        if count > 1:
            drawing.text((at[0], at[1] + 4.5), str(count), "inverse", "middle")


def in_words(counted: Coverage, voice: Voice) -> str:
    """The same in words."""
    lines = []
    for outlet, counts in counted.rows:
        days = [
            f"{voice.day(day)} ({count})"
            for day, count in zip(counted.columns, counts, strict=True)
            if count
        ]
        lines.append(f"{outlet} : {', '.join(days)}")
    return " ; ".join(lines)
