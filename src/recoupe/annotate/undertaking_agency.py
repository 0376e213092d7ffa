"""Whether somebody acts: a forecast of how things turn out undertakes nothing."""

from __future__ import annotations

from recoupe.annotate.undertaking_agents import agent, passive, reflexive_form, who_acts
from recoupe.annotate.undertaking_passives import dated
from recoupe.annotate.undertaking_subjects import subject
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import names_act, words
from recoupe.model.marks import Mention


def acts(tree: Tree, verb: int, act: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether somebody acts: a forecast of how things will turn out undertakes nothing."""
    who = subject(tree, verb)
    if impersonal(tree, verb, act) or stays(tree, act):
        return False
    if there_is(tree, act) or measured(tree, act, who):
        return True
    if passive(tree, act) and (tree.children(act, "cop") or not reflexive_form(tree, act)):
        return undergone(tree, act, who)
    if who is None or tree[act].lemma in words("forecast-verb"):
        return False
    if tree.children(act, "cop") or tree[act].lemma == "être":
        return present_somewhere(tree, act) and agent(tree, who, mentions)
    return verbal(tree, act) and (
        takes_place(tree, act, who) or performed(tree, act, who, mentions)
    )


def leads_to(tree: Tree, verb: int, act: int) -> bool:
    """Whether talks are forecast to bring an act ("pourraient aboutir à la création de")."""
    who = subject(tree, verb)
    if who is None or tree[who].lemma not in words("event") | words("document"):
        return False
    following = range(act + 1, min(act + 7, tree.bounds(act)[1]))
    return tree[act].lemma in words("outcome-verb") and any(
        tree[i].pos == "NOUN" and names_act(tree[i].lemma) for i in following
    )


def stays(tree: Tree, act: int) -> bool:
    """Whether somebody is only said to stay ("il restera là")."""
    if tree[act].lemma not in ("rester", "demeurer"):
        return False
    _, last = tree.bounds(act)
    after = range(act + 1, min(last, act + 3))
    return not any(tree.word(i)[0].isalnum() and tree.word(i) not in words("stays") for i in after)


def there_is(tree: Tree, act: int) -> bool:
    """Whether the act is set by "il y aura"."""
    return tree[act].lemma == "avoir" and any(tree.word(k) == "y" for k in tree.children(act))


def undergone(tree: Tree, act: int, who: int | None) -> bool:
    """Whether a passive tells an act: its subject is something, its verb no turn of things."""
    nobody = who is not None and tree.word(who) in ("rien", "personne")
    if who is not None and nobody and not tree.children(who, "det"):
        return False
    return tree[act].lemma not in words("forecast-verb")


def verbal(tree: Tree, act: int) -> bool:
    """Whether the act is a verb that can be done ("pouvoir" cannot)."""
    return tree[act].pos in ("VERB", "AUX") and tree[act].lemma != "pouvoir"


def takes_place(tree: Tree, act: int, who: int) -> bool:
    """Whether an event is held, or a thing comes into force on a day."""
    if tree[act].lemma not in words("event-verb") or tree[who].pos != "NOUN":
        return False
    happens = tree[who].lemma in words("event")
    if tree[act].lemma in ("poursuivre", "achever") and not dated(tree, act):
        return happens or names_act(tree[who].lemma)
    return happens or reflexive_form(tree, act) or dated(tree, act)


def performed(tree: Tree, act: int, who: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether somebody does the act, or is entitled to it."""
    if tree[act].lemma == "avoir" and who_acts(tree, act) != "giver":
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


def present_somewhere(tree: Tree, predicate: int) -> bool:
    """Whether the predicate says where somebody will be ("sera à", "sera présent")."""
    near = range(predicate, min(predicate + 5, tree.bounds(predicate)[1]))
    if any(tree[i].lemma in ("présent", "absent", "candidat", "candidate") for i in near):
        return True
    where = ("à", "au", "aux", "en", "sur", "chez", "devant")
    if tree[predicate].lemma == "être":
        return any(tree.word(i) in where for i in near)
    return any(tree.word(k) in where for k in tree.children(predicate, "case"))
