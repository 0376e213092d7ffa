"""The clause that an undertaking stands in: from its subject to the end of what is promised."""

from __future__ import annotations

from recoupe.annotate.undertaking_edges import ending
from recoupe.annotate.undertaking_phrases import phrase, trim
from recoupe.annotate.undertaking_subjects import subject
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import words
from recoupe.model.marks import Time
from recoupe.model.span import Span


def separate(tree: Tree, verb: int) -> frozenset[int]:
    """Branches of a verb that are clauses of their own."""
    without = set()
    for kid in tree.children(verb):
        dep, pos = tree[kid].dep, tree[kid].pos
        verbal = pos in ("VERB", "AUX") or any(tree[k].dep == "cop" for k in tree.children(kid))
        marks = {tree.word(k) for k in tree.children(kid, "mark", "advmod")}
        if (
            (dep in ("conj", "parataxis") and verbal and not tree.infinitive(kid))
            or (dep == "cc" and kid > verb)
            or (
                dep == "advcl"
                and verbal
                and (kid < verb or marks & (words("contrast") | {"comme"}))
            )
            or (dep == "advcl" and tree.word(kid) in words("aside"))
        ):
            without.add(kid)
    return frozenset(without)


def clause(tree: Tree, verb: int, times: tuple[Time, ...]) -> Span:
    """The verb's clause: subject, verb and complements, without what surrounds them."""
    kept = tree.subtree(verb, separate(tree, verb))
    who = subject(tree, verb)
    start = min(tree.group(verb))
    if who is not None and who < verb and near(tree, who, verb):
        start = min(start, phrase(tree, who)[0])
    start = before(tree, start, kept, times)
    last = ending(tree, verb, start, max(kept[-1], verb))
    first, last = trim(tree, start, last)
    return tree.span(first, last)


def near(tree: Tree, who: int, verb: int) -> bool:
    """Whether the subject belongs to this clause and not to a verb further up."""
    gerund = tree[verb].text.endswith("ant")
    if tree[who].head == verb or (tree[verb].dep == "acl:relcl" and not gerund):
        return True
    start = min(tree.group(verb))
    while start - 1 > who and tree.word(start - 1) in words("clitic"):
        start -= 1
    between = range(who + 1, start)
    inserted = any(
        tree.word(i) == "," and tree.word(i + 1) in words("relative")
        for i in between
        if i + 1 in between
    )
    if inserted and tree.word(between[-1]) == ",":
        return True
    if len(between) > 1 and tree.word(between[0]) == tree.word(between[-1]) == ",":
        return True
    return not any(
        tree[i].pos == "VERB" and (tree.finite(i) or len(tree.group(i)) > 1) for i in between
    )


def before(tree: Tree, start: int, kept: list[int], times: tuple[Time, ...]) -> int:
    """Reach back over clitics, and over a time expression that opens the clause."""
    first, _ = tree.bounds(start)
    while start > first and (
        tree.word(start - 1) in ("ne", "n'", "se", "s'", "y", "en", "lui")
        or (tree.word(start - 1) == "-" and tree[start - 1].end == tree[start].start)
        or (tree.word(start) == "-" and tree[start - 1].end == tree[start].start)
    ):
        start -= 1
    lead = [i for i in kept if i < start]
    if lead and start - lead[0] <= 12:
        zone = tree.span(lead[0], start - 1)
        if any(t.span.overlaps(zone) and t.span.start - zone.start < 12 for t in times):
            return lead[0]
    return start
