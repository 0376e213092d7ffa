"""EDTF values in a French reader's words."""

from __future__ import annotations

import re

from recoupe.exporters.labels import label
from recoupe.model.when import When

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
SEASONS = {"21": "printemps", "22": "été", "23": "automne", "24": "hiver"}
DATE = re.compile(r"(?P<y>[\dX]{4})(?:-(?P<m>[\dX]{2}))?(?:-(?P<d>[\dX]{2}))?(?P<time>T.+)?[?~%]*")
DURATION = re.compile(r"P(\d+)([YMWD])")
UNITS = {"Y": ("an", "ans"), "M": ("mois", "mois"), "W": ("semaine", "semaines"),
         "D": ("jour", "jours")}  # fmt: skip
DECADE = re.compile(r"\d{3}X")
UNKNOWN = {"", ".."}


def in_french(edtf: str) -> str:
    """As in "3 avril 2025" or "du 1er au 5 avril 2025"; a value of another form unchanged."""
    if length := DURATION.fullmatch(edtf):
        return duration(int(length[1]), length[2])
    if "/" not in edtf:
        return single(edtf)
    first, _, last = edtf.partition("/")
    if first in UNKNOWN and last in UNKNOWN:
        return edtf
    if first in UNKNOWN:
        return f"jusqu’{'au' if to_the_day(last) else 'en'} {single(last)}"
    if last in UNKNOWN:
        return f"depuis {'le ' if to_the_day(first) else ''}{single(first)}"
    return interval(first, last)


def to_the_day(edtf: str) -> bool:
    """Whether a date names its day."""
    match = DATE.fullmatch(edtf)
    return bool(match and match["d"])


def duration(count: int, unit: str) -> str:
    """A length of time: "2 jours"."""
    one, several = UNITS[unit]
    return f"{count} {one if count < 2 else several}"


def looks_like_edtf(text: str) -> bool:
    """Whether the text is a day, month, period or length of time; a bare year is not."""
    if DURATION.fullmatch(text):
        return True
    parts = text.split("/")
    return (
        len(parts) <= 2
        and all(part in UNKNOWN or ("-" in part and DATE.fullmatch(part)) for part in parts if text)
        and any(part not in UNKNOWN for part in parts)
    )


def interval(first: str, last: str) -> str:
    """A period, saying month and year once where both ends share them."""
    a, b = DATE.fullmatch(first), DATE.fullmatch(last)
    if not a or not b:
        return f"{first} – {last}"
    if not (a["d"] and b["d"]):
        return f"{single(first)} – {single(last)}"
    start = single(first)
    if a["y"] == b["y"]:
        start = day(a["d"]) if a["m"] == b["m"] else f"{day(a['d'])} {month(a['m'])}"
    return f"du {start} au {single(last)}"


def single(edtf: str) -> str:
    """One date, to the precision it has; an unknown year is left out."""
    match = DATE.fullmatch(edtf)
    if not match:
        return edtf
    year = "" if "X" in match["y"] else match["y"]
    if DECADE.fullmatch(match["y"]) and not match["m"]:
        return f"années {match['y'][:3]}0"
    words = [day(match["d"]), month(match["m"]), year]
    about = "vers " if edtf.endswith(("~", "%")) else ""
    text = about + " ".join(word for word in words if word)
    return (text or edtf) + clock(match["time"])


def day(digits: str | None) -> str:
    """The day of the month, the first as "1er"."""
    if not digits or not digits.isdigit():
        return ""
    return "1er" if digits == "01" else str(int(digits))


def month(digits: str | None) -> str:
    """The month's or season's name."""
    if not digits or not digits.isdigit():
        return ""
    return MONTHS[int(digits) - 1] if 1 <= int(digits) <= 12 else SEASONS.get(digits, "")


def clock(time: str | None) -> str:
    """The time of day: " à 11 h 51"."""
    match = re.match(r"T(\d{2})(?::?(\d{2}))?", time or "")
    if not match:
        return ""
    minutes = f" {match[2]}" if match[2] and match[2] != "00" else ""
    return f" à {int(match[1])} h{minutes}"


def caveat(when: When) -> str:
    """What supplied a part of the value that the words do not give, or an empty string."""
    if when.derived:
        return label(when.basis, "basis")
    if when.basis == "unresolved" or when.edtf.startswith("XXXX"):
        return (
            "année non précisée" if when.edtf.startswith("XXXX") else label("unresolved", "basis")
        )
    return ""
