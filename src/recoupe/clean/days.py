"""Days of publication and of update from the visible lines near an article.

A date counts where it stands with the article: between title and body, in what is cut
between its first paragraphs, just above the title, just below the body; and in the page's
address. Dates of teasers, archives, copyright lines and page headers are never asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from operator import itemgetter

from recoupe.clean.dates import date_from_age, dates_in
from recoupe.clean.line import Line
from recoupe.clean.metadata import day_as_when
from recoupe.clean.traits import ENDS, Traits
from recoupe.clean.verdict import Verdict
from recoupe.lang.fr.furniture import date_words
from recoupe.model.when import When
from recoupe.text.folding import fold_in_place

WEEKDAY = re.compile(r"(?i)^\W*(?:lun|mar|mer|jeu|ven|sam|dim)\w*di\b|dimanche")
CLOCK = re.compile(r"(?<!\d)\d{1,2}\s?[:hH.]\s?\d{2}(?!\d)|\d\s?(?:am|pm|uhr)\b", re.IGNORECASE)
ADDRESS = re.compile(
    r"(?<!\d)(?P<y>20\d\d|19[89]\d)(?P<s>[/_-]?)(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?!\d)"
)
LONGEST, SENTENCE, LEAD_REACH, ABOVE_REACH, BELOW_REACH = 160, 18, 7, 3, 4
SHORT_SENTENCE = 8  # words from which a full stop makes prose of a line with a date
Found = tuple[date, str]


@dataclass(frozen=True, slots=True)
class Zone:
    """Line numbers of the title (-1 without), of the first and of the last body line."""

    heading: int
    first: int
    last: int

    def opens(self, at: int) -> bool:
        """Whether a line stands between title and body, where a date alone is the article's."""
        low = self.heading if self.heading >= 0 else max(-1, self.first - LEAD_REACH)
        return low < at < self.first


def visible_days(
    lines: list[Line],
    traits: list[Traits],
    verdicts: list[Verdict],
    *,
    fetched: datetime | None,
    language: str,
    url: str | None,
) -> tuple[When | None, When | None]:
    """Day of publication and of last update as the lines near the article and its address say."""
    published: list[tuple[int, When]] = []
    updated: list[When] = []
    latest = fetched.date() if fetched is not None else None
    for at, zone in _near(lines, traits, verdicts):
        text, t = lines[at].text, traits[at]
        for day, kind in _days_of(text, t, fetched, language):
            if latest is not None and day > latest:
                continue  # a page header's clock, not this article's
            when = day_as_when(day, f"“{text[:80]}” beside the article")
            if kind == "updated":
                updated.append(when)
            elif kind == "published":
                published.append((2 * (not zone.opens(at)), when))
            elif _bare(at, zone, text, t):
                published.append((2 * (not zone.opens(at)) + 1, when))
    surest = [when for _, when in sorted(published, key=itemgetter(0))]
    surest += _of_address(url, latest)
    return surest[0] if surest else None, updated[0] if updated else None


def _near(
    lines: list[Line], traits: list[Traits], verdicts: list[Verdict]
) -> Iterator[tuple[int, Zone]]:
    """The cut lines that stand with the article, the nearest first, and where the article is."""
    kept = [i for i, v in enumerate(verdicts) if v.kept and v.label != "title"]
    if not kept:
        return
    heading = next((i for i, v in enumerate(verdicts) if v.label == "title"), -1)
    zone = Zone(heading if heading < kept[0] else -1, kept[0], kept[-1])
    above = range(zone.heading - 1, max(-1, zone.heading - 1 - ABOVE_REACH), -1)
    within = range(zone.first + 1, zone.first + LEAD_REACH)
    below = range(zone.last + 1, min(zone.last + 1 + BELOW_REACH, len(lines)))
    reach = {*range(zone.heading + 1, zone.heading + 13), *range(zone.first - 20, zone.first)}
    order = [*(i for i in sorted(reach) if zone.opens(i)), *(i for i in within if i < zone.last),
             *(above if zone.heading > 0 else ()), *below]  # fmt: skip
    for at in order:
        t = traits[at]
        if at > zone.last and t.cue is not None and (t.cue.closes or t.cue.label == "comments"):
            return
        sentence = t.stop in ENDS and len(t.words) > SENTENCE
        if not verdicts[at].kept and t.length <= LONGEST and not t.copyright and not sentence:
            yield at, zone


def _bare(at: int, zone: Zone, text: str, t: Traits) -> bool:
    """Whether a date without a word for it is the article's, by where it stands."""
    if zone.opens(at):
        return len(t.words) <= (SHORT_SENTENCE if t.stop in ENDS else SENTENCE)
    if at > zone.last:
        return False
    if at > zone.first:
        return t.date_only or CLOCK.search(text) is not None
    # just above the title: a date that opens with its weekday may be the page header's clock
    clock = WEEKDAY.search(text) is not None
    return t.date_only and not clock and not t.truncated


def _days_of(
    text: str, t: Traits, fetched: datetime | None, language: str
) -> Iterator[tuple[date, str]]:
    """The days of a line, each ``published``, ``updated`` or, without a word for it, ``bare``."""
    found = dates_in(text, month_first=language == "en")
    plain = fold_in_place(text)
    published, updated = _words()
    previous = 0
    for one in found:
        before = plain[previous : one.start]
        if updated.search(before):
            yield one.day, "updated"
        elif published.search(before):
            yield one.day, "published"
        elif previous == 0 and _stands_free(before):
            yield one.day, "bare"
        previous = one.end
    if not found and fetched is not None and (t.age or (t.cue and t.cue.label == "dateline")):
        day = date_from_age(text, fetched)
        if day is not None:
            yield day, "updated" if updated.search(plain) else "published"


def _stands_free(before: str) -> bool:
    """Whether a date opens its line or follows a mark, « le » and weekdays left aside.

    One that runs on from a name (« Rédactrice, Le Phare 12 mai 2031 ») may be of another day
    than the text's first.
    """
    opening = _openings().sub("", before).rstrip()
    return not opening or not opening[-1].isalnum()


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:{'|'.join(date_words()['opening'])})[\W_]*)+$")


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = date_words()
    forms = ("|".join(known[kind]) for kind in ("published", "updated"))
    published, updated = (re.compile(rf"\b(?:{form})", re.IGNORECASE) for form in forms)
    return published, updated


def _of_address(url: str | None, latest: date | None) -> Iterator[When]:
    """The day in a page's address, as in « /2031/05/12/la-digue »."""
    path = re.sub(r"^\w+://[^/]*|[?#].*$", "", url or "")
    for found in ADDRESS.finditer(path):
        try:
            day = date(int(found["y"]), int(found["m"]), int(found["d"]))
        except ValueError:
            continue
        if latest is None or day <= latest:
            yield day_as_when(day, f"“{found.group()}” in the page's address")
