"""Who owes an act when its own words, not the speaker, tell."""

from __future__ import annotations

from recoupe.annotate.undertaking_agents import agent, passive
from recoupe.annotate.undertaking_compounds import with_names_after
from recoupe.annotate.undertaking_hits import Hit, top
from recoupe.annotate.undertaking_phrases import phrase
from recoupe.annotate.undertaking_reach import slides
from recoupe.annotate.undertaking_subjects import subject
from recoupe.annotate.undertaking_tree import SUBJECTS, Tree
from recoupe.lang.fr.modality import country_of, words
from recoupe.model.marks import Mention
from recoupe.model.span import Span


def addressee(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> Span | None:
    """Who is asked: the object, "à X", a clitic; the subject of a passive or of the clause."""
    verb = hit.anchor
    if tree.children(verb, "nsubj:pass", "aux:pass"):
        own = tree.children(verb, *SUBJECTS)
        asked = own[0] if own else subject(tree, top(tree, verb))
        return tree.span(*phrase(tree, asked)) if asked is not None else None
    for kid in tree.children(verb, "obj", "iobj", "obl:arg", "obl:mod", "expl:comp", "nmod"):
        cases = {tree.word(k) for k in tree.children(kid, "case")}
        clitic = kid < verb and tree.word(kid) in ("lui", "leur", "l'", "les", "le", "la")
        direct = hit.obligor == "object" and not cases and kid > verb
        if direct and tree[kid].dep == "obj" and kid != hit.act:
            return without_act(tree, kid, hit)
        oblique = hit.obligor == "addressee" and cases & {"à", "au", "aux", "auprès"}
        if clitic or ((direct or oblique) and kid != hit.act and agent(tree, kid, mentions)):
            return without_act(tree, kid, hit)
    if hit.takes == "que" and hit.act is not None:
        who = subject(tree, hit.act)
        undergone = passive(tree, hit.act)
        if who is not None and who > verb and agent(tree, who, mentions) and not undergone:
            return tree.span(*phrase(tree, who))
    return None


def without_act(tree: Tree, noun: int, hit: Hit) -> Span:
    """The phrase of who is asked, without what is asked of them."""
    first, last = phrase(tree, noun)
    if hit.act is not None and noun < hit.act <= last:
        last = hit.act - 1
        while last > noun and (slides(tree, last) or tree[last].pos == "ADP"):
            last -= 1
    return tree.span(first, last)


def doer(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> Span | None:
    """Who does what is planned in the passive: "par X", "au Sénat", "entre X et Y"."""
    verb = hit.act if hit.act is not None and tree[hit.act].pos == "VERB" else hit.verb
    acting = outcome(tree, verb) if hit.modality == "expected" else None
    if acting is not None:
        return between(tree, acting, "entre")
    for kid in tree.children(verb, "obl:agent", "obl:arg", "obl:mod"):
        cases = {tree.word(k) for k in tree.children(kid, "case")}
        if cases & {"par"} and agent(tree, kid, mentions):
            return tree.span(*phrase(tree, kid))
        deciding = tree[verb].lemma in words("decide-verb")
        if deciding and cases & {"à", "au", "devant"} and tree[kid].lemma.lower() in words("agent"):
            return tree.span(*phrase(tree, kid))
    who = subject(tree, hit.verb)
    if who is None or tree[who].lemma not in words("event"):
        return None
    met = between(tree, who, "entre") or between(tree, verb, "entre") or between(
        tree, who, "avec") or between(tree, verb, "avec")  # fmt: skip
    if met is not None:
        return with_names_after(tree, met, mentions)
    return between(tree, who, "des") if meeting_of_several(tree, who, mentions) else None


def meeting_of_several(tree: Tree, event: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether a meeting is of several people ("une rencontre annuelle des trois ministres")."""
    return any(
        agent(tree, kid, mentions) and "Number=Plur" in tree[kid].feats
        for kid in tree.children(event, "nmod")
        if any(tree.word(k) == "des" for k in tree.children(kid, "case"))
    )


def outcome(tree: Tree, act: int) -> int | None:
    """The act that talks are forecast to bring ("aboutir à une coordination entre…")."""
    if tree[act].lemma not in words("outcome-verb"):
        return None
    following = range(act + 1, min(act + 7, tree.bounds(act)[1]))
    return next((i for i in following if tree[i].pos == "NOUN"), None)


def between(tree: Tree, head: int, preposition: str) -> Span | None:
    """The parties of a meeting: what stands after "entre" or "avec"."""
    for kid in tree.children(head, "nmod", "obl:mod", "obl:arg"):
        if any(tree.word(k) == preposition for k in tree.children(kid, "case")):
            return tree.span(*phrase(tree, kid))
    return None


def inside(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> Span | None:
    """Who owes when it is said inside what is announced, and is not the speaker."""
    if hit.act is None:
        return None
    if "que" in hit.takes:
        who = subject(tree, hit.act)
        own = who is not None and who > hit.anchor
        if who is None or not own or passive(tree, hit.act):
            return None
        if tree.word(who) in words("pronoun") or not agent(tree, who, mentions):
            return None
        return tree.span(*phrase(tree, who))
    if any(tree.word(k) in words("possessive") for k in tree.children(hit.act, "det", "det:poss")):
        return None
    return owner(tree, hit.act, mentions)


def owner(tree: Tree, act: int, mentions: tuple[Mention, ...]) -> Span | None:
    """Who performs an act named by a noun: "par X", or a country's adjective inside it."""
    near = tree.children(act)
    for i in [*near, *(k for n in near if tree[n].pos != "VERB" for k in tree.children(n))]:
        if tree[i].dep in ("nmod", "obl:agent", "obl:mod", "obl:arg") and any(
            tree.word(k) == "par" for k in tree.children(i, "case")
        ):
            return tree.span(*phrase(tree, i)) if agent(tree, i, mentions) else None
    first, last = phrase(tree, act)
    for i in range(first, last + 1):
        if tree[i].pos == "ADJ" and country_of(tree.word(i)) and tree[i].head >= act:
            return tree.span(i, i)
    return None
