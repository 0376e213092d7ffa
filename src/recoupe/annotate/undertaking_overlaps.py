"""Hits that say the same act twice: the announcing verb and the act that it announces."""

from __future__ import annotations

from recoupe.annotate.undertaking_hits import Hit
from recoupe.annotate.undertaking_tree import Tree


def kept(tree: Tree, hits: list[Hit]) -> list[Hit]:
    """Hits without those that only repeat the act of another."""
    hits = sorted(hits, key=lambda h: (h.takes != "future", h.anchor))
    final: list[Hit] = []
    for hit in hits:
        if not any(other is not hit and covers(tree, other, hit) for other in hits):
            final.append(hit)
    return sorted(final, key=lambda h: h.anchor)


def covers(tree: Tree, outer: Hit, inner: Hit) -> bool:
    """Whether ``inner`` is only the act of ``outer`` put in words."""
    if outer.anchor == inner.anchor:
        return outer.takes != "future" and inner.takes == "future"
    if outer.act is None or inner.anchor < outer.anchor:
        return False
    if outer.takes == inner.takes == "future":
        return False
    if outer.modality == "hoped" and inner.modality == "requested":
        return False
    chain = [inner.anchor, *tree.ancestors(inner.anchor)]
    if outer.act not in chain and outer.anchor not in chain:
        return False
    return not any(
        tree[i].dep in ("acl:relcl", "parataxis", "advcl", "conj")
        for i in chain[: chain.index(outer.act if outer.act in chain else outer.anchor)]
    )
