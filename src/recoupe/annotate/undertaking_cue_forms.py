"""Whether a cue stands in a form that can undertake."""

from __future__ import annotations

from recoupe.annotate.undertaking_agents import agent
from recoupe.annotate.undertaking_tree import QUOTES, SUBJECTS, Tree
from recoupe.lang.fr.modality import Cue, names_act, words


def usable(tree: Tree, anchor: int, cue: Cue) -> bool:
    """Whether the form of the cue can undertake: no past infinitive, title or inserted "dit-il"."""
    if cue.kind == "adj":
        return predicative(tree, anchor)
    if cue.kind == "noun":
        return True
    behind = cue.obligor not in ("object", "addressee") and speaker_behind(tree, anchor)
    if cue.reflexive != reflexive(tree, anchor) or closes_quotation(tree, anchor) or behind:
        return False
    bare = tree.infinitive(anchor)
    if bare and cue.modality == "hoped" and tree[tree[anchor].head].lemma not in words("told"):
        return False
    if "que-future" in cue.takes and (bare or inverted(tree, anchor)):
        return False
    passive = bool(tree.children(anchor, "aux:pass"))
    done = perfect_infinitive(tree, anchor) and not passive
    office = cue.lemma == "charger" and title(tree, anchor)
    return not (done or office or (bare and cue.modality == "agreed"))


def closes_quotation(tree: Tree, verb: int) -> bool:
    """Whether the verb only reports the quotation before it ("…", a promis le maire)."""
    start = min(tree.group(verb))
    first, _ = tree.bounds(verb)
    if start - 2 < first or tree.word(start - 1) != ",":
        return False
    return tree.word(start - 2) in QUOTES and inverted_noun(tree, verb)


def speaker_behind(tree: Tree, verb: int) -> bool:
    """Whether the verb only reports the clause before it ("…, a annoncé la préfète")."""
    start = min(tree.group(verb))
    first, last = tree.bounds(verb)
    if start == first or tree.word(start - 1) != ",":
        return False
    for i in range(verb + 1, min(last, verb + 5)):
        if tree[i].pos in ("NOUN", "PROPN"):
            return agent(tree, i, ()) and not names_act(tree[i].lemma)
        if tree[i].pos not in ("DET", "ADJ", "ADV"):
            return False
    return False


def inverted_noun(tree: Tree, verb: int) -> bool:
    """Whether nothing that could be promised follows: no "que", no infinitive."""
    _, last = tree.bounds(verb)
    after = range(verb + 1, min(last, verb + 8))
    return not any(tree.word(i) in ("que", "qu'") or tree.infinitive(i) for i in after)


def idle(tree: Tree, cue: Cue, act: int, takes: str) -> bool:
    """Whether what is meant to be done is only to speak ("comptent réaffirmer que").

    Nor is a move promised that a club or body makes official: it has happened.
    """
    if cue.modality == "agreed" and tree[act].lemma in words("move"):
        return True
    if cue.modality == "agreed" and takes.endswith("inf") and tree[act].lemma in words("told"):
        return True  # "s'accordent à dire que": an opinion
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
        if tree.word(i) in ("se", "s'") or "Reflex=Yes" in tree[i].feats:
            return True
        if tree[i].pos not in ("AUX", "ADV", "PRON") or tree.word(i) in ("qui", "que", "qu'"):
            return False
    return False


def predicative(tree: Tree, adjective: int) -> bool:
    """Whether the adjective is said of a subject ("s'est dite prête")."""
    if tree.children(adjective, "cop") or tree.children(adjective, *SUBJECTS):
        return True
    return tree[tree[adjective].head].lemma in ("dire", "déclarer", "montrer", "affirmer", "rester")


def without(tree: Tree, verb: int) -> bool:
    """Whether the verb stands after "sans"."""
    return any(tree.word(k) == "sans" for k in tree.children(verb, "mark", "case"))
