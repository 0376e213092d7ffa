"""Who can act, and which verbs put another in charge than their subject."""

from __future__ import annotations

from recoupe.annotate.undertaking_hits import quoted
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import Obligor, words
from recoupe.lang.fr.speech import human_nouns
from recoupe.model.marks import Mention
from recoupe.model.parse import Token

THIRD = frozenset(("il", "elle", "ils", "elles"))
PEOPLE = ("eur", "euse", "trice", "ier", "ière", "iste", "ien", "ienne")
ANTECEDENT = 70  # tokens back to what a pronoun takes up
ACTORS = ("person", "organisation", "country", "group", "description")


def agent(tree: Tree, who: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether the phrase names somebody who can act."""
    token = tree[who]
    if token.pos == "PRON":
        return pronoun_acts(tree, who) and not (
            tree.word(who) in THIRD and thing_before(tree, who, mentions)
        )
    if token.pos == "PROPN" or token.lemma.lower() in words("agent"):
        return True
    if tree.word(who) in ("m.", "mme", "mm.", "mlle", "me"):
        return True
    if token.text[0].isupper() and who != tree.bounds(who)[0] and token.pos == "NOUN":
        return True
    named = any(m.kind in ACTORS and m.span.overlaps(token.span) for m in mentions)
    return named or bool(tree.children(who, "flat:name"))


def pronoun_acts(tree: Tree, who: int) -> bool:
    """Whether a pronoun stands for somebody; the end of a hyphened name may look like one."""
    before = tree[who - 1] if who else None
    if before is not None and before.text == "-":
        return before.end == tree[who].start
    return tree.word(who) in words("personal") or tree[who].lemma in words("agent")


def thing_before(tree: Tree, who: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether the last subject that agrees with a pronoun is a thing, which cannot act."""
    if quoted(tree.parse.text, tree[who].start):  # other words than the outlet's go before
        return False
    wanted = [f for f in tree[who].feats.split("|") if f.startswith(("Number=", "Gender="))]
    for i in range(who - 1, max(-1, who - ANTECEDENT), -1):
        token = tree[i]
        if not token.dep.startswith("nsubj") or token.pos not in ("NOUN", "PROPN"):
            continue
        if all(f in token.feats for f in wanted):
            return token.pos == "NOUN" and not (agent(tree, i, mentions) or peopled(token))
    return False


def peopled(token: Token) -> bool:
    """Whether a noun may name people: a known one, or by its ending ("planteurs")."""
    word = token.lemma.lower()
    return word in human_nouns() or word.endswith(PEOPLE)


def passive(tree: Tree, act: int) -> bool:
    """Whether the act is in the passive, its subject not the one who acts."""
    if tree[act].text.endswith("ant"):
        return False
    if tree.children(act, "aux:pass", "nsubj:pass"):
        return True
    token = tree[act]
    if token.pos == "VERB" and "VerbForm=Part" in token.feats:
        return True
    bare = not tree.children(act, "case", "det") and bool(tree.children(act, "cop"))
    return bare and token.text.endswith(PARTICIPLES[token.pos == "NOUN"])


# A participle that the parser takes for an adjective, or for a noun.
PARTICIPLES = (("é", "ée", "és", "ées"), ("é", "ée", "és", "ées", "ue", "ues", "ise", "ises"))


def reflexive_form(tree: Tree, act: int) -> bool:
    """Whether a reflexive pronoun is on the verb."""
    return any(tree.word(k) in ("se", "s'") for k in tree.children(act))


def who_acts(tree: Tree, act: int) -> Obligor:
    """Rule for the obligor: nobody named by a passive, another by a verb of receiving."""
    if passive(tree, act):
        return "subject" if tree[act].lemma in words("bound") else "event"
    entitled = tree[act].lemma == "avoir" and any(
        tree[i].lemma == "droit" for i in tree.subtree(act) if act < i < act + 4
    )
    if tree[act].lemma == "recevoir":
        guests = tree.children(act, "obj")
        hosting = any(tree[g].text[0].isupper() or tree[g].lemma in words("agent") for g in guests)
        return "subject" if hosting else "giver"
    return "giver" if entitled or tree[act].lemma in words("receive") else "subject"
