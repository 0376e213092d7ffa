"""Finds expressions that undertake, ask or hope, with the complement that makes them so."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.undertaking_complements import complement
from recoupe.annotate.undertaking_cue_forms import idle, usable, without
from recoupe.annotate.undertaking_hits import Hit, top
from recoupe.annotate.undertaking_negation import negated
from recoupe.annotate.undertaking_reach import governed
from recoupe.annotate.undertaking_subjects import subject
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import Cue, cues, words
from recoupe.model.marks import Modality

KINDS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adj"}


def cue_hits(tree: Tree) -> Iterator[Hit]:
    """Every cue of the text with its complement, in order."""
    known = cues()
    for token in tree.parse.tokens:
        kind = KINDS.get(token.pos)
        if kind is None:
            continue
        for cue in known.get((kind, lemma_of(tree, token.i)), ()):
            hit = match(tree, token.i, cue)
            if hit is not None:
                yield hit
                break


def lemma_of(tree: Tree, index: int) -> str:
    """The lemma, mended where the parser leaves a common form of a cue verb as it is."""
    mended = {"appele": "appeler", "appelle": "appeler", "appellent": "appeler",
              "promet": "promettre", "promettent": "promettre"}  # fmt: skip
    return mended.get(tree.word(index), tree.lemma(index))


def text_weight(tree: Tree, anchor: int, cue: Cue, takes: str) -> Modality:
    """The cue's modality; a report only asks, a bill or draft only plans what it sets."""
    if takes not in ("document", "bound"):
        return cue.modality
    who = subject(tree, anchor)
    lemma = tree[who].lemma if who is not None else ""
    if lemma in words("counsel"):
        return "requested"
    return "planned" if lemma in words("draft") else cue.modality


def match(tree: Tree, anchor: int, cue: Cue) -> Hit | None:
    """The hit of a cue at a token, when its complement stands there."""
    verb = anchor if cue.kind == "verb" else (governed(tree, anchor) or anchor)
    denied = negated(tree, top(tree, verb)) or without(tree, verb)
    if (denied and cue.denied is None) or not usable(tree, anchor, cue):
        return None
    for takes in cue.takes:
        act = complement(tree, anchor, takes)
        if act is None:
            continue
        if idle(tree, cue, act, takes):
            return None
        again = tree[verb].lemma in words("reaffirm") and cue.strength == "firm"
        return Hit(
            anchor=anchor,
            verb=verb,
            act=act,
            modality=cue.denied if denied and cue.denied else text_weight(tree, anchor, cue, takes),
            strength="reaffirmed" if again else cue.strength,
            obligor=cue.obligor,
            negated=cue.negated != denied,
            takes=takes,
        )
    return None
