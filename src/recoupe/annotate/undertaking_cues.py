"""Finds expressions that undertake, ask or hope, with the complement that makes them so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.annotate.undertaking_complements import complement, governed
from recoupe.annotate.undertaking_tree import SUBJECTS, Tree
from recoupe.lang.fr.modality import Cue, Obligor, cues, words
from recoupe.model.marks import Modality, Strength

REAFFIRMED = frozenset("réaffirmer réitérer renouveler rappeler répéter confirmer".split())
KINDS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adj"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A cue at token ``anchor`` in the clause of ``verb``; ``act`` is what is undertaken."""

    anchor: int
    verb: int
    act: int | None
    modality: Modality
    strength: Strength = "firm"
    obligor: Obligor = "subject"
    negated: bool = False
    takes: str = ""


def cue_hits(tree: Tree) -> Iterator[Hit]:
    """Every cue of the text with its complement, in order."""
    known = cues()
    for token in tree.parse.tokens:
        kind = KINDS.get(token.pos)
        if kind is None:
            continue
        for cue in known.get((kind, lemma_of(tree, token.i)), ()):
            hit = match(tree, token.i, cue)
            if hit is not None:
                yield hit
                break


def lemma_of(tree: Tree, index: int) -> str:
    """The lemma, mended where the parser leaves a common form of a cue verb as it is."""
    mended = {"appele": "appeler", "appelle": "appeler", "appellent": "appeler",
              "promet": "promettre", "promettent": "promettre"}  # fmt: skip
    return mended.get(tree.word(index), tree.lemma(index))


def match(tree: Tree, anchor: int, cue: Cue) -> Hit | None:
    """The hit of a cue at a token, when its complement stands there."""
    if cue.kind == "verb" and cue.reflexive != reflexive(tree, anchor):
        return None
    if cue.kind == "adj" and not predicative(tree, anchor):
        return None
    verb = anchor if cue.kind == "verb" else (governed(tree, anchor) or anchor)
    denied = tree.negated(top(tree, verb)) or without(tree, verb)
    if denied and cue.denied is None:
        return None
    if inverted(tree, anchor) and "que-future" in cue.takes:
        return None
    passive = bool(tree.children(anchor, "aux:pass"))
    if (perfect_infinitive(tree, anchor) and not passive) or (cue.lemma == "charger" and title(tree, anchor)):
        return None
    for takes in cue.takes:
        act = complement(tree, anchor, takes)
        if act is None:
            continue
        if idle(tree, cue, act, takes):
            return None
        strength: Strength = cue.strength
        if tree[verb].lemma in REAFFIRMED and strength == "firm":
            strength = "reaffirmed"
        return Hit(
            anchor=anchor,
            verb=verb,
            act=act,
            modality=cue.denied if denied and cue.denied else cue.modality,
            strength=strength,
            obligor=cue.obligor,
            negated=cue.negated != denied,
            takes=takes,
        )
    return None


def idle(tree: Tree, cue: Cue, act: int, takes: str) -> bool:
    """Whether what is meant to be done is only to speak ("comptent réaffirmer que")."""
    if cue.modality not in ("hoped", "planned") or not takes.endswith("inf"):
        return False
    if cue.kind == "verb" and act_past(tree, act, cue):
        return True
    plain_state = tree[act].lemma == "être" and "VerbForm=Part" not in tree[act].feats
    return plain_state or tree[act].lemma in words("speech-verb")


def act_past(tree: Tree, act: int, cue: Cue) -> bool:
    """Whether the wish itself is past ("a voulu", "avait souhaité")."""
    head = tree[act].head
    return (
        cue.modality == "hoped"
        and tree[head].lemma == cue.lemma
        and bool(tree.children(head, "aux:tense", "aux"))
    )


def inverted(tree: Tree, verb: int) -> bool:
    """Whether the subject stands behind the verb ("dit-il")."""
    return any(s > verb for s in tree.children(verb, *SUBJECTS))


def perfect_infinitive(tree: Tree, verb: int) -> bool:
    """Whether the verb stands in a past infinitive ("avoir voulu")."""
    return any(tree.infinitive(i) for i in tree.children(verb, "aux", "aux:tense"))


def title(tree: Tree, participle: int) -> bool:
    """Whether a participle only tells somebody's office ("chargé de l'information")."""
    return len(tree.group(participle)) == 1 and "VerbForm=Part" in tree[participle].feats


def reflexive(tree: Tree, verb: int) -> bool:
    """Whether a reflexive pronoun stands before the verb."""
    first, _ = tree.bounds(verb)
    for i in range(verb - 1, max(first - 1, verb - 5), -1):
        if tree.word(i) in ("se", "s'"):
            return True
        if tree[i].pos not in ("AUX", "ADV", "PRON") or tree.word(i) in ("qui", "que", "qu'"):
            return False
    return False


def predicative(tree: Tree, adjective: int) -> bool:
    """Whether the adjective is said of a subject ("s'est dite prête")."""
    if tree.children(adjective, "cop") or tree.children(adjective, *SUBJECTS):
        return True
    return tree[tree[adjective].head].lemma in ("dire", "déclarer", "montrer", "affirmer", "rester")


def top(tree: Tree, verb: int) -> int:
    """The finite verb that carries the cue ("vient d'annoncer")."""
    light = ("venir", "aller", "devoir", "pouvoir", "tenir", "faire", "être", "continuer", "dire",
             "déclarer", "affirmer", "compter")  # fmt: skip
    while tree[verb].dep in ("xcomp", "ccomp", "advcl") and tree[tree[verb].head].lemma in light:
        verb = tree[verb].head
    return verb


def without(tree: Tree, verb: int) -> bool:
    """Whether the verb stands after "sans"."""
    return any(tree.word(k) == "sans" for k in tree.children(verb, "mark", "case"))


def quoted(text: str, offset: int) -> bool:
    """Whether an offset lies in quotation marks of its paragraph."""
    start = text.rfind("\n", 0, offset) + 1
    before = text[start:offset]
    if len(re.findall("[«“]", before)) > len(re.findall("[»”]", before)):
        return True
    return before.count('"') % 2 == 1
