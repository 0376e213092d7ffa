"""Finds what is to come by its tense: futures, "va faire", "doit faire", "pourrait faire"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from recoupe.annotate.undertaking_agency import acts, leads_to
from recoupe.annotate.undertaking_agents import who_acts
from recoupe.annotate.undertaking_hits import Hit, quoted
from recoupe.annotate.undertaking_infinitives import bare_infinitive, main_infinitive
from recoupe.annotate.undertaking_negation import negated
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import words
from recoupe.model.marks import Mention, Modality, Time
from recoupe.model.span import Span

AUXILIARY = ("aux", "aux:tense", "aux:pass", "aux:caus", "cop")


def future_hits(
    tree: Tree, mentions: tuple[Mention, ...], times: tuple[Time, ...]
) -> Iterator[Hit]:
    """Clauses whose tense announces an act, in order of the text."""
    for token in tree.parse.tokens:
        if token.pos not in ("VERB", "AUX"):
            continue
        found = tensed(tree, token.i, times)
        if found is None:
            continue
        verb, act, modality = found
        if asked(tree, verb) or subordinate(tree, verb) or perfect(tree, verb):
            continue
        forecast = modality == "expected" and leads_to(tree, verb, act)
        if not (forecast or acts(tree, verb, act, mentions)):
            continue
        if modality == "expected" and advice(tree, verb):
            continue
        if modality == "planned" and quoted(tree.parse.text, token.start):
            modality = "announced"
        yield Hit(
            anchor=token.i,
            verb=verb,
            act=act,
            modality=modality,
            strength="firm",
            obligor="event" if forecast else who_acts(tree, act),
            negated=negated(tree, verb),
            takes="future",
        )


def advice(tree: Tree, verb: int) -> bool:
    """Whether a conditional counsels instead of forecasting ("nous devrions")."""
    return tree.word(verb).endswith(("ions", "iez", "ais"))


def tensed(tree: Tree, index: int, times: tuple[Time, ...]) -> tuple[int, int, Modality] | None:
    """(clause head, act, modality) when the token is a verb form that looks ahead."""
    lemma, word = tree[index].lemma, tree.word(index)
    verb = tree[index].head if tree[index].dep in AUXILIARY else index
    if lemma in ("pouvoir", "devoir") and tree.conditional(index):
        act = carried(tree, index)
        return (index, act, "expected") if act is not None else None
    if word in ("va", "vont", "vais", "allons", "allait", "allaient", "doit", "doivent",
                "devait", "devaient"):  # fmt: skip
        act = carried(tree, index)
        if act is None or (lemma_is_must(word) and not timed(tree, act, times)):
            return None
        return index, act, "planned"
    if tree.future(index) and lemma not in ("pouvoir", "devoir", "falloir"):
        return verb, verb, "planned"
    if tree.future(index) and lemma in ("pouvoir", "devoir"):
        act = carried(tree, index)
        return (index, act, "planned") if act is not None else None
    return None


def lemma_is_must(word: str) -> bool:
    """Whether the form is one of "devoir", which needs a date to be a plan."""
    return word.startswith("d")


def carried(tree: Tree, index: int) -> int | None:
    """The infinitive that the auxiliary or modal carries."""
    act = bare_infinitive(tree, index)
    if act is not None:
        return act
    for kid in tree.children(index, "xcomp", "ccomp"):
        if tree.infinitive(kid):
            return main_infinitive(tree, kid)
    return None


def timed(tree: Tree, act: int, times: tuple[Time, ...]) -> bool:
    """Whether a time expression stands in the act's sentence, after the verb."""
    _, last = tree.bounds(act)
    zone = Span(tree[act].start, max(tree[last - 1].end, tree[act].end))
    return any(t.span.overlaps(zone) and t.kind in ("DATE", "TIME") for t in times)


def asked(tree: Tree, verb: int) -> bool:
    """Whether the sentence is a question."""
    _, last = tree.bounds(verb)
    return any(tree[i].text.endswith("?") for i in range(max(verb, last - 3), last))


def perfect(tree: Tree, verb: int) -> bool:
    """Whether the form is a future perfect ("aura signé")."""
    return any(
        tree.future(i) and tree[i].lemma == "avoir" and i != verb
        for i in tree.children(verb, "aux", "aux:tense")
    )


def subordinate(tree: Tree, verb: int) -> bool:
    """Whether the clause only dates or conditions another, or reports a belief."""
    if {tree.word(k) for k in tree.children(verb, "mark", "advmod")} & words("later") and tree[
        verb
    ].dep in ("advcl", "ccomp"):
        first = min(tree.children(verb, "mark", "advmod"))
        if tree.word(first) in words("later"):
            return True
    if any(tree.word(k) in ("si", "s'") for k in tree.children(verb, "mark")):
        return True  # "s'il partira": an indirect question
    first, _ = tree.bounds(verb)
    before = [tree.word(i) for i in range(max(first, verb - 5), verb)]
    if words("indirect") & set(before) or any(
        a == "ce" and b in ("que", "qu'") for a, b in itertools.pairwise(before)
    ):
        return True
    head = tree[verb].head
    if tree[verb].dep in ("ccomp", "acl:relcl", "xcomp") and head < verb:
        believed = tree[head].lemma in words("belief")
        return believed and any(tree.word(i) in ("que", "qu'") for i in range(head, verb))
    return False
