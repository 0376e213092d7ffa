"""Who must act, for whom, and who says so: the speaker is not always the one who owes."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.annotate.undertaking_clauses import antecedent, phrase, subject
from recoupe.annotate.undertaking_cues import Hit, top
from recoupe.annotate.undertaking_futures import agent, passive
from recoupe.annotate.undertaking_tree import SUBJECTS, Tree
from recoupe.lang.fr.modality import country_of, words
from recoupe.model.marks import Mention
from recoupe.model.span import Span

PRONOUNS = frozenset("il elle ils elles je j' nous on lui leur celui-ci celle-ci l' les".split())
OWN = frozenset("son sa ses leur leurs mon ma mes notre nos".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """Spans of who acts, who gains and who announces."""

    obligor: Span | None = None
    beneficiary: Span | None = None
    announcer: Span | None = None


def actors(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> Actors:
    """The actors of a hit by its cue's rule."""
    speaker = speaking(tree, hit)
    gains = beneficiary(tree, hit, mentions)
    if hit.obligor in ("addressee", "object"):
        asked = addressee(tree, hit, mentions)
        return Actors(obligor=asked, beneficiary=gains, announcer=speaker)
    if hit.obligor == "none":
        owes = owner(tree, hit.act, mentions) if hit.act is not None else None
        return Actors(obligor=owes, announcer=speaker)
    if hit.obligor == "giver":
        return Actors(beneficiary=speaker)
    if hit.takes == "que" and hit.modality == "hoped" and hit.act is not None:
        who = subject(tree, hit.act)
        if who is not None and who > hit.anchor:
            wished = tree.span(*phrase(tree, who)) if agent(tree, who, mentions) else None
            return Actors(obligor=wished, beneficiary=gains, announcer=speaker)
    if hit.obligor == "event":
        return Actors(obligor=doer(tree, hit, mentions), beneficiary=gains)
    if hit.obligor == "inside":
        owes = inside(tree, hit, mentions)
        if owes is not None:
            return Actors(obligor=owes, beneficiary=gains, announcer=speaker)
        return Actors(obligor=speaker, beneficiary=gains)
    if hit.takes == "future" and not willing(tree, hit, mentions):
        return Actors(beneficiary=gains)
    if hit.obligor == "parties":
        return Actors(obligor=parties(tree, hit, mentions), beneficiary=gains)
    return Actors(obligor=speaker, beneficiary=gains)


def willing(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> bool:
    """Whether the subject of a future can act ("la taxe sera de 3 %": it cannot)."""
    who = subject(tree, hit.verb)
    return who is not None and agent(tree, who, mentions)


def speaking(tree: Tree, hit: Hit) -> Span | None:
    """Subject of the cue's clause."""
    if tree[hit.anchor].pos == "NOUN" and hit.anchor != hit.verb:
        whose = holder(tree, hit.anchor)
        if whose is not None and whose != hit.act:
            return tree.span(*phrase(tree, whose))
    who = subject(tree, top(tree, hit.verb))
    if who is None and hit.anchor != hit.verb:
        who = subject(tree, hit.anchor)
    if hit.verb == hit.anchor and tree[hit.anchor].pos in ("NOUN", "ADJ"):
        who = holder(tree, hit.anchor) or (who if tree[hit.anchor].pos == "ADJ" else None)
    return tree.span(*phrase(tree, who)) if who is not None else None


def holder(tree: Tree, noun: int) -> int | None:
    """Whose decision or promise a noun is ("la décision de la mairie de fermer")."""
    for kid in tree.children(noun, "nmod", "obl:arg", "obl:mod"):
        if kid > noun and {tree.word(k) for k in tree.children(kid, "case")} & {
            "de", "d'", "du", "des",
        }:  # fmt: skip
            return kid
    return None


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
            return tree.span(*phrase(tree, kid))
        oblique = hit.obligor == "addressee" and cases & {"à", "au", "aux", "auprès"}
        if clitic or ((direct or oblique) and kid != hit.act and agent(tree, kid, mentions)):
            return tree.span(*phrase(tree, kid))
    if hit.takes == "que" and hit.act is not None:
        who = subject(tree, hit.act)
        if who is not None and who > verb and agent(tree, who, mentions):
            return tree.span(*phrase(tree, who))
    return None


def doer(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> Span | None:
    """Who does what is planned in the passive: "par X", "au Sénat", "entre X et Y"."""
    verb = hit.act if hit.act is not None and tree[hit.act].pos == "VERB" else hit.verb
    for kid in tree.children(verb, "obl:agent", "obl:arg", "obl:mod"):
        cases = {tree.word(k) for k in tree.children(kid, "case")}
        if cases & {"par"} and agent(tree, kid, mentions):
            return tree.span(*phrase(tree, kid))
        if cases & {"à", "au", "devant"} and tree[kid].lemma.lower() in words("agent"):
            return tree.span(*phrase(tree, kid))
    who = subject(tree, hit.verb)
    if who is None or tree[who].lemma not in words("event"):
        return None
    return between(tree, who, "entre") or between(tree, verb, "entre") or between(
        tree, who, "avec") or between(tree, verb, "avec")  # fmt: skip


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
        if tree.word(who) in PRONOUNS or not agent(tree, who, mentions):
            return None
        return tree.span(*phrase(tree, who))
    if any(tree.word(k) in OWN for k in tree.children(hit.act, "det", "det:poss")):
        return None
    return owner(tree, hit.act, mentions)


def owner(tree: Tree, act: int, mentions: tuple[Mention, ...]) -> Span | None:
    """Who performs an act named by a noun: "par X", or a country's adjective inside it."""
    for i in tree.subtree(act):
        if tree[i].dep in ("nmod", "obl:agent", "obl:mod", "obl:arg") and any(
            tree.word(k) == "par" for k in tree.children(i, "case")
        ):
            return tree.span(*phrase(tree, i)) if agent(tree, i, mentions) else None
    first, last = phrase(tree, act)
    for i in range(first, last + 1):
        if tree[i].pos == "ADJ" and country_of(tree.word(i)) and tree[i].head >= act:
            return tree.span(i, i)
    return None




def parties(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> Span | None:
    """Who agreed: the subject, when it can act (a text cannot)."""
    if tree.children(hit.anchor, "nsubj:pass") or hit.takes.startswith("passive"):
        return doer(tree, hit, mentions)
    who = subject(tree, top(tree, hit.verb))
    if who is None or (
        tree[who].lemma in words("document") | words("event") and not agent(tree, who, mentions)
    ):
        return None
    return tree.span(*phrase(tree, who))


def beneficiary(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> Span | None:
    """Who gains, or the partner of the act: "à X", "avec X", "pour X" of the act."""
    if hit.act is None:
        return None
    for kid in sorted(set(tree.children(hit.act)) | set(tree.children(hit.verb))):
        cases = {tree.word(k) for k in tree.children(kid, "case")}
        to = cases & {"à", "au", "aux", "avec", "pour", "auprès", "envers"}
        if kid > hit.anchor and to and agent(tree, kid, mentions):
            return tree.span(*phrase(tree, kid))
    for kid in tree.children(hit.act, "obj"):
        if agent(tree, kid, mentions):
            return tree.span(*phrase(tree, kid))
    return None


def named(tree: Tree, span: Span | None, mentions: tuple[Mention, ...]) -> str | None:
    """The actor's name: the persons named in the phrase, a pronoun's person, else the words."""
    if span is None:
        return None
    text = span.of(tree.parse.text)
    people = [m for m in mentions if m.kind == "person" and span.contains(m.span)]
    if people:
        return "; ".join(dict.fromkeys(fullest(m, mentions) for m in people))
    if text.lower().replace("’", "'") in PRONOUNS:
        return resolved(tree, span, mentions)
    return text


def fullest(mention: Mention, mentions: tuple[Mention, ...]) -> str:
    """The longest name of the same person in the article."""
    if mention.person is None:
        return mention.norm
    same = [m.norm for m in mentions if m.kind == "person" and m.person == mention.person]
    return max(same, key=len)


def resolved(tree: Tree, span: Span, mentions: tuple[Mention, ...]) -> str | None:
    """The person last named before a pronoun, in its sentence or the one before."""
    here = tree.parse.sentence_at(span.start)
    floor = tree.parse.sentences[max(0, here - 2)].start
    before = [m for m in mentions if m.kind == "person" and floor <= m.span.start < span.start]
    return fullest(before[-1], mentions) if before else None
