"""What a promise holds: the seven ingredients, and how specific it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.lang.fr.commitment_words import pointers, vague_words
from recoupe.lang.fr.follow_up import act_words, frame_words
from recoupe.ledger.drafting import Draft
from recoupe.model.article import Article
from recoupe.model.commitment import Ingredient, IngredientName
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks
from recoupe.model.span import Span
from recoupe.text.folding import words

WHERE = re.compile(
    r"(?:\bà|\bau|\baux|\ben|\bdans (?:le|la|les)|\bdans l['’]|\bsur l['’]île de)\s*$"
)
LEADING = 3


def ingredients(draft: Draft, article: Article, marks: Marks) -> tuple[Ingredient, ...]:
    """The ingredients that the words give, in the order of the seven."""
    return tuple(
        Ingredient(name=name, evidence=Evidence(article_id=article.id, span=span))
        for name, span in filled(draft, article, marks)
    )


def filled(draft: Draft, article: Article, marks: Marks) -> Iterator[tuple[IngredientName, Span]]:
    """Each ingredient that is there, with its words."""
    given = draft.undertaking
    whole = whole_act(draft)
    if given.obligor:
        yield "actor", given.obligor
    head = act_of(whole, article.text)
    yield "act", head or given.cue
    thing = object_of(whole, head, article.text)
    if thing:
        yield "object", thing
    counted = [q.span for q in marks.quantities if given.span.contains(q.span)]
    if counted:
        yield "quantity", counted[0]
    where = place_of(draft, article, marks)
    if where:
        yield "place", where
    if draft.deadline.kind != "none" and draft.deadline.evidence is not None:
        yield "deadline", draft.deadline.evidence.span
    if given.beneficiary:
        yield "recipient", given.beneficiary


def whole_act(draft: Draft) -> Span:
    """The words of the act; to the end of the clause where only its verb was taken."""
    given = draft.undertaking
    if given.object is None:
        return given.span
    if len(draft.act.split()) > 1 or given.object.end >= given.span.end:
        return given.object
    return Span(given.object.start, given.span.end)


def act_of(whole: Span, text: str) -> Span | None:
    """The first word of the act that names or tells one; else its first word of degree."""
    for word, span in words(whole.of(text)):
        if word in act_words() or word in vague_words():
            return span.shift(whole.start)
    return None


def object_of(whole: Span, act: Span | None, text: str) -> Span | None:
    """From the first to the last word that tells this object from another."""
    found = [
        span.shift(whole.start)
        for word, span in words(whole.of(text))
        if len(word) > 2 and word not in frame_words() and word not in vague_words()
    ]
    named = [span for span in found if act is None or not span.overlaps(act)]
    return named[0].cover(named[-1]) if named else None


def place_of(draft: Draft, article: Article, marks: Marks) -> Span | None:
    """The first place that the clause says it is at or in."""
    for mention in marks.mentions:
        if mention.kind not in ("place", "country"):
            continue
        if not draft.undertaking.span.contains(mention.span):
            continue
        if WHERE.search(article.text[max(0, mention.span.start - 14) : mention.span.start]):
            return mention.span
    return None


def specificity(draft: Draft, found: tuple[Ingredient, ...]) -> int:
    """How surely a third party could later say "done" or "not done": 0 to 3.

    0 without an object; 1 for an act of degree, a hope, or nobody named; 2 for an act and an
    object of somebody; 3 with a figure, a day or a place as well.
    """
    names = {item.name for item in found}
    if "object" not in names:
        return 0
    opening = [word for word, _ in words(draft.act)][:LEADING]
    if draft.undertaking.modality == "hoped" or not draft.obligors:
        return 1
    if any(word in vague_words() for word in opening) or pointing(draft.act):
        return 1
    dated = draft.deadline.kind in ("date", "interval")
    return 3 if dated or names & {"quantity", "place"} else 2


def pointing(act: str) -> bool:
    """Whether one noun, pointing at what was named before, is all: "assurer leur protection"."""
    found = [word for word, _ in words(act)]
    return 1 < len(found) <= LEADING and found[-2] in pointers()
