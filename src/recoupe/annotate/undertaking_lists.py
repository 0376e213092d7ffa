"""List items inherit the verb of their lead-in; an item may name several goals."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.annotate.undertaking_agents import agent
from recoupe.annotate.undertaking_phrases import nominal
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import country_of, names_act
from recoupe.model.article import Label
from recoupe.model.marks import Undertaking
from recoupe.model.parse import Token
from recoupe.model.span import Span

BULLET = re.compile(r"[ \t\u00a0]*(?:[•●▪■◦‣*–—-]|\d{1,2}[.)°]|[a-z]\))[ \t\u00a0]*")


DOMAIN = re.compile(r"[^:.;,]{2,60}?[ \u00a0]:[ \u00a0]*(?=\S)")


LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A list item: its words without the bullet, and those of its lead-in line."""

    words: Span
    lead: Span


def items(text: str, blocks: tuple[tuple[Span, Label], ...]) -> Iterator[Item]:
    """List items with their lead-in: the line ending in a colon that the list follows."""
    marked = {s.start: s for s, label in blocks if label == "list-item"}
    lead: Span | None = None
    for found in LINE.finditer(text):
        line = Span(found.start(), found.end())
        if not line.of(text).strip():
            continue
        bullet = BULLET.match(text, line.start, line.end)
        listed = bullet is not None or any(line.overlaps(s) for s in marked.values())
        if listed and lead is not None:
            start = bullet.end() if bullet else line.start
            if start < line.end:
                yield Item(words=Span(start, line.end), lead=lead)
        else:
            lead = line if line.of(text).rstrip().endswith(":") else None


def goals(tree: Tree, item: Span) -> Iterator[Span]:
    """The goals of an item: a new one begins where a bare act or infinitive follows a comma."""
    text = tree.parse.text
    domain = DOMAIN.match(text, item.start, item.end)
    start = domain.end() if domain else item.start
    inside = [t for t in tree.parse.tokens_in(Span(start, item.end)) if t.start >= start]
    if not inside:
        return
    cuts = [inside[0].start]
    for before, token in itertools.pairwise(inside):
        bare = token.pos == "NOUN" and names_act(token.lemma) and token.text.islower()
        verbal = tree.infinitive(token.i) and tree.infinitive(inside[0].i)
        if before.text in (",", ";", "et") and (verbal or (bare and before.text != "et")):
            cuts.append(token.start)
    for first, last in zip(cuts, [*cuts[1:], item.end], strict=True):
        piece = text[first:last].rstrip(" \u00a0,;.\t")
        piece = re.sub(r"[ \u00a0,;]+(?:et|ou)$", "", piece)
        if piece:
            yield Span(first, first + len(piece))


def inherited(
    tree: Tree,
    blocks: tuple[tuple[Span, Label], ...],
    found: list[Undertaking],
) -> Iterator[Undertaking]:
    """One undertaking per goal of each item whose lead-in undertakes something."""
    for item in items(tree.parse.text, blocks):
        heads = [u for u in found if u.span.overlaps(item.lead) and u.modality != "expected"]
        if not heads:
            continue
        head = heads[-1]
        if any(item.words.overlaps(u.span) for u in found):
            continue
        for goal in goals(tree, item.words):
            whose = giver(tree, goal)
            yield replace(
                head, span=goal, object=goal, lead_in=head.span,
                obligor=whose or head.obligor,
                obligor_name=whose.of(tree.parse.text) if whose else head.obligor_name,
                deadline=None, recurrence=None, beneficiary=None, beneficiary_name=None,
            )  # fmt: skip


def promoted(
    tree: Tree, blocks: tuple[tuple[Span, Label], ...], found: list[Undertaking]
) -> list[Undertaking]:
    """Plans that stand as items under what was agreed or announced are agreed or announced."""
    final = list(found)
    for item in items(tree.parse.text, blocks):
        heads = [u for u in found if u.span.overlaps(item.lead)]
        if not heads or heads[-1].modality not in ("agreed", "announced"):
            continue
        for n, one in enumerate(final):
            if item.words.contains(one.span) and one.modality == "planned":
                final[n] = replace(one, modality=heads[-1].modality, lead_in=heads[-1].span)
    return final


def giver(tree: Tree, goal: Span) -> Span | None:
    """Who gives what a goal begins with: "par X", or a country's adjective on its first noun."""
    inside = [t for t in tree.parse.tokens_in(goal) if t.start >= goal.start]
    for token in inside:
        head = next((t.i for t in inside if t.i > token.i and nominal(tree, t.i)), None)
        if tree.word(token.i) == "par" and head is not None and agent(tree, head, ()):
            last = head
            while last < inside[-1].i and tree[last + 1].pos in ("ADJ", "PROPN"):
                last += 1
            return tree.span(token.i + 1, last)
    return national(inside)


def national(inside: list[Token]) -> Span | None:
    """The country's adjective on the first noun ("investissements russes", "aide financière X")."""
    noun = next((n for n, t in enumerate(inside[:3]) if t.pos == "NOUN"), None)
    if noun is None:
        return None
    for token in inside[noun + 1 : noun + 4]:
        if country_of(token.text):
            return token.span
        if token.pos != "ADJ":
            return None
    return None
