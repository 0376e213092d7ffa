"""Whether two words of a name are one word in two spellings."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from recoupe.lang.fr.personal_names import given_names

SOUNDS = (
    (r"tch|tsch|tsh", "t"),
    (r"sch|sh|ch", "c"),
    (r"ph", "f"),
    (r"(?<=[bcdgkrt])h", ""),
    (r"^ou(?=[aei])|w", "v"),
    (r"oe|ou|oo", "u"),
    (r"aoui", "aui"),
    (r"gu(?=[ei])", "g"),
    (r"dj|zh|j(?=[aou])", "j"),
    (r"ck|q", "k"),
    (r"c(?=[aou])", "k"),
    (r"y|ij|i{2}|j$", "i"),
    (r"ei|ai|ee", "e"),
    (r"(?:sky|ski|skyi|skii|skij|skiy)$", "ski"),
    (r"(.)\1+", r"\1"),
)
VOWELS = re.compile(r"[aeiou]+")


@cache
def sounds() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Spellings of a sound with the letter that stands for them, in order."""
    return tuple((re.compile(pattern), letter) for pattern, letter in SOUNDS)


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """A rough spelling shared by the usual transliterations of one word."""
    for pattern, letter in sounds():
        word = pattern.sub(letter, word)
    return word


def consonants(word: str) -> str:
    """The word's sound without its vowels, the first letter kept."""
    heard = sound(word)
    return heard[:1] + VOWELS.sub("", heard[1:])


def same_word(left: str, right: str) -> bool:
    """Whether two words of a name are one word in two spellings."""
    if left == right:
        return True
    if left in given_names() and right in given_names():
        return consonants(left) == consonants(right) and not gendered(left, right)
    if sound(left) == sound(right) or same_heard(left, right):
        return True
    short = min(len(left), len(right))
    if short >= 6 and left[:2] == right[:2] and left[-2:] == right[-2:]:
        return edits(left, right, 1) <= 1
    return short >= 8 and left[-1] == right[-1] and edits(left, right, 1) <= 1


def same_heard(left: str, right: str) -> bool:
    """Whether the consonants agree and the vowels nearly, in words of five letters or more."""
    heard, echoed = consonants(left), consonants(right)
    if heard[0] in "aeiou" and echoed[0] in "aeiou":
        heard, echoed = heard[1:], echoed[1:]
    if heard != echoed or min(len(left), len(right)) < 5 or gendered(left, right):
        return False
    allowed = 2 if len(heard) >= 4 else 1
    return len(heard) >= 3 and edits(sound(left), sound(right), allowed) <= allowed


def gendered(left: str, right: str) -> bool:
    """Whether the two differ by a feminine ending alone (Michel, Michelle)."""
    short, long = sorted((left, right), key=len)
    if len(short) == len(long):
        return left[-1] != right[-1] and {left[-1], right[-1]} <= set("aeo")
    ending = long[len(short) :] if long.startswith(short) else ""
    return ending in ("e", "le", "ne", "te", "a", "tte", "ine", "ie")


def edits(left: str, right: str, limit: int) -> int:
    """Insertions, deletions, changes and swaps of neighbours (Damerau), up to ``limit`` + 1."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        after = [i]
        for j, b in enumerate(right, 1):
            cost = min(row[j] + 1, after[-1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            after.append(cost)
        before, row = row, after
    return min(row[-1], limit + 1)
