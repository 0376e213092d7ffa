"""What can be seen of a line before its neighbours are asked."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from recoupe.clean.line import Line
from recoupe.clean.mojibake import is_garbled
from recoupe.lang.fr.furniture import Cue, every_function_word, find_cue, words_of

STEM = 6
ENDS = ".!?…。！？।؟"
CLOSERS = " \u00a0\u202f»”\"’')]*"
TRUNCATED = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\)|\[&hellip;\])\s*(?:»|”)?\s*$")
AGE_LINE = re.compile(
    r"(?i)^\W*(?:il y a\s+(?:\d+|une?|environ \d+)\s+\w+|(?:vor|hace)\s+\d+\s+\w+|"
    r"(?:\d+|an?|une?)\s*\w+\s+ago|just now|à l’instant|hier|yesterday)\W*$"
)
MONTHS = (
    "janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|oct|nov|déc|dec|"
    "jan|feb|mar|apr|may|jun|jul|aug|sep|"
    "märz|maerz|okt|dez"
)
DATE = re.compile(
    rf"(?i)\b(?:\d{{1,2}}(?:er|\.)?\s+(?:{MONTHS})[a-zéûä]*\.?,?\s+\d{{4}}|"
    rf"(?:{MONTHS})[a-zé]*\.?\s+\d{{1,2}},?\s+\d{{4}}|"
    r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d{2}-\d{2})\b"
)
# Scripts that say in one sign what takes three letters in ours.
DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
DIGIT = re.compile(r"\d")
INNER_STOP = re.compile(r"[.!?…]»?\s+[A-ZÀ-Ý«“\"]")
COPYRIGHT = re.compile(r"©|\(c\)\s*\d{4}|copyright", re.IGNORECASE)
ADDRESS_MARKS = ("://", "www.", "@", "+")  # what each form of it holds
ADDRESS = re.compile(r"https?://|www\.|@\w+\.\w|\+\d[\d\s]{7,}")


@dataclass(slots=True)
class Traits:
    """Features of one line. Shares are in 0..1."""

    words: list[str]
    length: int
    cue: Cue | None
    function_share: float
    stop: str  # last code point that is no closing mark
    truncated: bool
    age: bool
    date: bool
    date_only: bool
    sentences: int
    capital_share: float
    upper: bool
    digit_share: float
    copyright: bool
    address: bool
    garbled: bool
    stems: frozenset[str]  # content words cut to six letters
    said: str = ""  # the words joined by blanks
    times: int = 1  # how often the page has the line


def traits_of(lines: list[Line]) -> list[Traits]:
    """The traits of each line of a page."""
    known: dict[str, Traits] = {}  # menus and teasers stand on a page two or three times
    found: list[Traits] = []
    for line in lines:
        seen = known.get(line.text)
        if seen is None:
            known[line.text] = seen = _traits(line)
            found.append(seen)
        else:
            found.append(replace(seen))
    counts = Counter([t.said for t in found])
    for traits in found:
        traits.times = counts[traits.said] if traits.said else 1
    return found


def _traits(line: Line) -> Traits:
    text = line.text
    words = words_of(text)
    count = max(1, len(words))
    known = every_function_word()
    digits = len(DIGIT.findall(text))
    core = text.rstrip(CLOSERS)
    plain = text.lower()
    date = DATE.search(text) if digits else None
    tokens = text.split()
    return Traits(
        words=words,
        length=len(text) + (0 if text.isascii() else 2 * len(DENSE.findall(text))),
        cue=find_cue(words),
        function_share=sum(map(known.__contains__, words)) / count,
        stop=core[-1:] or text[-1:],
        truncated=("…" in text or ".." in text or ";" in text)
        and bool(TRUNCATED.search(text[-12:])),
        age=len(text) < 60 and bool(AGE_LINE.match(text)),
        date=date is not None,
        date_only=date is not None and len(text) - len(date.group()) < 25,
        sentences=1 + len(INNER_STOP.findall(text)),
        capital_share=sum([t[:1].isupper() for t in tokens]) / max(1, len(tokens)),
        upper=text.isupper(),
        digit_share=digits / len(text),
        copyright=len(text) < 300
        and ("©" in text or "(" in text or "copyright" in plain)
        and bool(COPYRIGHT.search(text)),
        address=any(mark in text for mark in ADDRESS_MARKS) and bool(ADDRESS.search(text)),
        garbled=is_garbled(text),
        said=" ".join(words),
        stems=frozenset([w[:STEM] for w in words if len(w) > 3 and w not in known]),
    )
