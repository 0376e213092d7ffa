"""Where two nearly equal texts say opposite things: a number, a negation, an opposite word."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import takewhile

from recoupe.lang.fr.acts import opposites, stem
from recoupe.lang.fr.numbers import number_words
from recoupe.text.folding import bare_words

NEGATION = frozenset(("ne", "n", "pas", "jamais", "aucun", "aucune", "non", "sans"))
SAME = 0.7


def contrast(left: str, right: str) -> tuple[str, str] | None:
    """The words that set two aligned texts against each other, or None.

    The texts must be the same but for a few words (ratio of equal words at least 0.7).
    """
    a, b = bare_words(left), bare_words(right)
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.quick_ratio() < SAME or matcher.ratio() < SAME:
        return None
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        found = contrary(a[i:j], b[k:m])
        if found:
            return whole(found[0], a[j:]), whole(found[1], b[m:])
    return None


def whole(word: str, after: list[str]) -> str:
    """A number in digits with the groups of three digits that follow it: « 4 000 »."""
    if not word.isdigit():
        return word
    groups = takewhile(lambda w: len(w) == 3 and w.isdigit(), after)
    return " ".join((word, *groups))


def contrary(left: list[str], right: list[str]) -> tuple[str, str] | None:
    """Whether two short replaced pieces exclude each other."""
    if len(left) == 1 and len(right) == 1:
        one, other = left[0], right[0]
        values = number(one), number(other)
        if None not in values and values[0] != values[1]:
            return one, other
        kind = opposites().get(stem(one), {}).get(stem(other))
        if kind in ("exclusive", "opposed"):
            return one, other
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    if not shorter and "pas" in longer and set(longer) <= NEGATION:
        return " ".join(left) or "—", " ".join(right) or "—"
    return None


def number(word: str) -> float | None:
    """The value of a number in digits or in one word."""
    plain = word.replace(",", ".")
    if plain.replace(".", "", 1).isdigit():
        return float(plain)
    value = number_words().get(word)
    return None if value is None or word in ("un", "une") else float(value)
