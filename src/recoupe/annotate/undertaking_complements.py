"""What a cue must take to be one: an infinitive, a clause, the name of an act."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from recoupe.annotate.undertaking_infinitives import bare_infinitive, marked_infinitive, present
from recoupe.annotate.undertaking_objects import (
    accorded,
    act_object,
    appealed,
    bound_by_text,
    document_object,
    instrument_object,
    listed_object,
    marked_noun,
    noun_object,
    pact_with_act,
)
from recoupe.annotate.undertaking_passives import passive_subject
from recoupe.annotate.undertaking_reach import governed, held, told_of
from recoupe.annotate.undertaking_reports import ahead_clause, clause_verb
from recoupe.annotate.undertaking_tree import Tree


def complement(tree: Tree, cue: int, takes: str) -> int | None:
    """Head of the complement of the given pattern, or None when it is not there.

    A pattern may carry a condition on the cue: ``de-inf+held``.
    """
    name, _, condition = takes.partition("+")
    return PATTERNS[name](tree, cue) if fulfilled(tree, cue, condition) else None


def fulfilled(tree: Tree, cue: int, condition: str) -> bool:
    """Whether the cue stands as its condition wants: said or told by a verb, held by somebody."""
    if condition == "held":
        return held(tree, cue)
    if condition == "told":
        return governed(tree, cue, "told") is not None or told_of(tree, cue)
    return not condition or governed(tree, cue, "said") is not None


def list_ahead(tree: Tree, cue: int) -> int | None:
    """The cue itself when its line ends in a colon: what is agreed is in the list below."""
    _, last = tree.bounds(cue)
    text = tree.parse.text
    following = text[tree[last - 1].end :].lstrip(" \u00a0")
    return cue if tree.word(last - 1) == ":" and following.startswith("\n") else None


def in_present(pattern: Pattern) -> Pattern:
    """The pattern, for a cue in the present or imperfect only."""
    return lambda tree, cue: pattern(tree, cue) if present(tree, cue) else None


def in_future(pattern: Pattern) -> Pattern:
    """The pattern, for a cue in the future only."""
    return lambda tree, cue: pattern(tree, cue) if tree.future(cue) else None


Pattern = Callable[[Tree, int], "int | None"]


DE = ("de", "d'", "du", "des")


A = ("à", "au", "aux")


POUR = ("pour",)


SUR = ("sur",)


PATTERNS: dict[str, Pattern] = {
    "inf": bare_infinitive,
    "de-inf": partial(marked_infinitive, markers=DE),
    "à..de-inf": partial(marked_infinitive, markers=DE),
    "à-inf": partial(marked_infinitive, markers=A),
    "à-inf-present": in_present(partial(marked_infinitive, markers=A)),
    "pour-inf": partial(marked_infinitive, markers=POUR),
    "accord-inf": accorded,
    "que": clause_verb,
    "que-future": ahead_clause,
    "à-ce": ahead_clause,
    "pour-que": ahead_clause,
    "noun": noun_object,
    "measure": act_object,
    "measure-present": in_present(act_object),
    "measure-future": in_future(act_object),
    "listed": listed_object,
    "pact": pact_with_act,
    "instrument": instrument_object,
    "list": list_ahead,
    "document": document_object,
    "de-noun": partial(marked_noun, markers=DE),
    "à-noun": partial(marked_noun, markers=A),
    "pour-noun": partial(marked_noun, markers=POUR),
    "sur-noun": partial(marked_noun, markers=SUR),
    "en-faveur": partial(marked_noun, markers=("faveur",)),
    "à-whom": appealed,
    "bound": bound_by_text,
    "passive": partial(passive_subject, name="passive"),
    "passive-dated": partial(passive_subject, name="passive-dated"),
    "passive-event": partial(passive_subject, name="passive-event"),
    "passive-measure": partial(passive_subject, name="passive-measure"),
    "passive-pact": partial(passive_subject, name="passive-pact"),
}
