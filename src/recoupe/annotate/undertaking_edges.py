"""Where a clause ends: before an aside, a contrast, another clause."""

from __future__ import annotations

from recoupe.annotate.undertaking_tree import SUBJECTS, Tree
from recoupe.lang.fr.modality import words


def ending(tree: Tree, verb: int, start: int, last: int) -> int:
    """Stop before an appended relative, a contrast, or the end of the sentence."""
    _, end = tree.bounds(verb)
    last = min(last, end - 1)
    for i in range(verb + 1, last + 1):
        if breaks(tree, i, last) or new_clause(tree, verb, i) or wanders(tree, i, last):
            return i - 1
        if tree.word(i) != "," or i + 1 > last:
            continue
        following = tree.word(i + 1)
        if following in ("lui", "elle", "eux") and i + 2 <= last:
            following = tree.word(i + 2)
        if aside(tree, i + 1) or predicates(tree, verb, i + 1):
            return i - 1
        if following in words("relative") and i - start >= 4:
            if not resumes(tree, verb, i, last):
                return i - 1
        elif following in words("aside") | {"tandis", "mais", "alors"} or (
            following == "ce" and i + 2 <= last and tree.word(i + 2) in ("qui", "que", "qu'")
        ):
            return i - 1
    return last


def breaks(tree: Tree, i: int, last: int) -> bool:
    """Whether something else begins here: a contrast, a reason, an explanation."""
    word = tree.word(i)
    if word in ("tandis", "alors") and i < last and tree.word(i + 1) in ("que", "qu'"):
        return True
    return word in ("car", "puisque", ":", ";") and tree[i].pos != "NOUN"


def wanders(tree: Tree, i: int, last: int) -> bool:
    """Whether a long relative clause begins here without a comma."""
    word = tree.word(i)
    if word in ("lequel", "laquelle", "lesquels", "lesquelles"):
        return tree.word(i - 1) == "selon"
    if word == "ce" and i < last and tree.word(i + 1) in ("que", "qu'", "qui", "dont"):
        return True
    return word in ("où", "dont") and last - i > 10


def new_clause(tree: Tree, verb: int, comma: int) -> bool:
    """Whether another clause with its own subject begins after a comma."""
    _, end = tree.bounds(verb)
    if tree.word(comma) not in (",", "et"):
        return False
    for i in range(comma + 1, min(comma + 6, end)):
        if tree.word(i) in words("relative") or tree.word(i) in ("que", "qu'", "en", "si", "s'"):
            return False
        head = tree[i].head
        if tree[i].dep in SUBJECTS and head > i and head != verb:
            helpers = tree.group(verb)
            return head not in helpers and any(tree.finite(k) for k in tree.group(head))
    return False


def predicates(tree: Tree, verb: int, i: int) -> bool:
    """Whether a second predicate of the subject begins here ("…, vise à")."""
    if not tree.finite(i) or i in tree.group(verb) or i <= verb:
        return False
    return not any(tree.word(k) in ("que", "qu'") for k in range(verb, i))


def aside(tree: Tree, i: int) -> bool:
    """Whether a participle clause begins here that reports or comments."""
    while i + 1 < len(tree.parse.tokens) and tree.word(i) in ("se", "s'", "tout", "en"):
        if tree.word(i) == "en" and not tells(tree, i + 1):
            return False
        i += 1
    token = tree[i]
    return token.pos == "VERB" and token.text.endswith("ant") and "Part" in token.feats


def tells(tree: Tree, gerund: int) -> bool:
    """Whether a gerund says something more ("en réaffirmant") and is no means."""
    return tree.lemma(gerund) in words("told") | words("reaffirm")


def resumes(tree: Tree, verb: int, comma: int, last: int) -> bool:
    """Whether the clause goes on after an inserted relative (another comma, then a complement)."""
    own = set(tree.children(verb))
    return any(tree.word(i) == "," and i + 1 in own for i in range(comma + 1, last))
