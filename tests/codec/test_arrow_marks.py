import pytest

from recoupe.codec.arrow_marks import TABLES, mark_rows, mark_schema, read_marks
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Mention, Quantity, Quotation, RoleMention, Time, Undertaking
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span

pa = pytest.importorskip("pyarrow")

TEXT = "La maire Odile Vasnier promet « deux bacs » pour mardi."
ARTICLE = Article(
    id="a", page_id="p", text=TEXT, body=Span(0, len(TEXT)), source=SourceMap.identity(len(TEXT))
)
MARKS = Marks(
    article_id="a",
    mentions=(
        Mention(
            kind="person",
            span=Span(9, 22),
            norm="Odile Vasnier",
            person=0,
            role=RoleMention(span=Span(3, 8), text="maire"),
        ),
        Mention(kind="country", span=Span(0, 2), norm="XX", plural=True),
    ),
    times=(Time(kind="DATE", span=Span(49, 54), value="WD:tue:future"),),
    quantities=(Quantity(span=Span(32, 41), value=2.0, unit="", of="bacs", bound="min"),),
    quotations=(Quotation(content=Span(32, 41), mode="direct", parts=(Span(32, 41),)),),
    not_statements=(Span(0, 8),),
    undertakings=(Undertaking(span=Span(9, 54), cue=Span(23, 29), modality="announced"),),
)


def test_marks_come_back_whole() -> None:
    rows = {
        table.name: pa.Table.from_pylist(
            mark_rows(table, ARTICLE, MARKS), schema=mark_schema(table)
        ).to_pylist()
        for table in TABLES
    }
    assert all(rows.values())
    assert read_marks("a", rows) == MARKS


def test_a_row_has_its_words() -> None:
    words = {table.name: mark_rows(table, ARTICLE, MARKS)[0]["words"] for table in TABLES}
    assert words == {
        "mentions": "Odile Vasnier",
        "times": "mardi",
        "quantities": "deux bacs",
        "statements": "deux bacs",
        "not_statements": "La maire",
        "undertakings": "Odile Vasnier promet « deux bacs » pour mardi",
    }


def test_tables_left_out_give_no_marks() -> None:
    assert read_marks("a", {}) == Marks(article_id="a")
