"""Infinitives that a cue takes."""

from __future__ import annotations

from recoupe.annotate.undertaking_reach import scan, slides, stops
from recoupe.annotate.undertaking_tree import Tree


def marked_infinitive(tree: Tree, cue: int, markers: tuple[str, ...]) -> int | None:
    """The infinitive after "de" or "à", adverbs and clitics between allowed."""
    for i in scan(tree, cue):
        if tree.word(i) in markers:
            j = i + 1
            while j < tree.bounds(cue)[1] - 1 and slides(tree, j):
                j += 1
            if j < tree.bounds(cue)[1] and tree.infinitive(j):
                return main_infinitive(tree, j)
        elif stops(tree, i) or tree.infinitive(i):
            return None
    return None


def main_infinitive(tree: Tree, index: int) -> int | None:
    """None for a past infinitive ("avoir signé"): what is done is not undertaken."""
    if tree[index].lemma in ("avoir", "être") and index + 1 < len(tree.parse.tokens):
        following = tree[index + 1]
        if "VerbForm=Part" in following.feats and tree[index].lemma == "avoir":
            return None
        past = following.text.endswith(("é", "ée", "és", "ées"))
        if "VerbForm=Part" in following.feats or (past and tree[index].dep != "cop"):
            return index + 1
    return index


def bare_infinitive(tree: Tree, cue: int) -> int | None:
    """An infinitive straight after the cue."""
    for i in scan(tree, cue):
        if tree.infinitive(i):
            return main_infinitive(tree, i)
        if not (slides(tree, i) or tree.word(i) in ("être", "avoir")):
            return None
    return None


def present(tree: Tree, cue: int) -> bool:
    """Whether the verb is in the present or imperfect (not a past act)."""
    return tree.finite(cue) and len(tree.group(cue)) == 1
