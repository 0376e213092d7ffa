"""Compounds with a hyphen, and names beside names: a phrase begins and ends with whole ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.annotate.undertaking_tree import Tree
from recoupe.model.marks import Mention
from recoupe.model.parse import Token
from recoupe.model.span import Span

# Between two names of one list: "(Norvège), ", " et ", ", ainsi que M. ".
BESIDE = re.compile(
    r"\s*(?:\([^()\n]{1,60}\))?\s*(?:,|et|,? ainsi que)\s+"
    r"(?:(?:MM?\.|Mmes?|Mlle|les?|la)\s+|l['’])?"
)
AFTER = re.compile(r"\s*\([^()\n]{1,60}\)")
LISTED = ("person", "country", "organisation")


def joined(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Widen to whole compounds ("Larsen" of "Berg-Larsen", "accord" of "accord-cadre").

    The parser may even begin a sentence at the hyphen.
    """
    end = len(tree.parse.tokens)
    moved = False
    while first >= 2 and tree.in_compound(first - 1):
        first, moved = first - 2, True
    while moved and first and tree[first].pos == tree[first - 1].pos == "PROPN":
        first -= 1
    if moved and first and tree[first - 1].pos == "DET" and tree[first].pos == "PROPN":
        first -= 1
    while last + 2 < end and tree.in_compound(last + 1):
        last += 2
    return first, last


def with_names_beside(tree: Tree, verb: int, span: Span, mentions: tuple[Mention, ...]) -> Span:
    """The subject with all the names of its list, where the parser saw only one of them.

    Only before a verb in the plural; names of one kind, joined by commas or "et".
    """
    limit = tree[min(tree.group(verb))].start
    if span.end > limit or not plural(tree, verb):
        return span
    for kind in LISTED:
        own = [m.span for m in mentions if m.kind == kind and m.span.end <= limit]
        inside = [i for i, s in enumerate(own) if span.contains(s)]
        if inside:
            return around(tree, span, own, inside)
    return span


def around(tree: Tree, span: Span, own: Sequence[Span], inside: list[int]) -> Span:
    """The span with the names that stand right before and after those inside it."""
    text = tree.parse.text
    first, last = inside[0], inside[-1]
    while last + 1 < len(own) and BESIDE.fullmatch(text, own[last].end, own[last + 1].start):
        last += 1
    low = first
    while low and BESIDE.fullmatch(text, own[low - 1].end, own[low].start):
        low -= 1
    # "Selon A, B et C viendront": what a preposition takes is not in the list.
    low = first if before(tree, own[low], "ADP") is not None else low
    article = before(tree, own[low], "DET") if low != first else None
    start = article.start if article is not None else own[low].start
    end = max(span.end, own[last].end)
    note = AFTER.match(text, end) if last != inside[-1] else None
    return Span(min(span.start, start), note.end() if note else end)


def with_names_after(tree: Tree, span: Span, mentions: tuple[Mention, ...]) -> Span:
    """The phrase with the names listed behind its last one ("entre A, B et C")."""
    for kind in LISTED:
        own = [m.span for m in mentions if m.kind == kind]
        inside = [i for i, s in enumerate(own) if span.contains(s)]
        if inside:
            return around(tree, span, own[inside[0] :], [i - inside[0] for i in inside])
    return span


def before(tree: Tree, span: Span, pos: str) -> Token | None:
    """The token right before the words, when it is of that part of speech."""
    index = tree.parse.tokens_in(span)[0].i - 1
    return tree[index] if index >= 0 and tree[index].pos == pos else None


def whole_names(span: Span, mentions: tuple[Mention, ...]) -> Span:
    """Begin no phrase within a name that the parser cut in two."""
    for mention in mentions:
        if mention.kind in LISTED and mention.span.start < span.start < mention.span.end:
            return Span(mention.span.start, max(span.end, mention.span.end))
    return span


def plural(tree: Tree, verb: int) -> bool:
    """Whether a verb is in the third person plural."""
    return any(
        "Number=Plur" in tree[i].feats or tree.word(i).endswith("ont")
        for i in tree.group(verb)
        if tree.finite(i)
    )
