"""How much of a promised quantity a later sentence tells."""

from __future__ import annotations

from recoupe.lang.fr.follow_up import whole_words
from recoupe.lang.fr.frequency import term
from recoupe.lang.fr.numbers import number_value, number_words
from recoupe.ledger.follow_up_profiles import Profile
from recoupe.ledger.wording import NUMBER_OR_WORD, folded

# The thing counted stands within so many words of its figure.
REACH = 3
# A part and the whole that it is of stand within so many words of each other.
BESIDE = 16
# A figure: its value, its first word, the word behind its last.
Figure = tuple[float, int, int]


def tokens(text: str) -> list[str]:
    """Words and figures of a text, folded."""
    return NUMBER_OR_WORD.findall(folded(text))


def figures(words: list[str]) -> list[Figure]:
    """The figures among the words, spelt or not."""
    known = number_words()
    found: list[Figure] = []
    start: int | None = None
    for at, word in enumerate([*words, ""]):
        if word[:1].isdigit() or word in known:
            start = at if start is None else start
        elif start is not None and word != "et":
            found.append((number_value(" ".join(words[start:at])) or 1, start, at))
            start = None
    return found


def amounts(text: str, profile: Profile) -> frozenset[float]:
    """Figures of the text that count one of the things promised."""
    words = tokens(text)
    return frozenset(
        value
        for value, _, end in figures(words)
        if any(term(word) in profile.terms for word in words[end : end + REACH])
    )


def share_told(text: str, profile: Profile) -> float | None:
    """The told amount as a share of the promised one; None where they cannot be set.

    One figure has to be promised: of several nobody can say which is meant. A smaller figure
    told with the whole that it is of ("neuf cents des deux mille") is the one that counts.
    """
    promised = amounts(profile.entry.commitment.label, profile)
    if len(promised) != 1:
        return None
    (whole,) = promised
    part = part_of(whole, tokens(text))
    told = amounts(text, profile)
    if whole <= 0 or (part is None and not told):
        return None
    if part is not None:
        return part / whole
    return 1.0 if whole in told else max(told) / whole


def part_of(whole: float, words: list[str]) -> float | None:
    """The figure that is told as a part of ``whole``, None where none is."""
    found = figures(words)
    for value, start, end in found:
        lead = set(words[max(0, start - 2) : start])
        if value != whole or lead.isdisjoint(whole_words()):
            continue
        near = [
            other
            for other, first, last in found
            if 1 < other < whole and 0 <= max(start - last, first - end) <= BESIDE
        ]
        if near:
            return max(near)
    return None
