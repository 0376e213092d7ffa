"""Whether two written names can be one person: careful, as a wrong merge costs more than none.

Words are aligned one to one, in any order. Transliterations (Sergueï, Sergei), a slip of
the pen in a long word, an initial and left-out middle names are allowed; a word on each
side without a partner is not, nor are two known given names that differ.
"""

from __future__ import annotations

import re

from recoupe.lang.fr.personal_names import given_names, particles, titles
from recoupe.lang.fr.wording import keys_of

SOUNDS = (
    (re.compile(r"tch|tsch|tsh"), "t"),
    (re.compile(r"sch|sh|ch"), "c"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?<=[bcdgkrt])h"), ""),
    (re.compile(r"^ou(?=[aei])|w"), "v"),
    (re.compile(r"oe|ou|oo"), "u"),
    (re.compile(r"aoui"), "aui"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"dj|zh|j(?=[aou])"), "j"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"c(?=[aou])"), "k"),
    (re.compile(r"y|ij|i{2}|j$"), "i"),
    (re.compile(r"ei|ai|ee"), "e"),
    (re.compile(r"(?:sky|ski|skyi|skii|skij|skiy)$"), "ski"),
    (re.compile(r"(.)\1+"), r"\1"),
)
VOWELS = re.compile(r"[aeiou]+")
SMALL = frozenset("al el bin ben ibn ul ur".split())


def bare_words(name: str) -> tuple[str, ...]:
    """Folded words of a name without titles, ranks and the particles that come and go."""
    words = list(keys_of(name))
    changed = True
    while changed and len(words) > 1:
        changed = False
        for length in (4, 3, 2, 1):
            if len(words) > length and tuple(words[:length]) in titles():
                if length == 1 and words[0] in given_names():
                    continue
                words, changed = words[length:], True
                break
    kept = [w for w in words if w not in particles() and w not in SMALL]
    return tuple(kept or words)


def sound(word: str) -> str:
    """A rough spelling shared by the usual transliterations of one word."""
    for pattern, letter in SOUNDS:
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
    one, other = sound(left), sound(right)
    if one == other:
        return True
    short = min(len(left), len(right))
    heard, echoed = consonants(left), consonants(right)
    if heard[0] in "aeiou" and echoed[0] in "aeiou":
        heard, echoed = heard[1:], echoed[1:]
    if heard == echoed and short >= 5 and not gendered(left, right):
        if len(heard) >= 4:
            return edits(one, other, 2) <= 2
        return len(heard) == 3 and edits(one, other, 1) <= 1
    if short >= 6 and left[:2] == right[:2] and left[-2:] == right[-2:]:
        return edits(left, right, 1) <= 1
    return short >= 8 and left[-1] == right[-1] and edits(left, right, 1) <= 1


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


def same_person(a: str, b: str) -> tuple[bool, str]:
    """Whether two names can be one person's, and why, in a reader's words.

    A surname alone is never enough. The reason is empty when they differ.
    """
    left, right = bare_words(a), bare_words(b)
    if not left or not right:
        return False, ""
    if left == right:
        return True, "même nom" if a == b else "même nom, à la graphie ou au titre près"
    if sorted(left) == sorted(right):
        return True, "mêmes mots dans un autre ordre"
    if "".join(left) == "".join(right) and len("".join(left)) > 4:
        return True, "même nom, à l'espace près"
    short, long = sorted((left, right), key=len)
    if len(short) == 1:
        return one_word(short, long)
    partners = align(short, long)
    if partners is None:
        return slip(short, long)
    spelt = any(short[k] != long[j] for k, j in enumerate(partners))
    if len(short) == len(long):
        return True, "même nom en deux graphies"
    return outer(partners, long, spelt)


def one_word(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[bool, str]:
    """Two names of one word each, spelt nearly alike."""
    if len(long) == 1 and min(len(short[0]), len(long[0])) > 3 and same_word(short[0], long[0]):
        return True, "même nom en deux graphies"
    return False, ""


def align(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[int, ...] | None:
    """For each word of ``short`` the word of ``long`` that it stands for, or None."""
    used: list[int] = []
    for exact in (True, False):
        if exact:
            slots: list[int | None] = []
            for word in short:
                at = next((j for j, w in enumerate(long) if w == word and j not in used), None)
                slots.append(at)
                if at is not None:
                    used.append(at)
            continue
        for k, word in enumerate(short):
            if slots[k] is None:
                slots[k] = next(
                    (j for j, w in enumerate(long) if j not in used and stands_for(word, w)), None
                )
                if slots[k] is None:
                    return None
                used.append(slots[k] or 0)
    return tuple(s for s in slots if s is not None) if None not in slots else None


def stands_for(word: str, other: str) -> bool:
    """Same word in another spelling, or its initial."""
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    return same_word(word, other)


def slip(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[bool, str]:
    """One letter wrong in one word of five letters or more, all other words equal."""
    if len(short) != len(long):
        return False, ""
    unlike = [(a, b) for a, b in zip(short, long, strict=True) if a != b]
    if len(unlike) != 1:
        return False, ""
    one, other = unlike[0]
    known = {one, other} <= given_names()
    if known or gendered(one, other) or min(len(one), len(other)) < 5 or edits(one, other, 1) > 1:
        return False, ""
    return True, "même nom à une lettre près"


def outer(partners: tuple[int, ...], long: tuple[str, ...], spelt: bool) -> tuple[bool, str]:
    """Names left out: the first or last word of the longer name must be there."""
    if 0 not in partners and len(long) - 1 not in partners:
        return False, ""
    if spelt and len(partners) < 2:
        return False, ""
    return True, "même nom, sans tous ses prénoms ou noms"
