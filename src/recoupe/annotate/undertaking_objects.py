"""Nouns that a cue takes: the names of acts, pacts and what texts set."""

from __future__ import annotations

from recoupe.annotate.undertaking_infinitives import marked_infinitive, present
from recoupe.annotate.undertaking_reach import REACH, scan, stops
from recoupe.annotate.undertaking_subjects import subject
from recoupe.annotate.undertaking_tree import SUBJECTS, Tree
from recoupe.lang.fr.modality import names_act, words

PUNCTUATION = (",", ";", ":", "pour", "afin", "avant", "lors")


def marked_noun(tree: Tree, cue: int, markers: tuple[str, ...]) -> int | None:
    """The name of an act after a preposition."""
    for i in scan(tree, cue):
        if tree.word(i) in markers:
            for j in range(i + 1, min(i + 5, tree.bounds(cue)[1])):
                if tree[j].pos == "NOUN":
                    return j if tree[j].lemma not in words("not-act") else None
        elif stops(tree, i) or i - cue > 6:
            return None
    return None


def noun_object(tree: Tree, cue: int) -> int | None:
    """The direct object, when it can be undertaken."""
    for i in tree.children(cue, "obj", "nsubj", "obl:arg", "obl:mod"):
        direct = i > cue and tree[i].pos == "NOUN" and not tree.children(i, "case")
        if direct and tree[i].lemma.lower() not in words("not-act"):
            return i
    return first_noun(tree, cue)


def first_noun(tree: Tree, cue: int) -> int | None:
    """The first noun after the verb with only determiners, adjectives and quotes between."""
    for i in scan(tree, cue):
        if tree[i].pos == "NOUN" and tree[i].lemma.lower() not in words("not-act"):
            return i
        if tree[i].pos not in ("DET", "ADJ", "ADV", "NUM", "PUNCT", "NOUN") or stops(tree, i):
            return None
    return None


def act_object(tree: Tree, cue: int) -> int | None:
    """A direct object that names an act."""
    noun = noun_object(tree, cue)
    return noun if noun is not None and names_act(tree[noun].lemma) else None


def listed_object(tree: Tree, cue: int) -> int | None:
    """A direct object among the listed kinds of measures."""
    noun = noun_object(tree, cue)
    return noun if noun is not None and tree[noun].lemma in words("measure") else None


def pact_object(tree: Tree, cue: int) -> int | None:
    """A direct object that is a pact or text."""
    noun = noun_object(tree, cue)
    if noun is not None and tree[noun].lemma in words("pact"):
        return noun
    # "ont signé mardi à Oslo un accord": when and where stand between.
    for i in scan(tree, cue):
        if tree[i].lemma in words("pact") and tree[i - 1].pos == "DET":
            return i
        if tree.finite(i) or tree.word(i) in PUNCTUATION:
            return None
    return None


def pact_with_act(tree: Tree, cue: int) -> int | None:
    """A pact whose words tell what is to be done; a signing alone is past, and no promise."""
    noun = pact_object(tree, cue)
    return set_act(tree, noun) if noun is not None else None


def set_act(tree: Tree, pact: int) -> int | None:
    """The act named behind a pact: "pour bâtir", "sur la livraison de", "qui prévoit de"."""
    _, last = tree.bounds(pact)
    ahead = range(pact + 1, min(last, pact + REACH))
    for i in ahead:
        if tree.lemma(i) in words("setting-verb") or tree.word(i) in words("setting"):
            near = range(i + 1, min(last, i + 6))
            done = next((j for j in near if tree.infinitive(j)), None)
            named = (j for j in near if tree[j].pos == "NOUN" and names_act(tree[j].lemma))
            spoken = done is not None and tree[done].lemma in words("speech-verb")
            return None if spoken else done or next(named, None)
        if tree.word(i) in (",", ";", ":") or tree.finite(i):
            return None
    return None


def instrument_object(tree: Tree, cue: int) -> int | None:
    """A direct object that is a text of several parties, not a law or budget of one."""
    noun = pact_object(tree, cue)
    return noun if noun is not None and tree[noun].lemma in words("instrument") else None


def document_object(tree: Tree, cue: int) -> int | None:
    """What an adopted text sets: its object, when the subject is a text."""
    if tree.future(cue):
        return None
    heads = [cue, *(h for h in tree.ancestors(cue) if tree[h].pos in ("VERB", "NOUN"))]
    subjects = next((s for h in heads if (s := tree.children(h, *SUBJECTS))), [])
    meant = [tree[tree[cue].head] if tree.word(s) == "qui" else tree[s] for s in subjects]
    named = any(token.lemma in words("document") for token in meant)
    past = tree.word(cue).endswith(("ait", "aient"))
    return noun_object(tree, cue) if named and present(tree, cue) and not past else None


def bound_by_text(tree: Tree, cue: int) -> int | None:
    """What a text binds somebody to do ("l'accord engage le port à livrer…")."""
    if not present(tree, cue) and not tree.future(cue):
        return None
    texts = words("document") | words("pact")
    who = subject(tree, cue)
    named = who is not None and any(
        tree[i].lemma in texts and tree[i].pos == "NOUN" for i in (who, *tree.children(who, "nmod"))
    )
    return marked_infinitive(tree, cue, ("à", "d'", "de")) if named else None


def appealed(tree: Tree, cue: int) -> int | None:
    """Who or what is appealed to in "en appeler à"."""
    first, last = tree.bounds(cue)
    if not any(tree.word(i) == "en" for i in range(max(first, cue - 3), cue)):
        return None
    for i in range(cue + 1, min(last, cue + 6)):
        if tree.word(i) in ("à", "au", "aux"):
            return next(
                (j for j in range(i + 1, min(last, i + 4)) if tree[j].pos in ("NOUN", "PROPN")),
                None,
            )
    return None


def accorded(tree: Tree, cue: int) -> int | None:
    """What is agreed upon in "se mettre d'accord pour" or "sur"."""
    if not any(tree.word(i) in ("accord", "d'accord") for i in scan(tree, cue)[:3]):
        return None
    return marked_infinitive(tree, cue, ("pour",)) or marked_noun(tree, cue, ("sur",))
