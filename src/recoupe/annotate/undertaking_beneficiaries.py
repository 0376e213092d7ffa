"""Who gains by an act, or is its partner: "à X", "avec X", "pour X"."""

from __future__ import annotations

from recoupe.annotate.undertaking_agents import agent
from recoupe.annotate.undertaking_hits import Hit
from recoupe.annotate.undertaking_phrases import phrase
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import words
from recoupe.model.marks import Mention
from recoupe.model.span import Span


def beneficiary(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> Span | None:
    """Who gains, or the partner of the act: "à X", "avec X", "pour X" of the act."""
    if hit.act is None or tree[hit.act].lemma in words("outcome-verb"):
        return None
    if tree[hit.act].lemma in words("event-verb") | words("event") | words("going"):
        below = set(tree.subtree(hit.act))
        partner = next((i for i in sorted(below) if with_whom(tree, i) and i > hit.anchor), None)
        partner = partner if partner is not None and agent(tree, partner, mentions) else None
        return tree.span(*phrase(tree, partner)) if partner is not None else None
    below = {i for i in tree.subtree(hit.act) if with_whom(tree, i)}
    if hit.takes == "pact":
        below |= {i for i in range(hit.anchor, hit.act) if with_whom(tree, i)}
    for kid in sorted(set(tree.children(hit.act)) | set(tree.children(hit.verb)) | below):
        cases = {tree.word(k) for k in tree.children(kid, "case")}
        to = cases & {"à", "au", "aux", "avec", "pour", "auprès", "envers"}
        if kid > hit.anchor and to and receives(tree, kid, hit.act, mentions):
            return tree.span(*phrase(tree, kid))
    for kid in tree.children(hit.act, "obj"):
        if agent(tree, kid, mentions):
            return tree.span(*phrase(tree, kid))
    return None


def receives(tree: Tree, noun: int, act: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether the phrase after "à", "avec" or "pour" is somebody, and not the place of the act."""
    if not agent(tree, noun, mentions):
        return False
    bare = not tree.children(noun, "det") and tree[noun].pos == "PROPN"
    at = any(tree.word(k) == "à" for k in tree.children(noun, "case"))
    where = [m for m in mentions if m.span.overlaps(tree[noun].span)]
    if any(m.kind == "place" for m in where):
        return False
    town = bare and at and any(m.kind == "country" for m in where)
    return not town or tree[act].lemma in words("giving")


def with_whom(tree: Tree, index: int) -> bool:
    """Whether a noun stands after "avec"."""
    return any(tree.word(k) == "avec" for k in tree.children(index, "case"))
