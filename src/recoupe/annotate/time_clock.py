"""Hours of the day, in digits and words, and the hours that a part of the day stands for."""

from __future__ import annotations

import re
from functools import cache

from recoupe.lang.fr.numbers import PACKAGE, number_value, number_words
from recoupe.lang.resources import table, values

DIGITS = r"(?:[01]?\d|2[0-4])(?: ?h(?: ?[0-5]\d)?(?!\w)|:[0-5]\d(?!\d))"
ENDS = r"(?= *(?:[,.;:)!?\n]|$|(?:du|de|ce|cet)\b))"
PM = 12
CLOCK = re.compile(
    r"(?:(?P<noon>midi|minuit)|(?P<hour>\d+|[a-z -]+?)(?:[ -]?(?:h|heures?|:)(?![a-z])|$)) ?"
    r"(?:(?P<less>moins (?:le )?)?(?:et |passee?s? de )?"
    r"(?P<rest>(?!(?:du|de|ce|cet|cette) )[\w -]+?)(?: minutes?)?)?"
    r"(?:,? ?(?:du|de l'|de la|ce|cet|cette) ?(?P<part>\w[\w-]+))?"
)


@cache
def small_words(top: int) -> str:
    """Numbers from 1 to ``top`` (at most 59) in words, as alternatives, the longest first."""
    below = {w: v for w, v in number_words().items() if v and v <= top}
    units = "|".join(sorted((w for w in below if below[w] < 10), key=len, reverse=True))
    teens = "|".join(sorted((w for w in below if 10 <= below[w] < 20), key=len, reverse=True))
    tens = "|".join(w for w in below if below[w] >= 20)
    both = rf"(?:{tens})(?:[ -](?:et[ -])?(?:{units}))?|" if tens else ""
    return rf"(?:{both}dix[ -](?:sept|huit|neuf)|{teens}|{units})(?![\w-])"


@cache
def clock_pattern() -> str:
    """An hour of the day without groups: "20h30", "deux heures et quart", "midi moins dix"."""
    minutes = small_words(59)
    turn = rf"et quart|et demie?|moins (?:le quart|{minutes})|passee?s? de \w[\w -]*? minutes"
    spoken = rf"{turn}|trois quarts|[0-5]\d(?!\d)|trente(?!\w)|quinze(?!\w)|{minutes}{ENDS}"
    hour = rf"(?:{small_words(24)}|[01]?\d|2[0-4])".replace("(?![\\w-])", "")
    part = r"(?:,? (?:du (?:matin|mat|soir)|de l'apres-midi|de la nuit))?"
    return (
        rf"(?:{DIGITS}(?: (?:{turn})(?!\w))?|{hour}[ -]heures?(?!\w)(?: (?:{spoken}))?"
        rf"|(?:midi|minuit)(?: (?:{turn}|{minutes}{ENDS}))?(?![\w-])){part}"
    )


def clock_value(words: str) -> str | None:
    """``T20:30`` for an hour in digits or words, None when it is none."""
    found = CLOCK.fullmatch(words.strip())
    if found is None:
        return None
    noon = {"midi": 12.0, "minuit": 0.0}
    hour = noon[found["noon"]] if found["noon"] else number_value(found["hour"])
    quarters = {"quart": 15.0, "demi": 30.0, "demie": 30.0, "trois quarts": 45.0}
    rest = (found["rest"] or "0").strip()
    minute = quarters.get(rest) or number_value(rest)
    if hour is None or minute is None or hour > 24 or minute > 59:
        return None
    total = int(hour) * 60 + (-int(minute) if found["less"] else int(minute))
    if found["part"] in ("soir", "soiree", "apres-midi") and 0 < total < PM * 60:
        total += PM * 60
    return f"T{total // 60 % 24:02d}:{total % 60:02d}"


@cache
def day_parts() -> dict[tuple[str, str], str]:
    """Hours of the parts of a day, ``18:00-24:00``, by word and ``start``, ``mid``, ``end``."""
    return {
        (word, row["part"]): row["hours"]
        for row in table(PACKAGE, "time_day_parts")
        for word in values(row["word"])
    }


@cache
def part_marks() -> dict[str, str]:
    """Words that say which part of a part of the day."""
    rows = table(PACKAGE, "time_part_marks")
    return {word: row["part"] for row in rows for word in values(row["word"])}


def part_hours(words: str) -> str:
    """``T18:00-21:00`` for "en début de soirée"; nothing when the words name no part."""
    inside = re.findall(r"\w+(?:-\w+)*", words)
    mark = next((part_marks()[w] for w in inside if w in part_marks()), "")
    for word in inside:
        hours = day_parts().get((word, mark)) or day_parts().get((word, ""))
        if hours:
            return f"T{hours}"
    return ""
