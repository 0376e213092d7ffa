"""The words of an undertaking, and how those of several stand to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from recoupe.annotate.undertaking_clauses import clause
from recoupe.annotate.undertaking_edges import ending
from recoupe.annotate.undertaking_hits import Hit, top
from recoupe.annotate.undertaking_obligors import inside
from recoupe.annotate.undertaking_parts import cut
from recoupe.annotate.undertaking_phrases import phrase, trim
from recoupe.annotate.undertaking_tree import Tree
from recoupe.model.marks import Mention, Modality, Time, Undertaking
from recoupe.model.span import Span


def extent(tree: Tree, hit: Hit, mentions: tuple[Mention, ...], times: tuple[Time, ...]) -> Span:
    """The words of a hit: the clause, or the phrase of a noun that no verb of saying governs."""
    if tree[hit.verb].pos == "NOUN" and hit.anchor == hit.verb:
        first, last = phrase(tree, hit.verb)
        if hit.act is not None and hit.act > hit.verb:
            last = max(last, ending(tree, hit.act, hit.act, tree.subtree(hit.act)[-1]))
        return tree.span(*trim(tree, max(first, hit.verb - 3), last))
    if hit.takes == "que-future" and others_act(tree, hit, mentions):
        return clause(tree, hit.act if hit.act is not None else hit.verb, times)
    whole = clause(tree, top(tree, hit.verb), times)
    if hit.act is not None and not whole.contains(tree[hit.act].span):
        last = phrase(tree, hit.act)[1] if hit.act > hit.anchor else hit.anchor
        whole = whole.cover(tree.span(min(hit.act, hit.anchor), max(last, hit.anchor)))
    return whole


def others_act(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> bool:
    """Whether what is reported is the act of another than the speaker."""
    return hit.act is not None and inside(tree, hit, mentions) is not None


def apart(text: str, found: list[Undertaking]) -> Iterator[Undertaking]:
    """Cut a clause before the next one that is only coordinated with it."""
    for one in found:
        end = one.span.end
        for other in found:
            inside = one.span.start < other.span.start < end and one.cue.end < other.span.start
            before = text[one.span.start : other.span.start].rstrip()
            if inside and other.lead_in is None and before.endswith((",", " et", ";")):
                end = one.span.start + len(re.sub(r"(?:\s+et|[,;\s])+$", "", before))
        whole = end == one.span.end or not Span(one.span.start, end).contains(one.cue)
        yield one if whole else replace(
            one, span=Span(one.span.start, end), object=cut(one.object, Span(one.span.start, end)),
            deadline=cut(one.deadline, Span(one.span.start, end)),
            recurrence=cut(one.recurrence, Span(one.span.start, end)),
        )  # fmt: skip


def distinct(found: list[Undertaking]) -> list[Undertaking]:
    """Drop an undertaking whose words are those of another; the firmer one stays."""
    rank: dict[Modality, int] = {
        "expected": 0,
        "agreed": 1,
        "announced": 2,
        "requested": 3,
        "planned": 4,
        "hoped": 5,
    }
    final: list[Undertaking] = []
    for one in sorted(found, key=lambda u: (rank[u.modality], u.span)):
        if not any(same_words(one.span, other.span) for other in final):
            final.append(one)
    return final


def same_words(one: Span, other: Span) -> bool:
    """Whether two spans are nearly the same words."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    union = max(one.end, other.end) - min(one.start, other.start)
    return shared > 0 and shared / union >= 0.7
