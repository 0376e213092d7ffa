"""Whether two written names can be one person: careful, as a wrong merge costs more than none.

Words are aligned one to one, in any order. Transliterations (Alexeï, Alexei), a slip of
the pen in a long word, an initial and left-out middle names are allowed; a word on each
side without a partner is not, nor are two known given names that differ.
"""

from __future__ import annotations

from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.personal_names import given_names, particles, titles
from recoupe.lang.fr.wording import keys_of
from recoupe.resolve.spelling import edits, gendered, same_word

SMALL = word_set("identity.small")
PATRONYMIC = word_set("identity.patronymic")


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


def same_person(a: str, b: str) -> tuple[bool, str]:
    """Whether two names can be one person's, and why, in a reader's words.

    A surname alone is never enough. The reason is empty when they differ.
    """
    left, right = bare_words(a), bare_words(b)
    if turned(a, b, left, right) or bool(initialled(left)) != bool(initialled(right)):
        return False, ""
    reason = plainly_same(left, right)
    if reason:
        return True, "même nom" if a == b else reason
    short, long = sorted((left, right), key=len)
    partners = align(short, long) if len(short) > 1 else None
    if partners is None:
        return slip(short, long) if len(short) > 1 else one_word(short, long)
    spelt = any(short[k] != long[j] for k, j in enumerate(partners))
    if len(short) == len(long):
        return True, "même nom en deux graphies"
    if any(len(word) == 1 for word in (short[-1], long[-1])):
        return False, ""  # an initial for a surname, and names left out: too little
    return outer(partners, long, spelt)


def initialled(words: tuple[str, ...]) -> bool:
    """Whether a name is all initials ("N. N."), which may be anybody's."""
    return bool(words) and all(len(word) == 1 for word in words)


def turned(a: str, b: str, left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether father and son change places: "Ahmad bin Hasan", "Hasan bin Ahmad"."""
    both = set(keys_of(a)) & set(keys_of(b)) & PATRONYMIC
    return bool(both) and left != right and sorted(left) == sorted(right)


def plainly_same(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    """Why two names hold the same words, if they do."""
    if left and left == right:
        return "même nom, à la graphie ou au titre près"
    if left and sorted(left) == sorted(right):
        return "mêmes mots dans un autre ordre"
    if "".join(left) == "".join(right) and len("".join(left)) > 4:
        return "même nom, à l'espace près"
    return ""


def one_word(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[bool, str]:
    """Two names of one word each, spelt nearly alike."""
    if len(short) != 1 or len(long) != 1 or min(len(short[0]), len(long[0])) < 4:
        return False, ""
    if same_word(short[0], long[0]):
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
