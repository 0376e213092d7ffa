"""Whose act a verb tells: its subject, also where the parser missed it."""

from __future__ import annotations

from recoupe.annotate.undertaking_phrases import nominal
from recoupe.annotate.undertaking_tree import SUBJECTS, Tree
from recoupe.lang.fr.modality import words

PART_OF_PHRASE = ("nmod", "amod", "flat:name", "appos", "acl", "obl:arg", "nummod", "flat")


def subject(tree: Tree, verb: int) -> int | None:
    """Head of the verb's own subject, or of the verb it is coordinated with."""
    heads = [verb, *tree.children(verb, "cop", "aux:pass")]
    own = [s for h in heads for s in tree.children(h, *SUBJECTS) if stands(tree, s, verb)]
    own = [s for s in own if s < verb] or own
    if own:
        return best_subject(tree, verb, own)
    left = beside(tree, verb)
    return left if left is not None else shared(tree, verb)


def stands(tree: Tree, who: int, verb: int) -> bool:
    """Whether a proposed subject can be one: no colon between, no particle ("-t-il")."""
    if tree.word(who).startswith("-") or tree.word(who) in ("tout", "t"):
        return False
    if tree.word(who) in ("nous", "vous"):
        ends = "ons" if tree.word(who) == "nous" else "ez"
        return any(tree.word(i).endswith(ends) for i in tree.group(verb))
    return who > verb or not separated(tree, who, verb)


def separated(tree: Tree, who: int, verb: int) -> bool:
    """Whether a colon stands between two tokens."""
    return any(tree.word(i) == ":" for i in range(who + 1, verb))


def beside(tree: Tree, verb: int) -> int | None:
    """The noun phrase that ends right before a finite verb whose subject the parser missed."""
    group = tree.group(verb)
    first, _ = tree.bounds(verb)
    if not any(tree.finite(i) for i in group):
        return None
    i = min(group) - 1
    while i >= first and (
        tree.word(i) in words("clitic") - {"nous", "vous"} or tree[i].pos == "ADV"
    ):
        i -= 1
    if i >= first and tree.word(i) == ",":
        opening = [j for j in range(i - 1, first, -1) if tree.word(j) == ","]
        if not opening:
            return None
        i = opening[0] - 1
    if i < first or not (nominal(tree, i) or "VerbForm=Part" in tree[i].feats):
        return None
    while tree[i].head < i and tree[i].dep in PART_OF_PHRASE and tree[i].head >= first:
        i = tree[i].head
    if tree[i].dep == "conj" and tree[tree[i].head].pos == "PROPN" and tree[i].head >= first:
        i = tree[i].head
    return i if nominal(tree, i) or tree.children(i, "det") else None


def leading(tree: Tree, verb: int) -> int | None:
    """The first subject of the sentence before a gerund that the parser hangs elsewhere."""
    first, _ = tree.bounds(verb)
    return next(
        (i for i in range(first, verb) if tree[i].dep in SUBJECTS and nominal(tree, i)), None
    )


def best_subject(tree: Tree, verb: int, own: list[int]) -> int:
    """Of several proposed subjects the one that starts the phrase; a relative's antecedent."""
    whole = [s for s in own if not any(tree.finite(k) for k in tree.children(s))]
    first = (whole or own)[0]
    last = (whole or own)[-1]
    if any(tree.word(i) in words("relative") for i in range(first + 1, last)):
        first = last
    if tree[first].pos == "NUM":
        named = [k for k in tree.children(first, "appos", "conj") if tree[k].pos == "PROPN"]
        first = named[0] if named else first
    if tree.word(first) in ("qui", "lequel", "laquelle", "lesquels", "lesquelles"):
        return antecedent(tree, verb, first)
    return first


def antecedent(tree: Tree, verb: int, pronoun: int) -> int:
    """What a relative pronoun stands for: the clause's head noun, else the last noun before."""
    head = tree[verb].head
    for _ in range(3):
        if head == verb or nominal(tree, head):
            break
        head = tree[head].head
    if head < pronoun and nominal(tree, head):
        return head
    first, _ = tree.bounds(verb)
    for i in range(pronoun - 1, first - 1, -1):
        if nominal(tree, i):
            return i
    return pronoun


def shared(tree: Tree, verb: int) -> int | None:
    """The subject that a verb has from the one it hangs on."""
    head = tree[verb].head
    if head == verb:
        return None
    if tree[verb].dep in ("conj", "advcl", "xcomp", "acl", "ccomp", "parataxis") and tree[
        head
    ].pos in ("VERB", "AUX", "ADJ"):
        return subject(tree, head)
    if tree[verb].dep == "acl:relcl" and nominal(tree, head):
        return head
    if "VerbForm=Part" in tree[verb].feats and tree[verb].text.endswith("ant"):
        return leading(tree, verb)
    return None
