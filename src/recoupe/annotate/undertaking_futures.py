"""Finds what is to come by its tense: futures, "va faire", "doit faire", "pourrait faire"."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.undertaking_clauses import phrase, subject
from recoupe.annotate.undertaking_complements import bare_infinitive, dated, main_infinitive
from recoupe.annotate.undertaking_cues import Hit, quoted
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import Obligor, names_act, words
from recoupe.model.marks import Mention, Modality, Time
from recoupe.model.span import Span

PERSONAL = frozenset("je j' nous on ils elles il elle tu vous celui-ci celle-ci ceux-ci".split())
LATER = frozenset("quand lorsque lorsqu' dès tant après aussitôt si comme où".split())
ACTORS = ("person", "organisation", "country", "group", "description")


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
        if not acts(tree, verb, act, mentions):
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
            obligor=who_acts(tree, act),
            negated=tree.negated(verb),
            takes="future",
        )


def who_acts(tree: Tree, act: int) -> Obligor:
    """Rule for the obligor: nobody named by a passive, another by a verb of receiving."""
    if passive(tree, act):
        return "event"
    entitled = tree[act].lemma == "avoir" and any(
        tree[i].lemma == "droit" for i in tree.subtree(act) if act < i < act + 4
    )
    if tree[act].lemma == "recevoir":
        guests = tree.children(act, "obj")
        hosting = any(tree[g].pos == "PROPN" or tree[g].lemma in words("agent") for g in guests)
        return "subject" if hosting or tree[act].head == act else "giver"
    return "giver" if entitled or tree[act].lemma in words("receive") else "subject"


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


AUXILIARY = ("aux", "aux:tense", "aux:pass", "aux:caus", "cop")


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
    return any(tree.word(i) == "?" for i in range(max(verb, last - 3), last))


def perfect(tree: Tree, verb: int) -> bool:
    """Whether the form is a future perfect ("aura signé")."""
    return any(
        tree.future(i) and tree[i].lemma == "avoir" and i != verb
        for i in tree.children(verb, "aux", "aux:tense")
    )


def subordinate(tree: Tree, verb: int) -> bool:
    """Whether the clause only dates or conditions another, or reports a belief."""
    if {tree.word(k) for k in tree.children(verb, "mark", "advmod")} & LATER and tree[
        verb
    ].dep in ("advcl", "ccomp"):
        first = min(tree.children(verb, "mark", "advmod"))
        if tree.word(first) in LATER:
            return True
    head = tree[verb].head
    if tree[verb].dep in ("ccomp", "acl:relcl", "xcomp") and head < verb:
        believed = tree[head].lemma in words("belief")
        return believed and any(tree.word(i) in ("que", "qu'") for i in range(head, verb))
    return False


def passive(tree: Tree, act: int) -> bool:
    """Whether the act is in the passive, its subject not the one who acts."""
    if tree.children(act, "aux:pass", "nsubj:pass"):
        return True
    token = tree[act]
    if token.pos == "VERB" and "VerbForm=Part" in token.feats:
        return True
    bare = not tree.children(act, "case", "det") and bool(tree.children(act, "cop"))
    return bare and token.text.endswith(PARTICIPLES[token.pos == "NOUN"])


# A participle that the parser takes for an adjective, or for a noun.
PARTICIPLES = (("é", "ée", "és", "ées"), ("é", "ée", "és", "ées", "ue", "ues", "ise", "ises"))


def acts(tree: Tree, verb: int, act: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether somebody acts: a forecast of how things will turn out undertakes nothing."""
    who = subject(tree, verb)
    if impersonal(tree, verb, act):
        return False
    if tree[act].lemma == "avoir" and any(tree.word(k) == "y" for k in tree.children(act)):
        return True
    if passive(tree, act) and tree.children(act, "cop"):
        return True
    if measured(tree, act, who):
        return True
    if tree.children(act, "cop") or tree[act].lemma == "être":
        return present_somewhere(tree, act) and who is not None and agent(tree, who, mentions)
    if passive(tree, act) and not reflexive_form(tree, act):
        nothing = (
            who is not None
            and tree.word(who) in ("rien", "personne")
            and not tree.children(who, "det")
        )
        return not nothing and tree[act].lemma not in words("forecast-verb")
    if tree[act].pos not in ("VERB", "AUX") or tree[act].lemma in words("forecast-verb"):
        return False
    if who is None or tree[act].lemma == "pouvoir":
        return False
    if tree[act].lemma in words("event-verb") and tree[who].pos == "NOUN":
        happens = tree[who].lemma in words("event") or reflexive_form(tree, act)
        happens = happens or dated(tree, act)
        return happens or agent(tree, who, mentions)
    entitled = who_acts(tree, act) == "giver"
    if tree[act].lemma in ("être", "avoir") and not entitled:
        return False
    return agent(tree, who, mentions)


def measured(tree: Tree, act: int, who: int | None) -> bool:
    """Whether a measure is given its figure ("la prime sera de 300 euros")."""
    of = any(tree.word(k) in ("de", "d'") for k in tree.children(act, "case"))
    figure = tree[act].pos == "NUM" or bool(tree.children(act, "nummod"))
    return (
        of and figure and bool(tree.children(act, "cop"))
        and who is not None and tree[who].lemma in words("grant")
    )  # fmt: skip


def impersonal(tree: Tree, verb: int, act: int) -> bool:
    """Whether nobody is meant: "il faudra", "il y aura", "cela sera"."""
    words_around = {tree.word(k) for k in tree.children(verb) + tree.children(act)}
    if words_around & {"ce", "c'", "cela", "ça", "ceci"}:
        return True
    if "y" in words_around and tree[act].lemma == "avoir":
        return not any(names_act(tree[k].lemma) for k in tree.children(act, "obj"))
    own = "il" in words_around
    return own and (tree[act].lemma in ("falloir", "agir", "pleuvoir", "suffire")
                    or "y" in words_around)  # fmt: skip


def reflexive_form(tree: Tree, act: int) -> bool:
    """Whether a reflexive pronoun is on the verb."""
    return any(tree.word(k) in ("se", "s'") for k in tree.children(act))


def present_somewhere(tree: Tree, predicate: int) -> bool:
    """Whether the predicate says where somebody will be ("sera à", "sera présent")."""
    near = range(predicate, min(predicate + 5, tree.bounds(predicate)[1]))
    if any(tree[i].lemma in ("présent", "absent", "candidat", "candidate") for i in near):
        return True
    where = ("à", "au", "aux", "en", "sur", "chez", "devant")
    if tree[predicate].lemma == "être":
        return any(tree.word(i) in where for i in near)
    return any(tree.word(k) in where for k in tree.children(predicate, "case"))


def agent(tree: Tree, who: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether the phrase names somebody who can act."""
    token = tree[who]
    if token.pos == "PRON":
        return tree.word(who) in PERSONAL or token.lemma in words("agent")
    if token.pos == "PROPN" or token.lemma.lower() in words("agent"):
        return True
    if tree.word(who) in ("m.", "mme", "mm.", "mlle", "me"):
        return True
    if token.text[0].isupper() and who != tree.bounds(who)[0] and token.pos == "NOUN":
        return True
    first, last = phrase(tree, who)
    head = Span(token.start, token.end)
    if any(m.kind in ACTORS and m.span.overlaps(head) for m in mentions):
        return True
    return any(tree[i].dep == "flat:name" and tree[i].head == who for i in range(first, last + 1))
