from __future__ import annotations

from dataclasses import replace

from recoupe.ledger.commitments import find_commitments
from recoupe.model.entity import Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Modality, Undertaking
from tests.ledger.records import NOTHING, article, entity, marks, place, story

FIRST = "La Norvège a promis de livrer douze radars côtiers au Ghana."
SECOND = "Selon nos sources, la Norvège a annoncé la livraison de douze radars côtiers."
THIRD = "Accra souhaite former des pilotes de drague."


def undertaking(
    text: str, span: str, act: str, obligor: str | None, modality: Modality = "announced"
) -> Undertaking:
    return Undertaking(
        span=place(text, span),
        cue=place(text, span.split(maxsplit=1)[0]),
        modality=modality,
        object=place(text, act),
        obligor=place(text, obligor) if obligor else None,
        obligor_name=obligor,
    )


def test_one_commitment_for_each_undertaking_numbered_in_order() -> None:
    articles = [article("a", FIRST), article("b", THIRD)]
    found = find_commitments(
        story("a", "b"),
        articles,
        [
            marks("a", undertaking(FIRST, FIRST[:-1], "livrer douze radars côtiers", "La Norvège")),
            marks("b", undertaking(THIRD, THIRD[:-1], "former des pilotes", "Accra", "hoped")),
        ],
        NOTHING,
    )
    assert [(c.id, c.modality) for c in found] == [("c1", "announced"), ("c2", "hoped")]
    assert found[0].label in FIRST
    assert found[0].obligors[0].name == "La Norvège"


def test_a_copied_sentence_is_one_commitment_with_two_evidences() -> None:
    one = undertaking(FIRST, FIRST[:-1], "livrer douze radars côtiers", "La Norvège")
    found = find_commitments(
        story("a", "b"),
        [article("a", FIRST), article("b", FIRST)],
        [marks("a", one), marks("b", replace(one, modality="hoped"))],
        NOTHING,
    )
    assert len(found) == 1
    assert [e.evidence.article_id for e in found[0].evidence] == ["a", "b"]
    assert found[0].modality == "announced"
    assert [e.modality for e in found[0].evidence] == ["announced", "hoped"]


def test_what_is_only_alike_is_proposed_not_merged() -> None:
    found = find_commitments(
        story("a", "b"),
        [article("a", FIRST), article("b", SECOND)],
        [
            marks("a", undertaking(FIRST, FIRST[:-1], "livrer douze radars côtiers", "La Norvège")),
            marks(
                "b",
                undertaking(
                    SECOND,
                    "la Norvège a annoncé la livraison de douze radars",
                    "la livraison de douze radars",
                    "la Norvège",
                ),
            ),
        ],
        NOTHING,
    )
    assert len(found) == 2
    assert found[0].overlaps[0].commitment_id == "c2"
    assert "radars" in found[0].overlaps[0].reason


def test_other_figures_and_refusals_are_never_merged() -> None:
    other = FIRST.replace("douze", "20").replace("promis", "promis 12")
    one = undertaking(FIRST, FIRST[:-1], "livrer douze radars côtiers", "La Norvège")
    two = undertaking(other, other[:-1], "livrer 20 radars côtiers", "La Norvège")
    articles = [article("a", FIRST), article("b", other)]
    both = find_commitments(story("a", "b"), articles, [marks("a", one), marks("b", two)], NOTHING)
    assert len(both) == 2
    refused = replace(one, negated=True)
    twice = [article("a", FIRST), article("b", FIRST)]
    kept = find_commitments(story("a", "b"), twice, [marks("a", one), marks("b", refused)], NOTHING)
    assert len(kept) == 2


def test_a_forecast_goes_to_the_watch_list() -> None:
    mark = undertaking(THIRD, THIRD[:-1], "former des pilotes", "Accra", "expected")
    (found,) = find_commitments(story("a"), [article("a", THIRD)], [marks("a", mark)], NOTHING)
    assert found.watch


def test_items_of_a_list_have_their_umbrella_and_its_parties() -> None:
    text = "Le Ghana et la Norvège ont convenu de coopérer :\n• Surveillance des côtes"
    head = undertaking(text, "Le Ghana et la Norvège ont convenu de coopérer", "coopérer", None)
    head = replace(head, modality="agreed", obligor=place(text, "Le Ghana et la Norvège"))
    item = undertaking(text, "Surveillance des côtes", "Surveillance des côtes", None, "agreed")
    item = replace(item, lead_in=head.span)
    ghana = entity(
        "Ghana", "country", Evidence(article_id="a", span=place(text, "Ghana")), country="GH"
    )
    norway = entity(
        "Norvège", "country", Evidence(article_id="a", span=place(text, "Norvège")), country="NO"
    )
    found = find_commitments(
        story("a"), [article("a", text)], [marks("a", head, item)],
        Resolution(entities=(ghana, norway)),
    )  # fmt: skip
    assert found[0].umbrella and found[1].parent == found[0].id
    assert {a.entity_id for a in found[1].obligors} == {"country-Ghana", "country-Norvège"}


def test_articles_outside_the_story_are_left_out() -> None:
    mark = undertaking(THIRD, THIRD[:-1], "former des pilotes", "Accra", "hoped")
    assert find_commitments(story("b"), [article("a", THIRD)], [marks("a", mark)], NOTHING) == ()
