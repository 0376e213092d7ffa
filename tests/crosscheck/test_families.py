"""Families of reports: what is joined, what is not, and how the relation is told."""

from __future__ import annotations

from recoupe.crosscheck.families import quote_families
from recoupe.model.article import Article
from recoupe.model.entity import Entity, Statement
from recoupe.model.evidence import Evidence
from recoupe.model.finding import QuoteFamily
from recoupe.model.marks import Mode
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span

PEOPLE = tuple(
    Entity(id=name, kind="person", name=name, mentions=(Evidence(article_id="0", span=Span(0, 1)),))
    for name in ("anna", "paul")
)


def families(*reports: tuple[Mode, str, str | None]) -> tuple[QuoteFamily, ...]:
    """Each report in its own article: mode, words, speaker's id."""
    articles, statements = [], []
    for at, (mode, text, speaker) in enumerate(reports):
        span = Span(0, len(text))
        articles.append(
            Article(
                id=str(at), page_id="p", text=text, body=span, source=SourceMap.identity(len(text))
            )
        )
        evidence = Evidence(article_id=str(at), span=span)
        statements.append(
            Statement(
                id=f"s{at + 1}",
                mode=mode,
                content=evidence,
                parts=(evidence,) if mode != "indirect" else (),
                speakers=(speaker,) if speaker else (),
                speaker_name=speaker,
            )
        )
    return quote_families(articles, tuple(statements), PEOPLE)


def test_same_words_are_identical() -> None:
    (found,) = families(
        ("direct", "Le pont du port rouvrira lundi matin.", "anna"),
        ("direct", "Le pont du port rouvrira, lundi matin", "anna"),
    )
    assert found.relation == "identical"
    assert found.members == ("s1", "s2")
    assert found.speakers == ("anna",)


def test_words_left_out_are_named() -> None:
    (found,) = families(
        ("direct", "Le pont du port rouvrira lundi matin malgré la crue exceptionnelle", "anna"),
        ("direct", "Le pont du port rouvrira lundi matin", "anna"),
    )
    assert found.relation == "truncated"
    assert "crue exceptionnelle" in found.reason


def test_other_words_for_the_same_are_reworded() -> None:
    (found,) = families(
        ("direct", "Nous voulons un partenariat durable fondé sur la confiance du port", "anna"),
        ("direct", "Nous voulons bâtir un partenariat, d'abord la confiance du port", "anna"),
    )
    assert found.relation == "reworded"


def test_indirect_report_joins_the_direct_one() -> None:
    (found,) = families(
        ("direct", "Notre pont rouvrira lundi après la crue", "anna"),
        ("indirect", "le pont rouvrirait lundi, la crue passée", "anna"),
    )
    assert found.relation == "indirect"


def test_indirect_words_put_in_marks_elsewhere() -> None:
    (found,) = families(
        ("indirect", "la commune rouvrirait le pont du port lundi matin", "anna"),
        ("direct", "la commune rouvrirait le pont du port lundi matin", "anna"),
    )
    assert found.relation == "direct-made"


def test_paraphrases_of_the_same_two_speakers_join() -> None:
    (found,) = families(
        ("indirect", "l’importance d’une démarche graduelle, soucieuse des riverains", "anna"),
        ("indirect", "la nécessité d’une démarche graduée, en écoutant les riverains", "anna"),
    )
    assert found.relation == "indirect"


def test_same_opening_by_two_speakers_is_no_family() -> None:
    found = families(
        ("direct", "Nous sommes ici pour la paix du quartier et ses écoles", "anna"),
        ("direct", "Nous sommes ici pour la paix des marchés, pas des banques", "paul"),
    )
    assert found == ()


def test_one_shared_quoted_word_is_no_family() -> None:
    found = families(
        ("mixed", "innocents", "anna"),
        ("direct", "Trois innocents dorment encore sous la halle du vieux marché couvert", None),
    )
    assert found == ()


def test_nothing_in_nothing_out() -> None:
    assert quote_families([], (), ()) == ()


def test_two_amounts_promised_by_one_speaker_are_one_family() -> None:
    (found,) = families(
        ("indirect", "une aide d’urgence de 4 millions d’euros", "anna"),
        ("indirect", "six millions d’euros aux riverains", "anna"),
        ("indirect", "deux cents euros de prime", "paul"),
    )
    assert found.members == ("s1", "s2")
    assert found.relation == "indirect"
    assert "six" in found.reason


def test_one_condition_of_one_speaker_is_one_statement() -> None:
    (found,) = families(
        ("indirect", "elle quitterait la mairie si la digue cédait encore", "anna"),
        ("direct", "Si la digue ne tient plus, alors reste la porte", "anna"),
    )
    assert found.members == ("s2", "s1")


def test_conditions_of_two_speakers_are_two_statements() -> None:
    assert not families(
        ("indirect", "elle quitterait la mairie si la digue cédait encore", "anna"),
        ("direct", "Si la digue ne tient plus, alors reste la porte", "paul"),
    )


def test_a_short_quotation_repeated_under_another_name_joins() -> None:
    (found,) = families(
        ("direct", "Cette brutalité n’est pas tenable", "anna"),
        ("mixed", "brutalité qui n’est pas tenable", "paul"),
    )
    assert found.members == ("s1", "s2")


def test_four_words_in_a_row_tie_two_short_reports() -> None:
    (found,) = families(
        ("direct", "Nous n’avons plus la main sur ce chantier", "anna"),
        ("indirect", "elle n’avait plus la main sur la grue", "anna"),
    )
    assert found.members == ("s1", "s2")
