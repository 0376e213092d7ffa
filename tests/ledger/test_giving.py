from __future__ import annotations

from recoupe.ledger.drafting import drafted
from recoupe.ledger.giving import given_by_one
from recoupe.model.entity import Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Modality, Undertaking
from tests.ledger.records import article, entity, marks, place

OFFER = "La Lormie a annoncé un appui au port. "
PACT = "La Lormie et le Vaudan ont convenu de bourses pour les élèves et de patrouilles communes."
BOTH = "La Lormie et le Vaudan"


def clause(text: str, act: str, obligor: str, modality: Modality) -> Undertaking:
    return Undertaking(
        span=place(text, act),
        cue=place(text, act.split(maxsplit=1)[0]),
        modality=modality,
        object=place(text, act),
        obligor=place(text, obligor),
        obligor_name=obligor,
    )


def owing(text: str, *written: Undertaking) -> list[list[str]]:
    """Names of the obligors of each undertaking."""
    second = text.rindex("Lormie")
    lormie = [Evidence(article_id="a", span=place(text, "Lormie"))]
    if second != lormie[0].span.start:
        here = place(text, "Lormie").shift(second - lormie[0].span.start)
        lormie.append(Evidence(article_id="a", span=here))
    vaudan = Evidence(article_id="a", span=place(text, "Vaudan"))
    known = Resolution(
        entities=(entity("Lormie", "country", *lormie), entity("Vaudan", "country", vaudan))
    )
    drafts = given_by_one(drafted(article("a", text), marks("a", *written), 0, known))
    return [sorted(actor.name for actor in draft.obligors) for draft in drafts]


def test_what_is_aid_is_owed_by_the_side_that_offers_it() -> None:
    text = OFFER + PACT
    assert owing(
        text,
        clause(text, "un appui au port", "La Lormie", "announced"),
        clause(text, "bourses pour les élèves", BOTH, "agreed"),
        clause(text, "patrouilles communes", BOTH, "agreed"),
    ) == [["Lormie"], ["Lormie"], ["Lormie", "Vaudan"]]


def test_without_an_offer_both_owe_it() -> None:
    assert owing(PACT, clause(PACT, "bourses pour les élèves", BOTH, "agreed")) == [
        ["Lormie", "Vaudan"]
    ]
