"""Only reports with something in common are compared."""

from __future__ import annotations

from recoupe.crosscheck.family_pairs import Pairs, candidates
from recoupe.crosscheck.family_wording import Wording, wording
from recoupe.model.article import Article
from recoupe.model.entity import Entity, Statement
from recoupe.model.evidence import Evidence
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span

PEOPLE = {
    name: Entity(
        id=name, kind="person", name=name, mentions=(Evidence(article_id="0", span=Span(0, 1)),)
    )
    for name in ("anna", "paul")
}


def report(text: str, speaker: str | None = None) -> Wording:
    span = Span(0, len(text))
    statement = Statement(
        id=text,
        mode="indirect",
        content=Evidence(article_id="0", span=span),
        speakers=(speaker,) if speaker else (),
        speaker_name=speaker,
    )
    source = SourceMap.identity(len(text))
    return wording(statement, Article(id="0", page_id="p", text=text, body=span, source=source))


def test_pairs_share_a_stem_a_number_or_money() -> None:
    reports = [
        report("la digue tiendra"),
        report("les digues tiendront bon"),
        report("il y a 12 tués"),
        report("on compte 12 victimes"),
        report("deux millions promis"),
        report("trois millions versés"),
        report("rien de tout cela"),
    ]
    assert candidates(reports) == [(0, 1), (2, 3), (4, 5)]


def test_in_a_large_story_a_common_word_makes_no_pair() -> None:
    many = [report(f"la digue n{number}x{number}") for number in range(301)]
    assert candidates(many) == []


def test_two_speakers_are_barred_unless_the_words_are_the_same() -> None:
    pairs = Pairs([report("la digue tient", "anna"), report("la digue tient bon", "paul")], PEOPLE)
    assert pairs.barred(0, 1, {})
    pairs.alike[0].add(1)
    assert not pairs.barred(0, 1, {})
