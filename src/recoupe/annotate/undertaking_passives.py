"""Passives that a cue takes: what is announced, planned or agreed upon as a subject."""

from __future__ import annotations

from recoupe.annotate.undertaking_objects import set_act
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import names_act, words


def passive_subject(tree: Tree, cue: int, name: str) -> int | None:
    """The subject of a passive, or the noun that a participle is attached to."""
    token = tree[cue]
    if "VerbForm=Part" not in token.feats:
        return None
    subjects = tree.children(cue, "nsubj:pass") or (
        tree.children(cue, "nsubj") if tree.children(cue, "aux:pass") else []
    )
    loose = token.dep in ("acl", "amod") and not tree.children(cue, "aux:pass")
    if not subjects and loose and token.head < cue:
        subjects = [token.head]
    if loose and (name in ("passive-measure", "passive-pact") or not dated(tree, cue)):
        return None
    if (
        name == "passive-pact"
        and subjects
        and not (set_act(tree, subjects[0]) or set_act(tree, cue))
    ):
        return None
    fits = subjects and suits(tree, cue, tree[subjects[0]].lemma, name)
    return subjects[0] if fits else None


def suits(tree: Tree, cue: int, lemma: str, name: str) -> bool:
    """Whether the subject of a passive is what its pattern asks for."""
    if name == "passive-dated":
        return dated(tree, cue)
    if name == "passive-measure":
        return names_act(lemma)
    wanted = {"passive-pact": "pact", "passive-event": "event"}.get(name)
    return wanted is None or lemma in words(wanted)


def dated(tree: Tree, participle: int) -> bool:
    """Whether a date hangs on a participle ("prévue le 3", "prévue en mai")."""
    for i in tree.subtree(participle):
        if i > participle and (tree[i].pos == "NUM" or tree[i].lemma in words("date")):
            return True
    return False
