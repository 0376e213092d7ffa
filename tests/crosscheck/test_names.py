from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.crosscheck.acronyms import expansions
from recoupe.crosscheck.bodies import body_findings
from recoupe.crosscheck.names import name_findings

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Start


def test_an_acronym_with_two_expansions_is_a_choice_of_name(draft: Start) -> None:
    texts = {
        "a": "La Ligue des Ports du Golfe (LPG) se réunit.",
        "b": "La Fédération des Ports du Golfe (LPG) diffère.",
        "c": "La Ligue des Ports du Golfe est en fête.",
    }
    found = expansions(draft(texts).material())
    assert [(f.slot, f.verdict, f.severity) for f in found] == [("name:LPG", "framing", "medium")]
    ligue = found[0].readings[0]
    assert ligue.value == "Ligue des Ports du Golfe"
    assert {e.article_id for e in ligue.evidence} == {"a", "c"}


def test_one_expansion_is_no_finding(draft: Start) -> None:
    texts = {"a": "La Ligue des Ports du Golfe (LPG).", "b": "La Ligue des Ports du Golfe (LPG)."}
    assert expansions(draft(texts).material()) == []


def test_spelling_variants_of_one_person_agree(draft: Start) -> None:
    story = draft({"a": "Anne Marie Loiret arrive.", "b": "On salue Anne-Marie Loiret."})
    story.entity(
        "person", "Anne Marie Loiret", ("a", "Anne Marie Loiret"), ("b", "Anne-Marie Loiret")
    )
    found = name_findings(story.material())
    assert [(f.verdict, f.severity, len(f.readings)) for f in found] == [("agreed", "low", 2)]
    assert found[0].relations == ((0, 1, "agreed"),)


def test_two_names_and_two_stages_of_one_body(draft: Start) -> None:
    texts = {
        "a": "Ils ont parlé de l’opérationnalisation de la Force unifiée des îles.",
        "b": "La capitale soutient la création d’une force armée conjointe des îles.",
    }
    found = body_findings(draft(texts).material())
    assert [(f.kind, f.verdict) for f in found] == [("name", "framing")]
    assert "creation" in found[0].reason
    assert "operationnalisation" in found[0].reason
