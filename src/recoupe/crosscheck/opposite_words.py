"""Which words tell an act that has an opposite."""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr.acts import opposites, stem

SHORT = 4  # letters of the shortest stem that is sure to be of one word


@cache
def telling_pairs() -> tuple[tuple[str, str], ...]:
    """Stems of opposites, each pair once; words as short as their endings are left out."""
    return tuple(
        (left, right)
        for left in sorted(opposites())
        for right, kind in sorted(opposites()[left].items())
        if left < right and kind != "ladder" and min(len(left), len(right)) >= SHORT
    )


@cache
def key_of(word: str) -> str:
    """The stem under which a folded word has opposites, feminine and plural forms too."""
    forms = (word, *(word.removesuffix(end) for end in ("s", "e", "es")))
    return next((stem(form) for form in forms if stem(form) in opposites()), "")
