"""What stands before the first sentence: « PORT-LANNIG, 12 mai 2031 (AKP) - », « Le Phare-»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from recoupe.clean.dates import dates_in
from recoupe.clean.line import Line, cut_line
from recoupe.clean.metadata import Metadata, day_as_when
from recoupe.clean.traits import DATE
from recoupe.clean.verdict import Verdict
from recoupe.lang.fr.furniture import month_numbers
from recoupe.model.article import Reasoned
from recoupe.model.span import Span

REASON = "a dateline before the first sentence"
LONGEST = 90
NAME = r"[A-ZÀ-ÖØ-Þ][\w’'.]*"
JOINT = r"(?:de|du|des|la|le|les|sur|sous|lès|en|au|aux|d)\b['’]?"
PLACE = rf"{NAME}(?:[ -](?:{NAME}|{JOINT})){{0,5}}"
END = r"\s*(?:[-–—:]{1,2}|\.\s*[-–—])\s*(?=[A-ZÀ-Ý«“\"\d])"


@dataclass(frozen=True, slots=True)
class Dateline:
    """Length of what stands before the first sentence; the agency and the date it names."""

    size: int
    agency: str = ""
    agency_at: int = 0


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    months = "|".join(sorted(month_numbers(), key=len, reverse=True))
    months += "|" + "|".join(("février", "août", "décembre"))
    day = rf"(?:,?\s*(?:le\s+)?(?:\w+di\s+)?\d{{1,2}}(?:er)?\s+(?i:{months})\.?(?:\s+\d{{4}})?)"
    agency = r"\(\s*(?P<agency>[A-ZÀ-Ý][\w .&/’'-]{1,30}?)\s*\)"
    country = r"(?:,\s*[A-ZÀ-Ý][\w’' -]{2,30}|\s*\([A-ZÀ-Ý][\w’' -]{2,30}\))?"
    return (
        re.compile(rf"{PLACE}{country}{day}?\s*{agency}{END}"),
        re.compile(rf"{PLACE}{country}{day}\s*[–—-]+\s*(?=[A-ZÀ-Ý«“\"])"),
        re.compile(rf"[A-ZÀ-Ý][A-ZÀ-Ý’' -]{{3,30}}[A-ZÀ-Ý]{day}?\s*[–—-]+\s+(?=[A-ZÀ-Ý«“\"])"),
        re.compile(rf"{agency}{END}"),
    )


def find_dateline(text: str, names: tuple[str, ...] = ()) -> Dateline | None:
    """The dateline that ``text`` begins with; ``names`` are those the outlet goes by."""
    start = 0
    for name in names:
        own = re.match(rf"{re.escape(name)}\s?[-–—/:]\s?(?=[A-ZÀ-Ý«“\"])", text)
        if own is not None:
            start = own.end()
            break
    for form in _forms():
        found = form.match(text, start, start + LONGEST)
        if found is not None and found.end() < len(text):
            named = "agency" in form.groupindex
            agency = found.group("agency") if named else ""
            return Dateline(found.end(), agency, found.start("agency") if named else 0)
    return Dateline(start) if 0 < start < len(text) else None


def without_dateline(
    lines: list[Line], found: list[Verdict], told: Metadata
) -> tuple[list[Line], list[Verdict]]:
    """Datelines as cut blocks of their own, and what they tell added to ``told``.

    A site puts its name before any paragraph, an agency its dateline before the first two.
    """
    bodies = [i for i, v in enumerate(found) if v.label in ("body", "lead")]
    names = (told.outlet.value,) if told.outlet is not None else ()
    out: tuple[list[Line], list[Verdict]] = ([], [])
    for at, (line, verdict) in enumerate(zip(lines, found, strict=True)):
        early = at in bodies[:2]
        may = early or (at in bodies and any(line.text.startswith(name) for name in names))
        dateline = find_dateline(line.text, names) if may else None
        if dateline is None:
            pieces = [(line, verdict)]
        else:
            head, rest = cut_line(line, dateline.size)
            _learn(told, head, dateline)
            pieces = [(head, Verdict("dateline", REASON)), (rest, verdict)]
        out[0].extend(one for one, _ in pieces)
        out[1].extend(judged for _, judged in pieces)
    return out


def _learn(told: Metadata, head: Line, dateline: Dateline) -> None:
    """The day of publication and, where nothing surer tells the outlet, the agency."""
    days = dates_in(head.text) if DATE.search(head.text) else []
    if len(days) == 1 and told.published is None:
        told.published = day_as_when(days[0].day, f"dateline “{head.text.strip()}”")
    weak = told.outlet is None or told.outlet.confidence <= 0.5
    if dateline.agency and weak:
        start = head.span.start + dateline.agency_at
        told.outlet = Reasoned(
            value=dateline.agency, reason="agency in the dateline", confidence=0.5,
            span=Span(start, min(head.span.end, start + len(dateline.agency))),
        )  # fmt: skip
