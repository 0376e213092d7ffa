"""List items inherit the verb of their lead-in; an item may name several goals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import names_act, words
from recoupe.model.article import Label
from recoupe.model.marks import Undertaking
from recoupe.model.span import Span

BULLET = re.compile(r"[ \t\u00a0]*(?:[•●▪■◦‣*–—-]|\d{1,2}[.)°]|[a-z]\))[ \t\u00a0]*")
DOMAIN = re.compile(r"[^:.;,]{2,60}?[ \u00a0]:[ \u00a0]*(?=\S)")
LINE = re.compile(r"[^\n]+")
MEASURES = re.compile(
    r"(?:mesures?|engagements?|décisions?|annonces?|promesses?)\b[^.:]{0,40}[ \u00a0]?:[ \u00a0]*",
    re.IGNORECASE,
)


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
    for before, token in zip(inside, inside[1:], strict=False):
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
            yield replace(
                head, span=goal, object=goal, lead_in=head.span,
                deadline=None, recurrence=None, beneficiary=None, beneficiary_name=None,
            )  # fmt: skip


def listed_measures(tree: Tree) -> Iterator[tuple[Span, Span]]:
    """(cue, measure) for "Les mesures clés : une prime …, un fonds …" within one sentence."""
    text = tree.parse.text
    for index, sentence in enumerate(tree.parse.sentences):
        found = MEASURES.search(text, sentence.start, sentence.end)
        if found is None or not text[sentence.start : found.start()].strip().count(" ") <= 3:
            continue
        first, last = tree.parse.sentence_tokens[index]
        lead = [i for i in range(first, last) if tree[i].end <= found.end()]
        after = [i for i in range(first, last) if tree[i].start >= found.end()]
        if any(tree.finite(i) for i in lead) or not after:
            continue
        cue = Span(found.start(), found.start() + len(found.group().rstrip(" :\u00a0")))
        yield from ((cue, span) for span in enumerated(tree, after))


def enumerated(tree: Tree, tokens: list[int]) -> Iterator[Span]:
    """Noun phrases set side by side by commas, "et" or "ou"."""
    cuts = [tokens[0]]
    for i in tokens[1:]:
        opens = tree[i].pos in ("DET", "NUM") and tree.word(i) not in ("de", "d'")
        if opens and tree.word(i - 1) in (",", ";", "ou", "et"):
            cuts.append(i)
    for first, following in zip(cuts, [*cuts[1:], tokens[-1] + 1], strict=True):
        last = following - 1
        while last > first and tree.word(last) in (",", ";", ".", "ou", "et", "…", ":"):
            last -= 1
        if any(tree[i].pos == "NOUN" for i in range(first, last + 1)):
            yield tree.span(first, last)


def side_measures(tree: Tree, span: Span) -> Span | None:
    """A measure appended to what is announced: ", avec la fourniture de …"."""
    inside = [t for t in tree.parse.tokens_in(span) if t.start >= span.start]
    for before, token in zip(inside, inside[1:], strict=False):
        if before.text != "," or token.text not in ("avec", "dont", "notamment"):
            continue
        for i in range(token.i + 1, min(token.i + 4, inside[-1].i + 1)):
            if tree[i].pos == "NOUN" and names_act(tree[i].lemma):
                plural = tree[i].lemma in words("agent")
                return None if plural else Span(token.start, span.end)
    return None
