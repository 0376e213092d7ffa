from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.crosscheck.denials import denial_findings
from recoupe.crosscheck.exclusives import exclusive_findings
from recoupe.crosscheck.parallels import parallel_findings

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Start

PAD = {"z": "Le marché aux fleurs ferme. La pluie tombe. Un chien court. Les cloches sonnent."}


def test_like_sentences_of_two_articles_are_an_agreed_fact(draft: Start) -> None:
    texts = {
        "a": "Les deux villes entretiennent depuis des siècles un commerce de sel et de laine.",
        "b": "Un commerce de sel et de laine, que les villes entretiennent depuis des siècles.",
    }
    found = parallel_findings(draft(texts | PAD).material())
    assert [f.verdict for f in found] == ["agreed"]


def test_a_plan_and_a_report_are_not_one_fact(draft: Start) -> None:
    texts = {
        "a": "Les deux villes signeront demain un traité de commerce sur le sel et la laine.",
        "b": "Les deux villes n’ont pas signé le traité de commerce sur le sel et la laine.",
    }
    assert parallel_findings(draft(texts | PAD).material()) == []


def test_a_copied_sentence_with_another_number(draft: Start) -> None:
    told = "Le blocage du canal de Vaux a duré {} jours selon la chambre des bateliers du nord."
    found = parallel_findings(draft({"a": told.format(12), "b": told.format(13)} | PAD).material())
    assert [(f.verdict, f.kind, f.severity) for f in found] == [("contradiction", "number", "high")]


def test_words_that_exclude_each_other_about_one_act(draft: Start) -> None:
    texts = {
        "a": "Le coureur refuse que son sang soit réanalysé.",
        "b": "Le laboratoire avait procédé à l’analyse de deux flacons d’urine.",
    }
    found = exclusive_findings(draft(texts).material())
    assert [(f.verdict, f.kind) for f in found] == [("contradiction", "name")]


def test_an_idiom_excludes_nothing(draft: Start) -> None:
    texts = {
        "a": "L’analyse du bain de sang de mai reste à faire.",
        "b": "L’analyse des flacons d’urine est faite.",
    }
    assert exclusive_findings(draft(texts).material()) == []


def test_what_one_denies_and_another_reports(draft: Start) -> None:
    texts = {
        "a": "Selon le préfet, les gardes n’ont pas tiré sur la foule.",
        "b": "Selon une fleuriste, des coups ont été tirés vers la place.",
    }
    story = draft(texts)
    story.statement("a", "les gardes n’ont pas tiré sur la foule", "le préfet")
    story.statement("b", "des coups ont été tirés vers la place", "une fleuriste")
    found = denial_findings(story.material())
    assert [(f.verdict, f.level) for f in found] == [("contradiction", "party")]


def test_one_speaker_does_not_deny_himself(draft: Start) -> None:
    texts = {
        "a": "Selon le préfet, les gardes n’ont pas tiré sur la foule.",
        "b": "Selon le préfet, des coups ont été tirés vers la place.",
    }
    story = draft(texts)
    story.statement("a", "les gardes n’ont pas tiré sur la foule", "le préfet")
    story.statement("b", "des coups ont été tirés vers la place", "le préfet")
    assert denial_findings(story.material()) == []
