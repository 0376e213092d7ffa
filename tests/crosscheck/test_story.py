from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.model.finding import Finding

if TYPE_CHECKING:
    from tests.crosscheck.conftest import Draft, Start

VISIT = {
    "a": "Visite à Orlane\nLe 12 mai, les deux maires rencontreront leur homologue à Orlane. "
    "Ils doivent parler du canal.",
    "b": "Deux maires en voyage\nLes deux maires entament ce mardi une visite officielle à Orlane. "
    "Au cours de cette visite de deux jours, ils verront le port.",
    "c": "Retour d’Orlane\nLe conseil a entendu le rapport sur les consultations entre les villes, "
    "tenues du 10 au 14 mai 2031 à Orlane. Un accord a été signé.",
}


def one(findings: tuple[Finding, ...], kind: str, prefix: str) -> Finding:
    held = [f for f in findings if f.kind == kind and f.slot.startswith(prefix)]
    assert len(held) == 1, [f.slot for f in findings]
    return held[0]


def visit(draft: Start) -> Draft:
    story = draft(VISIT)
    story.time("a", "Le 12 mai", "2031-05-12")
    story.time("b", "ce mardi", "2031-05-11")
    story.time("b", "deux jours", None, "P2D", "DURATION")
    story.time("c", "du 10 au 14 mai 2031", "2031-05-10/2031-05-14")
    return story


def test_spans_of_different_things_are_precision_about_the_main_event(draft: Start) -> None:
    found = one(visit(draft).check().findings, "date", "date:")
    assert found.verdict == "precision"
    assert found.severity == "high"
    assert [r.value for r in found.readings] == [
        "2031-05-12",
        "2031-05-11/2031-05-12",
        "2031-05-10/2031-05-14",
    ]
    assert {v for _, _, v in found.relations} == {"precision"}


def test_a_first_day_and_a_length_make_a_period_with_both_words_as_evidence(draft: Start) -> None:
    story = visit(draft)
    found = one(story.check().findings, "date", "date:")
    words = [e.span.of(VISIT["b"]) for e in found.readings[1].evidence]
    assert words == ["ce mardi", "deux jours"]


def test_lengths_of_different_things_are_told_apart(draft: Start) -> None:
    found = one(visit(draft).check().findings, "number", "duration:")
    assert [r.value for r in found.readings] == ["P2D", "P5D"]
    assert found.verdict == "precision"


def test_nothing_is_found_in_nothing(draft: Start) -> None:
    found = draft({"a": " "}).check()
    assert found.findings == ()
    assert found.timeline == ()


def test_the_same_story_gives_the_same_result_twice(draft: Start) -> None:
    assert visit(draft).check() == visit(draft).check()


def test_every_evidence_lies_in_its_article(draft: Start) -> None:
    found = visit(draft).check()
    for finding in found.findings:
        for told in finding.readings:
            assert all(e.span.end <= len(VISIT[e.article_id]) for e in told.evidence)


def test_findings_come_gravest_first_with_ids_in_order(draft: Start) -> None:
    findings = visit(draft).check().findings
    rank = {"high": 0, "medium": 1, "low": 2}
    assert [rank[f.severity] for f in findings] == sorted(rank[f.severity] for f in findings)
    assert [f.id for f in findings] == [f"F{i:03d}" for i in range(1, len(findings) + 1)]


def test_an_article_that_foresees_the_event_could_not_know_its_outcome(draft: Start) -> None:
    story = visit(draft)
    story.commitment("c", "Un accord a été signé", "agreed", "Orlane")
    found = one(story.check().findings, "act", "act:c0")
    assert found.could_not_know == ("a", "b")
    assert found.silent == ()


def test_support_counts_origins_not_articles(draft: Start) -> None:
    texts = {
        "a": "Le pont compte 14 arches de pierre.",
        "b": "On le sait, le pont compte 14 arches.",
        "c": "Les 14 arches du pont tiennent.",
    }
    story = draft(texts, origins=[["a", "b"], ["c"]])
    for name in texts:
        story.quantity(name, "14 arches", 14, "arches")
    found = one(story.check().findings, "number", "number:")
    assert found.verdict == "agreed"
    assert found.readings[0].origins == 2


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.text(min_size=1, max_size=120), min_size=1, max_size=3))
def test_no_text_raises(draft: Start, texts: list[str]) -> None:
    story = draft({f"a{i}": text for i, text in enumerate(texts)})
    for name, text in story.texts.items():
        story.time(name, text[-1], "2031-05-12")
        story.quantity(name, text[0], 3, "ponts")
        story.entity("person", "X", (name, text[0]))
        story.statement(name, text[:1], "X")
    found = story.check()
    assert all(r.evidence for f in found.findings for r in f.readings)
