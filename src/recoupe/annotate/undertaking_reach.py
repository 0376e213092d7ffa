"""How far from a cue its complement can stand, and what holds the cue itself."""

from __future__ import annotations

from recoupe.annotate.undertaking_tree import QUOTES, Tree
from recoupe.lang.fr.modality import words

REACH = 16


def scan(tree: Tree, cue: int) -> range:
    """Tokens after the cue, as far as a complement can stand."""
    _, last = tree.bounds(cue)
    return range(cue + 1, min(last, cue + 1 + REACH))


def stops(tree: Tree, index: int) -> bool:
    """Whether another clause or verb begins here."""
    return tree.finite(index) or tree.word(index) in (";", ":", "qui", "dont", "où")


def slides(tree: Tree, index: int) -> bool:
    """Whether the token may stand between a marker and its infinitive."""
    return (
        tree.word(index) in words("clitic")
        or tree.word(index) in QUOTES
        or tree[index].pos == "ADV"
    )


def governed(tree: Tree, cue: int, kind: str = "said") -> int | None:
    """The verb of saying that has the cue as its object ("exprimer l'espoir")."""
    said = words(kind)
    for head in tree.ancestors(cue):
        if tree[head].pos == "VERB":
            return head if tree[head].lemma in said and head < cue else None
        if cue - head > REACH:
            return None
    return None


def held(tree: Tree, noun: int) -> bool:
    """Whether it is told whose the decision or promise is."""
    before = range(max(tree.bounds(noun)[0], noun - 3), noun)
    if any(tree.word(i) in words("possessive") for i in before):
        return True
    following = noun + 1 < tree.bounds(noun)[1] and tree.word(noun + 1)
    return following in ("du", "des", "de", "d'") and not tree.infinitive(noun + 2)


def told_of(tree: Tree, noun: int) -> bool:
    """Whether the noun is said to be told ("volonté affichée")."""
    following = noun + 1 < tree.bounds(noun)[1] and tree[noun + 1].lemma in words("told")
    return bool(following)
