"""The stages in their order, on pages of our own, with the French model."""

import pytest

from recoupe.annotate.names import find_mentions
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.marks import Mention
from recoupe.model.page import ItemError, Page
from recoupe.model.parse import Parse
from recoupe.pipeline import marking
from recoupe.pipeline.articles import clean_pages
from recoupe.pipeline.run import Outcome, run, silent

FIRST = """Barrage de Tamba : les deux provinces signent

La gouverneure de Kessou, Mariam Oulaye, a signé lundi 2 mars 2026 à Tamba un accord de partage des eaux avec son homologue de Birni, Paul Sagna.

« Nous partagerons l’eau avant de partager les blâmes », a déclaré Mariam Oulaye.

Les deux provinces ont convenu de rouvrir le canal avant le 30 juin 2026.
"""
SECOND = """Tamba : un accord sur l’eau du barrage

Kessou et Birni ont conclu le 2 mars 2026 à Tamba un accord sur le partage des eaux du barrage.

« Nous partagerons l’eau plutôt que les blâmes », a dit la gouverneure Mariam Oulaye.

Le canal rouvrira avant le 30 juin 2026, selon Paul Sagna.
"""


def clean(name: str, text: str) -> Page:
    title, body = text.split("\n\n", 1)
    return Page(
        id=name * 8, text=f"{title}\n{body}", locator=name, media_type="text/x-clean", row_id=name
    )


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    broken = ItemError(locator="c", code="read-empty", message="nothing in it")
    pages: list[Page | ItemError] = [
        clean("a", FIRST),
        broken,
        clean("b", SECOND),
        clean("a", FIRST),
    ]
    return run(pages, FrenchPack())


@pytest.mark.model
def test_one_story_of_both_reports(outcome: Outcome) -> None:
    assert [d.story.articles for d in outcome.dossiers] == [("a", "b")]


@pytest.mark.model
def test_failures_stay_with_their_items(outcome: Outcome) -> None:
    assert [(e.locator, e.code) for e in outcome.errors] == [
        ("c", "read-empty"),
        ("a", "read-duplicate"),
    ]


@pytest.mark.model
def test_every_piece_of_evidence_lies_in_its_article(outcome: Outcome) -> None:
    dossier = outcome.dossiers[0]
    texts = {article.id: article.text for article in dossier.articles}
    evidence = [e for f in dossier.crosscheck.findings for r in f.readings for e in r.evidence]
    evidence += [e for entity in dossier.resolution.entities for e in entity.mentions]
    evidence += [c.evidence for commitment in dossier.commitments for c in commitment.evidence]
    assert evidence
    assert all(e.span.end <= len(texts[e.article_id]) for e in evidence)


@pytest.mark.model
def test_two_wordings_of_one_statement_are_a_family(outcome: Outcome) -> None:
    families = outcome.dossiers[0].crosscheck.families
    assert any(len(f.members) == 2 and f.speaker_name == "Mariam Oulaye" for f in families)


@pytest.mark.model
def test_the_order_of_pages_does_not_change_the_stories(outcome: Outcome) -> None:
    again = run([clean("b", SECOND), clean("a", FIRST)], FrenchPack())
    assert [d.story.id for d in again.dossiers] == [d.story.id for d in outcome.dossiers]


@pytest.mark.model
def test_an_unforeseen_error_ends_its_article_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_once(parse: Parse) -> tuple[Mention, ...]:
        if "Kessou et Birni" in parse.text:
            raise ValueError("odd")
        return find_mentions(parse)

    monkeypatch.setattr(marking, "find_mentions", fail_once)
    outcome = run([clean("a", FIRST), clean("b", SECOND)], FrenchPack())
    assert [a.id for a in outcome.articles] == ["a"]
    assert [(e.locator, e.code) for e in outcome.errors] == [("b", "internal-error")]


def test_a_text_too_long_for_the_parser_is_an_item_error() -> None:
    _, articles, errors = clean_pages([clean("a", "Titre\n\n" + "Des mots. " * 20_000)], silent)
    assert articles == []
    assert [e.code for e in errors] == ["clean-too-long"]
