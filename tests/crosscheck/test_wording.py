from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.crosscheck.wording import wording_findings
from recoupe.model.finding import Finding, QuoteFamily, Relation

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Draft, Start


def worded(story: Draft, relation: Relation) -> list[Finding]:
    members = tuple(s.id for s in story.statements)
    family = QuoteFamily(id="q1", members=members, relation=relation, speaker_name="la maire")
    return wording_findings(story.material(), [family])


def test_a_direct_quotation_in_other_words_is_grave(draft: Start) -> None:
    first = "Nous voulons un port ouvert, fondé sur le commerce, la sécurité et la durée"
    second = "Nous voulons un port ouvert. La paix vient avant les affaires et les emprunts"
    story = draft({"a": f"« {first} », dit la maire.", "b": f"« {second} », dit la maire."})
    story.statement("a", first, "la maire", "direct")
    story.statement("b", second, "la maire", "direct")
    found = worded(story, "reworded")
    assert [(f.kind, f.verdict, f.severity) for f in found] == [("wording", "framing", "high")]


def test_another_number_inside_the_quotation_is_a_contradiction(draft: Start) -> None:
    told = "Nous avons attendu {} jours devant la porte du palais sans boire"
    story = draft({"a": told.format("douze"), "b": told.format("treize")})
    story.statement("a", told.format("douze"), "la maire", "direct")
    story.statement("b", told.format("treize"), "la maire", "direct")
    assert [f.verdict for f in worded(story, "reworded")] == ["contradiction"]


def test_a_family_inside_one_article_is_no_finding(draft: Start) -> None:
    story = draft({"a": "Le port ouvrira. Le port ouvrira bien."})
    story.statement("a", "Le port ouvrira", "la maire")
    story.statement("a", "Le port ouvrira bien", "la maire")
    assert worded(story, "indirect") == []
