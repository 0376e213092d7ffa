from __future__ import annotations

from dataclasses import replace

from recoupe.app.desk.sides_facts import fact_rows, family_rows
from recoupe.app.desk.sides_sources import chosen_among, sources_of
from recoupe.app.desk.sides_texts import text_rows
from recoupe.model.evidence import Evidence
from recoupe.model.finding import Crosscheck
from tests.dossier_sample import make_dossier

DOSSIER = make_dossier()
SOURCES = sources_of(DOSSIER)


def words(evidence: Evidence) -> str:
    return evidence.span.of(DOSSIER.article(evidence.article_id).text)


def test_sources_have_number_outlet_and_origin() -> None:
    assert [(s.number, s.outlet, s.origin) for s in SOURCES] == [
        (1, "Le Ponton", 1),
        (2, "Rivages Hebdo", 1),
        (3, "journal-trois.example", 2),
    ]


def test_the_choice_is_kept_and_otherwise_two_origins_face_each_other() -> None:
    def chosen(*names: str) -> list[str]:
        return [s.article_id for s in chosen_among(SOURCES, DOSSIER.story, names)]

    assert chosen("two", "one") == ["one", "two"]
    assert chosen("one", "two", "three") == ["one", "two", "three"]
    assert chosen() == ["one", "three"]
    assert chosen("two", "nobody") == ["one", "three"]
    assert len(chosen_among(SOURCES[:1], DOSSIER.story, ())) == 1
    alone = replace(DOSSIER.story, origins=DOSSIER.story.origins[:1])
    assert [s.article_id for s in chosen_among(SOURCES, alone, ())] == ["one", "two"]


def test_each_cell_has_one_of_four_states_and_its_passage() -> None:
    rows = {row.finding.id: row for row in fact_rows(DOSSIER, SOURCES)}
    assert [state for state, _ in rows["f1"].cells] == ["says", "otherwise", "could-not-know"]
    assert [state for state, _ in rows["f2"].cells] == ["says", "silent", "says"]
    said = rows["f1"].cells[1][1]
    assert [(one.letter, one.words, words(one.evidence)) for one in said] == [
        ("B", "Le 7 mai", "Le 7 mai")
    ]
    assert rows["f2"].cells[0][1][0].letter == ""


def test_disagreements_come_first_and_facts_of_others_stay_out() -> None:
    assert [r.finding.id for r in fact_rows(DOSSIER, SOURCES)] == ["f1", "f2", "f3"]
    assert [r.finding.id for r in fact_rows(DOSSIER, SOURCES[2:])] == ["f2"]


def test_a_family_shows_the_words_that_each_version_has_alone() -> None:
    (row,) = family_rows(DOSSIER, SOURCES)
    assert [len(cell) for cell in row.cells] == [1, 1, 0]
    own = [p.text.strip() for p in row.cells[0][0].pieces if not p.shared]
    assert own == ["ensemble", "avant la saison des pluies"]
    assert all(p.shared for p in row.cells[1][0].pieces)


def test_a_statement_of_one_chosen_source_is_no_family() -> None:
    assert list(family_rows(DOSSIER, [SOURCES[0], SOURCES[2]])) == []


def test_every_paragraph_stands_once_and_in_order() -> None:
    names = ["one", "two", "three"]
    rows = text_rows(DOSSIER, names)
    for column, name in enumerate(names):
        shown = [f.paragraph.text for row in rows for f in row.cells[column]]
        body = [line for line in DOSSIER.article(name).body_text.split("\n") if line.strip()]
        assert sorted(shown) == sorted(body)
        for row in rows:
            for facing in row.cells[column]:
                assert "".join(p.text for p in facing.pieces) == facing.paragraph.text
    first = [f.paragraph.span.start for row in rows for f in row.cells[0]]
    assert first == sorted(first)


def test_paragraphs_with_the_same_prose_or_fact_face_each_other() -> None:
    rows = text_rows(DOSSIER, ["one", "two", "three"])
    quote = next(r for r in rows if any("bâtirons" in f.paragraph.text for f in r.cells[0]))
    (facing,) = quote.cells[1]
    assert "bâtirons" in facing.paragraph.text
    assert "w1" in facing.links
    fund = next(r for r in rows if any("fonds commun" in f.paragraph.text for f in r.cells[0]))
    assert [f.links for f in fund.cells[2]] == [("f2",)]


def test_one_article_alone_is_all_there_is_to_show() -> None:
    rows = text_rows(DOSSIER, ["two"])
    assert all(row.alone and len(row.cells) == 1 for row in rows)
    assert len(rows) == 3


def test_without_anything_in_common_nothing_faces_anything() -> None:
    apart = replace(DOSSIER, crosscheck=Crosscheck())
    rows = text_rows(apart, ["one", "three"])
    assert all(row.alone for row in rows)
    assert sum(bool(row.cells[1]) for row in rows) == 1
