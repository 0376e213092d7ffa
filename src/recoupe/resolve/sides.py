"""Who "les deux parties" or "les trois pays" are: the sides that the text sets face to face."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.wording import keys_of
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Mention

NUMBERS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}
STATES = frozenset(["pays", "gouvernements", "capitales", "etats", "nations", "voisins"])
Key = tuple[str, str]
Known = Mapping[tuple[str, int, int], Key]


class Listed(NamedTuple):
    """Bodies named in one list ("A, B et C") in characters ``start`` to ``end``."""

    start: int
    end: int
    keys: tuple[Key, ...]


@cache
def linking() -> re.Pattern[str]:
    """What stands between two bodies of one list."""
    article = r"(?:(?:de\s|d['’]|du\s|des\s)?\s*(?:la\s|l['’]|le\s|les\s)?|)"
    return re.compile(rf"\)?\s*(?:,|,?\s(?:et|puis|ainsi que))\s+{article}", re.IGNORECASE)


def lists_of(article: Article, marks: Marks, known: Known) -> list[Listed]:
    """The bodies of an article in lists, in order; most lists hold one."""
    found: list[Listed] = []
    for mention in marks.mentions:
        key = known.get((article.id, mention.span.start, mention.span.end))
        if key is None or mention.kind not in ("country", "organisation"):
            continue
        if found and mention.span.start < found[-1].end:
            continue
        last = found[-1] if found else None
        between = article.text[last.end : mention.span.start] if last else ""
        if last and key in last.keys and between in (" (", "("):
            found[-1] = last._replace(end=mention.span.end)
        elif last and linking().fullmatch(between):
            keys = last.keys if key in last.keys else (*last.keys, key)
            found[-1] = Listed(last.start, mention.span.end, keys)
        else:
            found.append(Listed(mention.span.start, mention.span.end, (key,)))
    return found


def facing(article: Article, lists: Sequence[Listed]) -> Counter[tuple[tuple[Key, ...], ...]]:
    """Pairs of sides that the article sets face to face, with how often and how plainly."""
    found: Counter[tuple[tuple[Key, ...], ...]] = Counter()
    for own in lists:
        before = keys_of(article.text[max(0, own.start - 14) : own.start])
        if len(own.keys) == 2 and "entre" in before[-2:]:
            found[tuple(sorted(((own.keys[0],), (own.keys[1],))))] += 3
    for left, right in pairwise(lists):
        between = article.text[left.end : right.start]
        if set(left.keys) & set(right.keys):
            continue
        words = keys_of(between)
        partner = word_set("sides.partners") & set(words) and not re.search(r"[.!?\n]", between)
        if partner or between in ("-", "‑", "–"):
            found[tuple(sorted((left.keys, right.keys)))] += 2 if partner else 1
    return found


def sides(
    article: Article, mention: Mention, lists: Mapping[str, Sequence[Listed]],
    articles: Sequence[Article],
) -> tuple[Key, ...]:  # fmt: skip
    """The sides that a group without names means, by its own article, else by the story."""
    words = keys_of(mention.norm)
    count = next((NUMBERS[w] for w in words if w in NUMBERS), 2)
    states = bool(STATES & set(words))
    for read in ([article], list(articles)):
        told = pair(read, lists, states) if count == 2 else ()
        told = told or listed(read, lists, count)
        if told:
            return told
    return ()


def pair(
    read: Sequence[Article], lists: Mapping[str, Sequence[Listed]], states: bool
) -> tuple[Key, ...]:
    """The two sides set face to face most often, each with all that stand on it."""
    counts: Counter[tuple[tuple[Key, ...], ...]] = Counter()
    for article in read:
        counts.update(facing(article, lists[article.id]))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    for found, _ in ranked:
        single = all(len(side) == 1 and side[0][0] == "country" for side in found)
        if single or not states:
            return tuple(key for side in found for key in side)
    return ()


def listed(
    read: Sequence[Article], lists: Mapping[str, Sequence[Listed]], count: int
) -> tuple[Key, ...]:
    """The countries listed most often by that number, else the only ones that are named."""
    counts: Counter[tuple[Key, ...]] = Counter()
    named: set[Key] = set()
    for article in read:
        for own in lists[article.id]:
            states = tuple(sorted(k for k in own.keys if k[0] == "country"))
            named |= set(states)
            if len(states) == len(own.keys) == count:
                counts[states] += 1
    if counts:
        return min(counts, key=lambda keys: (-counts[keys], keys))
    return tuple(sorted(named)) if len(named) == count else ()
