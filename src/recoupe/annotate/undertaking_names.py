"""The names of actors: those in the phrase, or whom a pronoun stands for."""

from __future__ import annotations

from recoupe.annotate.undertaking_pronouns import disagrees, taken_up
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import words
from recoupe.model.marks import Mention
from recoupe.model.span import Span

INVERTED = ("-il", "-elle", "-ils", "-elles")
LONGEST = 30  # words of a name; more is a clause that the parser took for a subject


def named(tree: Tree, span: Span | None, mentions: tuple[Mention, ...]) -> str | None:
    """The actor's name: the persons named in the phrase, a pronoun's person, else the words."""
    if span is None:
        return None
    text = span.of(tree.parse.text)
    people = [m for m in mentions if m.kind == "person" and span.contains(m.span)]
    if people:
        return "; ".join(dict.fromkeys(fullest(m, mentions) for m in people))
    subject = taken_up(tree, span, mentions)
    if subject is not None:
        return described(subject, mentions) or named(tree, subject, mentions)
    if text.lower().replace("’", "'") in words("pronoun") | {"ils", "elles", "eux"}:
        plural = text.lower() in ("ils", "elles", "eux")
        return (several if plural else resolved)(tree, span, mentions)
    if text.lower() in words("relative") | words("conjunction") or len(text.split()) > LONGEST:
        return None
    return text


def described(span: Span, mentions: tuple[Mention, ...]) -> str | None:
    """The name of the person whom a name or description in the phrase stands for."""
    kinds = ("person", "description")
    same = (m for m in mentions if m.kind in kinds and m.span.overlaps(span))
    known = next((m.person for m in same if m.person is not None), None)
    people = (m for m in mentions if m.kind == "person" and m.person == known)
    return next((fullest(m, mentions) for m in people), None) if known is not None else None


def fullest(mention: Mention, mentions: tuple[Mention, ...]) -> str:
    """The longest name of the same person in the article."""
    if mention.person is None:
        return mention.norm
    same = [m.norm for m in mentions if m.kind == "person" and m.person == mention.person]
    return max(same, key=len)


def several(tree: Tree, span: Span, mentions: tuple[Mention, ...]) -> str | None:
    """The people last named together before a plural pronoun, else the last group."""
    floor = tree.parse.sentences[max(0, tree.parse.sentence_at(span.start) - 1)].start
    before = [m for m in mentions if floor <= m.span.start and m.span.end <= span.start]
    run: list[Mention] = []
    for mention in (m for m in before if m.kind == "person"):
        close = run and mention.span.start - run[-1].span.end < 25
        run = [*run, mention] if close else [mention]
    if len(run) > 1:
        return "; ".join(dict.fromkeys(fullest(m, mentions) for m in run))
    groups = [m for m in before if m.plural or m.kind == "group"]
    return groups[-1].span.of(tree.parse.text) if groups else None


def who_said(tree: Tree, rest: Span, mentions: tuple[Mention, ...]) -> str | None:
    """Who speaks for themselves before an inverted cue: « Nous irons », a-t-elle dit."""
    cue = next(t for t in tree.parse.tokens_in(rest) if t.text.endswith(INVERTED))
    at = cue.start + cue.text.rfind("-") + 1
    pronoun = Span(at, cue.end)
    subject = taken_up(tree, pronoun, mentions)
    if subject is not None:
        return named(tree, subject, mentions)
    here = tree.parse.sentence_at(cue.start)
    floor = tree.parse.sentences[max(0, here - 4)].start
    said = pronoun.of(tree.parse.text)
    before = [
        m
        for m in mentions
        if m.kind == "person" and floor <= m.span.start < rest.start
        if not disagrees(tree, said, m)
    ]
    return fullest(before[-1], mentions) if before else None


def resolved(tree: Tree, span: Span, mentions: tuple[Mention, ...]) -> str | None:
    """The person last named before a pronoun, in its sentence or the one before."""
    here = tree.parse.sentence_at(span.start)
    floor = tree.parse.sentences[max(0, here - 2)].start
    if span.of(tree.parse.text).lower().rstrip("'’") in ("je", "j", "nous"):
        # In a quotation the speaker is named behind it.
        end = tree.parse.sentences[here].end
        after = [m for m in mentions if m.kind == "person" and span.end <= m.span.start < end]
        inverted = any(t.text.endswith(INVERTED) for t in tree.parse.tokens_in(Span(span.end, end)))
        if after and not inverted:
            return fullest(after[0], mentions)
        if inverted:
            return who_said(tree, Span(span.end, end), mentions)
    before = [m for m in mentions if m.kind == "person" and floor <= m.span.start < span.start]
    before = [m for m in before if not disagrees(tree, span.of(tree.parse.text), m)]
    return fullest(before[-1], mentions) if before else None
