"""Noun phrases by their head: where they begin and end."""

from __future__ import annotations

from recoupe.annotate.undertaking_compounds import joined
from recoupe.annotate.undertaking_tree import QUOTES, Tree
from recoupe.lang.fr.modality import words


def edge(tree: Tree, index: int) -> bool:
    """Whether a token is punctuation or a conjunction, no part of a phrase's edge."""
    word = tree.word(index)
    return word in EDGE or word in words("conjunction")


EDGE = QUOTES | frozenset((",", ";", ":", ".", "-", "–", "—", "…", "!", "?"))


def phrase(tree: Tree, noun: int, *, relatives: bool = False) -> tuple[int, int]:
    """First and last token of a noun phrase, without relative clauses and appended verbs."""
    cut = {"acl:relcl", "parataxis", "advcl", "cc:nom"}
    if tree.children(noun, "cop"):
        cut |= {"cop", "nsubj", "nsubj:pass", "expl:subj", "dep", "ccomp", "advcl:cleft"}
    without: set[int] = set()
    if not relatives:
        stack = [noun]
        while stack:
            for kid in tree.children(stack.pop()):
                verbal = tree[kid].dep == "conj" and tree[kid].pos in ("VERB", "AUX")
                if tree[kid].dep in cut or verbal:
                    without.add(kid)
                else:
                    stack.append(kid)
    kept = [i for i in tree.subtree(noun, frozenset(without)) if i >= noun - 25]
    first, last = trim(tree, kept[0], kept[-1])
    while first < noun and tree[first].dep in ("case", "mark", "cc") and tree[first].head == noun:
        first += 1
    return trim(tree, first, last)


def trim(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Drop conjunctions and punctuation at both edges, but keep a quotation mark's pair."""
    while first < last and edge(tree, first):
        first += 1
    while last > first and (
        (edge(tree, last) and not closes(tree, first, last))
        or tree.word(last) in words("preposition")
    ):
        last -= 1
    return joined(tree, first, last)


def closes(tree: Tree, first: int, last: int) -> bool:
    """Whether the last token closes a quotation that opens inside the clause."""
    mark = tree.word(last)
    inside = [tree.word(i) for i in range(first, last)]
    if mark in ("»", "”"):
        return {"»": "«", "”": "“"}[mark] in inside
    return mark == '"' and inside.count('"') % 2 == 1


def nominal(tree: Tree, index: int) -> bool:
    """Whether a token can head a noun phrase."""
    pos = tree[index].pos
    if tree.word(index) in ("tout", "t", "-t"):
        return False
    return pos in ("NOUN", "PROPN", "PRON") or (pos == "ADJ" and bool(tree.children(index, "det")))
