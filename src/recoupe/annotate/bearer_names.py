"""Whether two written names can be one person inside one article."""

from __future__ import annotations

from recoupe.lang.fr.personal_names import given_names, particles


def same_bearer(full: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    """Whether ``keys`` is ``full``, its surname, its given name, or a slip of the pen of it."""
    if full == keys:
        return True
    if len(keys) == 1:
        return same_lone(full, keys[0])
    if len(full) < len(keys) or keys == full[len(full) - len(keys) :]:
        return len(full) >= len(keys)
    if len(keys) == len(full):
        return all(near(a, b) for a, b in zip(full, keys, strict=True)) and (
            sum(a != b for a, b in zip(full, keys, strict=True)) == 1
        )
    return subsequence(keys, full) and keys[0] == full[0]


def same_lone(full: tuple[str, ...], key: str) -> bool:
    """Whether one word is the initials, the surname or the given name of ``full``."""
    if len(key) == len(full) > 2 and key == "".join(word[0] for word in full):
        return True
    if len(full) == 1:
        return near(full[0], key)
    return near(full[-1], key) or lone_given(full, key) or key in surname(full)


def surname(full: tuple[str, ...]) -> tuple[str, ...]:
    """The words after the given names."""
    at = 1
    while at < len(full) - 1 and full[at] in given_names() and full[at] not in particles():
        at += 1
    return full[at:]


def lone_given(full: tuple[str, ...], key: str) -> bool:
    """Whether the person is called by the given name alone."""
    return full[0] == key and key in given_names()


def subsequence(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words of ``part`` stand in ``whole`` in the same order."""
    rest = iter(whole)
    return all(word in rest for word in part)


def near(left: str, right: str) -> bool:
    """Equal, or one letter apart in a word of six letters or more."""
    if left == right:
        return True
    if min(len(left), len(right)) < 6 or abs(len(left) - len(right)) > 1:
        return False
    return one_edit(left, right)


def one_edit(left: str, right: str) -> bool:
    """Whether one insertion, deletion, change or swap turns one word into the other."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    a, b = left[start:], right[start:]
    if a[1:] == b[1:] or a == b[1:] or a[1:] == b:
        return True
    return len(a) > 1 and len(b) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
