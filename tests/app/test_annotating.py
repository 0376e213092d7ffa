from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.app.annotating import annotate, mark
from recoupe.app.inputs import Inputs
from recoupe.model.article import Article
from recoupe.model.page import ItemError
from recoupe.model.parse import Parse
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.pipeline import marking


class EmptyPack:
    """Parses without tokens: no model is needed."""

    code = "fr"

    def parse(self, texts: object) -> object:
        return (
            Parse(text=t, tokens=(), sentences=(), sentence_tokens=(), names=())
            for t in texts  # type: ignore[attr-defined]
        )


def article(name: str) -> Article:
    return Article(id=name, page_id=name, text="un", body=Span(0, 2), source=SourceMap(()))


def test_a_fault_in_one_article_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    real = marking.annotate

    def faulty(one: Article, parse: Parse) -> object:
        if one.id == "b":
            raise ZeroDivisionError
        return real(one, parse)

    monkeypatch.setattr(marking, "annotate", faulty)
    failed = ItemError(locator="x", code="read-empty", message="nothing")
    batch = [article("a"), failed, article("b"), article("c")]
    found = list(mark(batch, EmptyPack()))  # type: ignore[arg-type]
    codes = [i.code if isinstance(i, ItemError) else i[0].id for i in found]
    assert codes == ["a", "read-empty", "internal-error", "c"]


@pytest.mark.model
def test_rows_are_marked_in_their_order(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        '{"id": "r1", "title": "Le pont", "text": "Le maire a ouvert le pont le 3 mai 2024."}\n'
        "oops\n"
        '{"id": "r2", "title": "Le bac", "text": "« Le bac est vieux », a dit Jeanne Morel."}\n',
        encoding="utf-8",
    )
    first, bad, second = annotate(Inputs(jsonl=str(rows)))
    assert not isinstance(first, ItemError)
    assert first[1].times[0].value == "2024-05-03"
    assert isinstance(bad, ItemError)
    assert not isinstance(second, ItemError)
    assert second[1].quotations[0].content.of(second[0].text) == "Le bac est vieux"
