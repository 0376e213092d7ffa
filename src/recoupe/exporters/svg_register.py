"""The register by status over time, as it was known at the end of each period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, get_args

from recoupe.exporters.labels import label
from recoupe.exporters.svg_drawing import Drawing, wide
from recoupe.exporters.svg_voice import FRENCH, Voice
from recoupe.ledger.status import Standings, fold
from recoupe.model.event import Progress

if TYPE_CHECKING:
    from recoupe.model.event import Event
    from recoupe.model.register import Entry

# Stacked from the bottom: done, under way, not begun, then what nobody can tell.
ORDER: tuple[Progress, ...] = ("4", "3", "2", "1", "0", "NE", "NR")
WIDTH, LEFT, TOP, TALL = 960.0, 40.0, 60.0, 240.0
MOST = 24


@dataclass(frozen=True, slots=True)
class Moment:
    """The end of a period, and how many commitments stood at each progress."""

    day: date
    counts: dict[Progress, int]

    @property
    def total(self) -> int:
        """How many commitments there were."""
        return sum(self.counts.values())


def moments(entries: Sequence[Entry], events: Sequence[Event], today: date) -> list[Moment]:
    """The register at each period's end, the last one today.

    A commitment counts from the day it was announced (from the first period where that is
    not known), a status from the day it was decided. Forecasts, texts that were lost, and
    what people had rejected or merged by then do not count.
    """
    known = [e for e in entries if not e.commitment.watch and not e.lost]
    announced = [e.announced for e in known if e.announced and e.announced <= today]
    if not known:
        return []
    found = []
    for day in period_ends(min(announced, default=today), today):
        standings = fold([e for e in events if e.at.date() <= day])
        counts = Counter(
            standings.of(e.id).progress for e in known if counts_on(e, day, today, standings)
        )
        found.append(Moment(day, {progress: counts[progress] for progress in ORDER}))
    return found


def counts_on(entry: Entry, day: date, today: date, standings: Standings) -> bool:
    """Whether the commitment was in the register on that day."""
    standing = standings.of(entry.id)
    aside = standing.judged == "rejected" or standing.merged_into is not None
    told = entry.announced is None or entry.announced > today or entry.announced <= day
    return told and not aside


def period_ends(first: date, today: date) -> list[date]:
    """Ends of months, quarters or years from the first day on: at most ``MOST``, then today."""
    months = (today.year - first.year) * 12 + today.month - first.month + 1
    step = next((n for n in (1, 3, 12) if months / n <= MOST), 12)
    ends = []
    year, month = first.year, (first.month - 1) // step * step + step
    while (end := date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)) < today:
        ends.append(end)
        year, month = year + (month + step - 1) // 12, (month + step - 1) % 12 + 1
    return [*ends[-MOST + 1 :], today]


def register_picture(told: Sequence[Moment], voice: Voice = FRENCH) -> str:
    """Stacked bars, darker the further; empty when the register holds nothing."""
    most = max((moment.total for moment in told), default=0)
    if not most:
        return ""
    title = voice.say("Le registre par avancement au fil du temps")
    drawing = Drawing("image-registre", WIDTH, title, in_words(told, voice))
    legend(drawing, voice)
    step = (WIDTH - LEFT - 20) / len(told)
    drawing.line([(LEFT, TOP + TALL), (WIDTH - 20, TOP + TALL)])
    every = max(1, int(100 / step) + (step < 100))
    for column, moment in enumerate(told):
        x = LEFT + step * column
        stack(drawing, moment, x + step * 0.15, min(step * 0.7, 90.0), TALL / most)
        if (len(told) - 1 - column) % every == 0:
            middle = x + step * 0.15 + min(step * 0.7, 90.0) / 2
            place = min(middle, WIDTH - 75)
            drawing.text((place, TOP + TALL + 18), voice.day(moment.day), "soft", "middle")
    return drawing.render()


def stack(drawing: Drawing, moment: Moment, x: float, width: float, unit: float) -> None:
    """One bar."""
    y = TOP + TALL
    for progress in ORDER:
        tall = moment.counts[progress] * unit
        if tall:
            y -= tall
            drawing.box((x, y), (width, tall), f"progress p{progress}")
            if tall > 16 and width > 18:
                dark = "inverse" if progress in ("4", "3") else "inside"
                words = str(moment.counts[progress])
                drawing.text((x + width / 2, y + tall / 2 + 4.5), words, dark, "middle")
    if sum(bool(count) for count in moment.counts.values()) > 1:
        drawing.text((x + width / 2, y - 6), str(moment.total), "strong", "middle")


def legend(drawing: Drawing, voice: Voice) -> None:
    """What each shade stands for."""
    x, y = 10.0, 8.0
    for progress in reversed(get_args(Progress)):
        words = voice.say(label(progress, "progress"))
        if x + 40 + wide(words) > WIDTH:
            x, y = 10.0, y + 20
        drawing.box((x, y), (14, 12), f"progress p{progress}")
        drawing.text((x + 20, y + 11), words, "soft")
        x += 40 + wide(words)


def in_words(told: Sequence[Moment], voice: Voice) -> str:
    """The same in words."""
    lines = []
    for moment in told:
        parts = [
            f"{voice.say(label(progress, 'progress'))} {count}"
            for progress, count in moment.counts.items()
            if count
        ]
        lines.append(f"{voice.day(moment.day)} : {', '.join(parts) or '0'}")
    return " ; ".join(lines)
