"""Measures and meetings that stand without a verb: "Mesures : …", "Réunion le 6 mai"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.annotate.undertaking_actors import holder
from recoupe.annotate.undertaking_agents import agent
from recoupe.annotate.undertaking_names import named
from recoupe.annotate.undertaking_phrases import phrase
from recoupe.annotate.undertaking_subjects import subject
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import words
from recoupe.model.marks import Mention, Time, Undertaking
from recoupe.model.span import Span

MEASURES = re.compile(
    r"(?:mesures?|engagements?|décisions?|annonces?|promesses?)\b[^.:]{0,40}[ \u00a0]?:[ \u00a0]*",
    re.IGNORECASE,
)


# A day without a year, or a day to come: the forms in which a line announces.
AHEAD = re.compile(r"XXXX-\d\d-\d\d$|WD:\w+:future|P\+")


def listed_measures(tree: Tree, mentions: tuple[Mention, ...]) -> Iterator[Undertaking]:
    """The measures of "Les mesures clés : une prime …, un fonds …" within one sentence."""
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
        whose = presenter(tree, first, mentions)
        for span in enumerated(tree, after):
            yield Undertaking(
                span=span, cue=cue, modality="announced", object=span,
                obligor=whose, obligor_name=named(tree, whose, mentions),
            )  # fmt: skip


def presenter(tree: Tree, before: int, mentions: tuple[Mention, ...]) -> Span | None:
    """Who last presented or announced something, at most ``BACK`` sentences before."""
    floor = tree.parse.sentence_tokens[max(0, tree[before].sentence - BACK)][0]
    for i in range(before - 1, floor - 1, -1):
        if tree[i].pos == "VERB" and tree.lemma(i) in words("present-verb"):
            who = subject(tree, i)
            if who is not None and agent(tree, who, mentions):
                return tree.span(*phrase(tree, who))
    return None


BACK = 4


def scheduled(
    tree: Tree, mentions: tuple[Mention, ...], times: tuple[Time, ...]
) -> Iterator[Undertaking]:
    """The event of a verbless line that sets a date ("Réunion du comité le 6 mai").

    The date may stand alone on the line before, as calendars have it.
    """
    heading: Time | None = None
    for (first, last), sentence in zip(
        tree.parse.sentence_tokens, tree.parse.sentences, strict=True
    ):
        due = next((t for t in times if sentence.contains(t.span)), None)
        if not any(c.isalnum() for c in sentence.of(tree.parse.text)):
            continue
        if due is not None and len(sentence) - len(due.span) <= 4:
            heading = due
            continue
        when, heading = due or heading, None
        if when is None or last - first > 20 or any(tree.finite(i) for i in range(first, last)):
            continue
        head = event_head(tree, first, last, when.span)
        if head is not None and AHEAD.match(when.value or ""):
            end = sentence.end - (sentence.of(tree.parse.text)[-1] in ".;,")
            whose = holder(tree, head)
            meets = whose is not None and agent(tree, whose, mentions)
            who = tree.span(*phrase(tree, whose)) if whose is not None and meets else None
            line = Span(sentence.start, end)
            yield Undertaking(
                span=line, cue=tree[head].span, modality="planned", object=line,
                obligor=who, obligor_name=named(tree, who, mentions), deadline=when.span,
            )  # fmt: skip


def event_head(tree: Tree, first: int, last: int, when: Span) -> int | None:
    """The event that a line begins with, its date left aside."""
    for i in range(first, min(last, first + 9)):
        if tree[i].pos == "NOUN" and not when.overlaps(tree[i].span):
            return i if tree[i].lemma.lower() in words("event") else None
        if tree[i].pos == "VERB":
            return None
    return None


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
