"""One clause that undertakes several acts: appended measures, coordinated acts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from recoupe.annotate.undertaking_deadlines import recurrence
from recoupe.annotate.undertaking_hits import Hit
from recoupe.annotate.undertaking_phrases import phrase
from recoupe.annotate.undertaking_tree import SUBJECTS, Tree
from recoupe.lang.fr.modality import names_act, words
from recoupe.model.marks import Undertaking
from recoupe.model.span import Span


def each_act(tree: Tree, hit: Hit, whole: Undertaking) -> Iterator[Undertaking]:
    """One undertaking per act when an announcement or text names several at its end."""
    further = further_acts(tree, hit, whole.span)
    if not further:
        yield whole
        return
    first = min(tree.span(*phrase(tree, further[0])).start, whole.span.end)
    text = whole.span.of(tree.parse.text)[: first - whole.span.start]
    text = re.sub(r"(?:\s+(?:et|ainsi que)|[,\s])+$", "", text)
    head = Span(whole.span.start, whole.span.start + len(text))
    if not head.contains(whole.cue):
        yield whole
        return
    yield replace(whole, span=head, object=cut(whole.object, head),
                  deadline=cut(whole.deadline, head))  # fmt: skip
    for act in further:
        span = tree.span(*phrase(tree, act))
        yield replace(whole, span=span, object=span, lead_in=head, beneficiary=None,
                      beneficiary_name=None, deadline=cut(whole.deadline, span),
                      recurrence=recurrence(tree.parse.text, span))  # fmt: skip


def further_acts(tree: Tree, hit: Hit, span: Span) -> list[int]:
    """Acts coordinated with the first, each with its own determiner, inside the clause."""
    if hit.act is None or hit.takes not in ("noun", "document", "measure"):
        return []
    if hit.modality not in ("agreed", "announced") or tree[hit.act].pos != "NOUN":
        return []
    coordinated = [
        k
        for k in tree.children(hit.act, "conj")
        if tree[k].pos == "NOUN" and tree.children(k, "det") and names_act(tree[k].lemma)
        and span.contains(tree[k].span)
    ]  # fmt: skip
    return coordinated or appended_acts(tree, span)


def appended_acts(tree: Tree, span: Span) -> list[int]:
    """An act that stands right behind the clause ("… et la nomination de …")."""
    last = tree.parse.tokens_in(span)[-1].i
    ahead = range(last + 1, min(last + 5, tree.bounds(last)[1]))
    if len(ahead) < 3 or tree.word(ahead[0]) not in ("et", ",") or tree[ahead[1]].pos != "DET":
        return []
    for i in ahead[2:]:
        if tree[i].pos == "NOUN":
            told = tree[i].dep not in SUBJECTS and names_act(tree[i].lemma)
            return [i] if told else []
    return []


def side_measures(tree: Tree, span: Span) -> Span | None:
    """A measure appended to what is announced: ", avec la fourniture de …"."""
    inside = [t for t in tree.parse.tokens_in(span) if t.start >= span.start]
    for before, token in itertools.pairwise(inside):
        if before.text != "," or token.text not in ("avec", "dont", "notamment"):
            continue
        for i in range(token.i + 1, min(token.i + 4, inside[-1].i + 1)):
            if tree[i].pos == "NOUN" and names_act(tree[i].lemma):
                plural = tree[i].lemma in words("agent")
                return None if plural else Span(token.start, span.end)
    return None


def cut(span: Span | None, inside: Span) -> Span | None:
    """The part of ``span`` that lies in ``inside``."""
    if span is None or not span.overlaps(inside):
        return None
    return Span(max(span.start, inside.start), min(span.end, inside.end))
