"""Whether a verb is denied."""

from __future__ import annotations

from recoupe.annotate.undertaking_tree import SUBJECTS, Tree
from recoupe.lang.fr.modality import words


def negated(tree: Tree, index: int) -> bool:
    """Whether "ne … pas/plus/jamais/aucun" stands on the verb."""
    first, last = tree.bounds(index)
    start = min(tree.group(index))
    while start > first and (
        tree.word(start - 1) in words("clitic") or tree[start - 1].pos in ("ADV", "AUX")
    ):
        start -= 1
    before = {tree.word(i) for i in range(start, index)}
    around = {tree.word(i) for i in range(start, min(last, index + 4))}
    nobody = any(
        tree.word(k) in ("aucun", "aucune", "nul", "nulle", "personne", "rien")
        for s in tree.children(index, *SUBJECTS)
        for k in tree.subtree(s)[:1]
    )
    return bool(before & {"ne", "n'"}) and (
        nobody or bool(around & {"pas", "plus", "jamais", "guère", "point", "aucun", "aucune"})
    )
