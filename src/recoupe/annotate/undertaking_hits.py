"""A found expression of commitment, and the verb that carries it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import Obligor
from recoupe.model.marks import Modality, Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A cue at token ``anchor`` in the clause of ``verb``; ``act`` is what is undertaken."""

    anchor: int
    verb: int
    act: int | None
    modality: Modality
    strength: Strength = "firm"
    obligor: Obligor = "subject"
    negated: bool = False
    takes: str = ""


def top(tree: Tree, verb: int) -> int:
    """The finite verb that carries the cue ("vient d'annoncer")."""
    light = ("venir", "aller", "devoir", "pouvoir", "tenir", "faire", "être", "continuer", "dire",
             "déclarer", "affirmer", "compter")  # fmt: skip
    while (
        tree.infinitive(verb)
        and tree[verb].dep in ("xcomp", "ccomp", "advcl")
        and tree.lemma(tree[verb].head) in light
    ):
        verb = tree[verb].head
    return verb


def quoted(text: str, offset: int) -> bool:
    """Whether an offset lies in quotation marks of its paragraph."""
    start = text.rfind("\n", 0, offset) + 1
    before = text[start:offset]
    if len(re.findall("[«“]", before)) > len(re.findall("[»”]", before)):
        return True
    return before.count('"') % 2 == 1
