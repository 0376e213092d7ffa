"""What is reported in a clause: the que-clause of a cue, and whether it looks ahead."""

from __future__ import annotations

from recoupe.annotate.undertaking_infinitives import bare_infinitive
from recoupe.annotate.undertaking_reach import scan, stops
from recoupe.annotate.undertaking_tree import Tree


def clause_verb(tree: Tree, cue: int) -> int | None:
    """The finite verb of the que-clause after the cue."""
    _, end = tree.bounds(cue)
    for i in scan(tree, cue):
        if (tree.word(i) == "que" or tree.word(i).startswith("qu'")) and tree.word(i - 1) not in (
            "plus",
            "moins",
            "tandis",
        ):
            if relative(tree, cue, i):
                return None
            for j in range(i + 1, min(i + 25, end)):
                if tree.finite(j):
                    return lexical(tree, j)
            return None
        if stops(tree, i) and i > cue + 1:
            return None
    return None


def relative(tree: Tree, cue: int, que: int) -> bool:
    """Whether "que" opens a relative: behind a comma, and the cue has its infinitive already."""
    return tree.word(que - 1) == "," and any(tree.infinitive(i) for i in range(cue + 1, que))


def lexical(tree: Tree, index: int) -> int:
    """The lexical verb of an auxiliary or copula."""
    if tree[index].dep in ("aux", "aux:tense", "aux:pass", "aux:caus", "cop"):
        return tree[index].head
    return index


def ahead(tree: Tree, verb: int) -> bool:
    """Whether a clause speaks of what is to come: future, conditional, "allait", "doit"."""
    for i in tree.group(verb):
        if tree.future(i) or tree.conditional(i):
            return True
    going = tree[verb].lemma in ("aller", "devoir", "compter")
    return going and bare_infinitive(tree, verb) is not None


def ahead_clause(tree: Tree, cue: int) -> int | None:
    """A que-clause that looks ahead."""
    verb = clause_verb(tree, cue)
    return verb if verb is not None and ahead(tree, verb) else None
