"""What stands around an article on a French page, as cues, and the words that sentences need.

Themes of French sites often keep the English words of their maker ("Recent posts",
"Leave a reply"), so the cues are of several languages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from recoupe.lang.resources import table, values
from recoupe.text.folding import fold

PACKAGE = "recoupe.lang.fr"
WORD = re.compile(r"\w+")
SHORT = 24  # words: a cue inside a longer line is a matter of its sentence


@dataclass(frozen=True, slots=True)
class Cue:
    """Folded words that tell a line's label; ``closes`` when the article ends before them."""

    words: tuple[str, ...]
    label: str
    where: str
    closes: bool


def words_of(text: str) -> list[str]:
    """Folded words of a line, in order."""
    return WORD.findall(text.lower() if text.isascii() else fold(text))


@cache
def _cues_by_first_word() -> dict[str, tuple[Cue, ...]]:
    index: dict[str, list[Cue]] = {}
    for row in table(PACKAGE, "furniture_cues"):
        for cue in values(row["cue"]):
            words = tuple(words_of(cue))
            made = Cue(words, row["label"], row["where"], row["closes"] == "1")
            index.setdefault(words[0], []).append(made)
    return {
        word: tuple(sorted(cues, key=lambda c: (-len(c.words), c.where != "line")))
        for word, cues in index.items()
    }


def find_cue(words: list[str]) -> Cue | None:
    """The cue of a line of folded words: whole line first, then its start, then inside it.

    Of several at one place the longest wins. None for a line without any.
    """
    index = _cues_by_first_word()
    if not words:
        return None
    core = [w for w in words if not w.isdigit()] or words
    for candidates, where in ((core, "line"), (words, "start")):
        for cue in index.get(candidates[0], ()):
            length = len(cue.words)
            if cue.where == where and tuple(candidates[:length]) == cue.words:
                if where == "line" and length != len(candidates):
                    continue
                return cue
    return _inside(words, index) if len(words) <= 2 * SHORT else None


def _inside(words: list[str], index: dict[str, tuple[Cue, ...]]) -> Cue | None:
    for at, word in enumerate(words):
        for cue in index.get(word, ()):
            if cue.where == "in" and tuple(words[at : at + len(cue.words)]) == cue.words:
                return cue
    return None


@cache
def function_words() -> dict[str, frozenset[str]]:
    """Function words by language (ISO 639-1)."""
    rows = table(PACKAGE, "furniture_function_words")
    return {row["language"]: frozenset(map(fold, values(row["words"]))) for row in rows}


@cache
def every_function_word() -> frozenset[str]:
    """Function words of all languages together."""
    return frozenset().union(*function_words().values())


def language_of(words: list[str]) -> tuple[str, float]:
    """The language whose function words are most frequent, and their share of ``words``.

    ``("und", share)`` when there is too little to tell (ISO 639-2 *undetermined*).
    """
    if not words:
        return "und", 0.0
    shares = {
        name: sum(map(known.__contains__, words)) / len(words)
        for name, known in function_words().items()
    }
    best = max(shares, key=lambda name: (shares[name], name == "fr"))
    return (best if shares[best] > 0.15 else "und"), shares[best]


@cache
def month_numbers() -> dict[str, int]:
    """Month by name or abbreviation, folded."""
    rows = table(PACKAGE, "furniture_months")
    return {name: int(row["month"]) for row in rows for name in values(row["names"])}


@cache
def date_words() -> dict[str, tuple[str, ...]]:
    """Folded stems of words before a date, by kind: published, updated."""
    rows = table(PACKAGE, "furniture_date_words")
    return {row["kind"]: values(row["stems"]) for row in rows}


@cache
def not_article_phrases() -> dict[str, tuple[str, ...]]:
    """Phrases of pages without an article, by kind: error, consent, paywall."""
    rows = table(PACKAGE, "furniture_not_article")
    return {row["kind"]: values(row["words"]) for row in rows}


@cache
def _call_words() -> dict[str, frozenset[str]]:
    rows = table(PACKAGE, "furniture_calls")
    return {row["kind"]: frozenset(map(fold, values(row["words"]))) for row in rows}


def is_call(words: list[str]) -> bool:
    """Whether folded words ask to follow or subscribe, as « Suivez X sur nos réseaux »."""
    known = _call_words()
    asked = any(word in known["verb"] for word in words[:2])
    return asked and len(words) <= SHORT and not known["channel"].isdisjoint(words[1:])
