"""Who must act, for whom, and who says so: the speaker is not always the one who owes."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.annotate.undertaking_agents import agent
from recoupe.annotate.undertaking_beneficiaries import beneficiary
from recoupe.annotate.undertaking_compounds import whole_names, with_names_beside
from recoupe.annotate.undertaking_hits import Hit, top
from recoupe.annotate.undertaking_obligors import addressee, doer, inside, owner
from recoupe.annotate.undertaking_phrases import phrase
from recoupe.annotate.undertaking_subjects import subject
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import words
from recoupe.model.marks import Mention
from recoupe.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """Spans of who acts, who gains and who announces."""

    obligor: Span | None = None
    beneficiary: Span | None = None
    announcer: Span | None = None


def actors(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> Actors:
    """The actors of a hit by its cue's rule."""
    speaker = speaking(tree, hit)
    if speaker is not None:
        speaker = whole_names(speaker, mentions)
        speaker = with_names_beside(tree, top(tree, hit.verb), speaker, mentions)
    gains = beneficiary(tree, hit, mentions)
    if hit.obligor == "giver":
        return Actors(beneficiary=speaker)
    if hit.obligor == "event" and hit.takes == "measure" and planner(tree, hit, mentions):
        return Actors(obligor=speaker, beneficiary=gains)
    if hit.obligor == "event" or (hit.takes == "future" and not willing(tree, hit, mentions)):
        return Actors(obligor=doer(tree, hit, mentions), beneficiary=gains)
    if hit.obligor == "parties":
        return Actors(obligor=parties(tree, hit, mentions), beneficiary=gains)
    told, owes = elsewhere(tree, hit, mentions)
    if told:
        by = None if hit.takes == "bound" else speaker
        return Actors(obligor=owes, beneficiary=gains, announcer=by)
    return Actors(obligor=speaker, beneficiary=gains)


def planner(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> bool:
    """Whether who plans in the active voice can act ("la compagnie prévoit une reprise").

    What somebody "prévoyait" is no longer theirs to do.
    """
    if tree.word(hit.anchor).endswith(("ait", "aient")):
        return False
    who = subject(tree, top(tree, hit.verb))
    return who is not None and tree[who].lemma not in words("document") and agent(
        tree, who, mentions)  # fmt: skip


def giver(tree: Tree, act: int, mentions: tuple[Mention, ...]) -> Span | None:
    """Who is to give a support that is asked for ("l'appui de la Norvège")."""
    whose = holder(tree, act) if tree[act].lemma in words("support") else None
    if whose is None or not agent(tree, whose, mentions):
        return None
    return tree.span(*phrase(tree, whose))


def willing(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> bool:
    """Whether the subject of a future can act ("la taxe sera de 3 %": it cannot)."""
    who = subject(tree, hit.verb)
    if any(tree.word(k) == "y" for k in tree.children(hit.verb)):
        return False
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
    return subject_span(tree, who) if who is not None else None


def subject_span(tree: Tree, who: int) -> Span:
    """The subject's phrase; with all names where the parser hung them on a date before."""
    first, last = phrase(tree, who)
    head = tree[who].head
    if tree[head].pos == "NUM" and head < who:
        last = max([last, *(phrase(tree, k)[1] for k in tree.children(head, "conj") if k > who)])
    return tree.span(first, last)


def holder(tree: Tree, noun: int) -> int | None:
    """Whose decision or promise a noun is ("la décision de la mairie de fermer")."""
    for kid in tree.children(noun, "nmod", "obl:arg", "obl:mod"):
        if kid > noun and {tree.word(k) for k in tree.children(kid, "case")} & {
            "de", "d'", "du", "des",
        }:  # fmt: skip
            return kid
    return None


def parties(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> Span | None:
    """Who agreed: the subject, when it can act (a text cannot)."""
    if tree.children(hit.anchor, "aux:pass") or hit.takes.startswith("passive"):
        return doer(tree, hit, mentions)
    who = subject(tree, top(tree, hit.verb))
    if who is None or (
        tree[who].lemma in words("document") | words("event") and not agent(tree, who, mentions)
    ):
        return None
    return tree.span(*phrase(tree, who))


def elsewhere(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> tuple[bool, Span | None]:
    """(whether another than the speaker owes, who that is when named)."""
    if hit.obligor in ("addressee", "object"):
        asked = addressee(tree, hit, mentions)
        if asked is None and hit.act is not None and tree[hit.act].pos == "NOUN":
            asked = owner(tree, hit.act, mentions) or giver(tree, hit.act, mentions)
        return True, asked
    if hit.obligor == "none":
        return True, owner(tree, hit.act, mentions) if hit.act is not None else None
    if hit.takes.startswith("que") and hit.modality == "hoped" and hit.act is not None:
        who = subject(tree, hit.act)
        if who is not None and who > hit.anchor:
            wished = agent(tree, who, mentions)
            return True, tree.span(*phrase(tree, who)) if wished else None
    owes = inside(tree, hit, mentions) if hit.obligor == "inside" else None
    return owes is not None, owes
