"""Who owes what both sides agreed that one of them gives."""

from __future__ import annotations

from dataclasses import replace

from recoupe.lang.fr.modality import aid_nouns
from recoupe.ledger.drafting import Draft
from recoupe.model.commitment import Actor
from recoupe.text.folding import bare_words

# The noun of what is given stands among the first words: "Renforcement des bourses d'études".
HEAD = 4


def given_by_one(drafts: list[Draft]) -> list[Draft]:
    """Aid agreed by both sides of an article is owed by the side that alone offers any there.

    "The partner stated its support … the two parties agreed: grants, training" leaves no
    doubt who gives the grants. With no offer, or offers of several, both keep owing it.
    """
    offers = {
        who(draft.obligors[0])
        for draft in drafts
        if draft.undertaking.modality == "announced" and len(draft.obligors) == 1 and aid(draft)
    }
    if len(offers) != 1:
        return drafts
    (giver,) = offers
    return [owed_by(giver, draft) if aid(draft) else draft for draft in drafts]


def owed_by(giver: str, draft: Draft) -> Draft:
    """The draft with the giver alone as obligor, where it is one of several that agreed."""
    alone = tuple(actor for actor in draft.obligors if who(actor) == giver)
    if draft.undertaking.modality != "agreed" or len(draft.obligors) < 2 or not alone:
        return draft
    others = tuple(actor for actor in draft.obligors if who(actor) != giver)
    return replace(draft, obligors=alone, beneficiaries=draft.beneficiaries or others)


def aid(draft: Draft) -> bool:
    """Whether what is promised is something given."""
    return not aid_nouns().isdisjoint(bare_words(draft.act)[:HEAD])


def who(actor: Actor) -> str:
    """The actor's entity, or its name."""
    return actor.entity_id or actor.name
