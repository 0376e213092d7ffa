from __future__ import annotations

import sys
from types import ModuleType

import pytest

from recoupe.app import grouping
from recoupe.app.inputs import Inputs
from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.model.page import ItemError
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.story import Origin, Story


def article(name: str, text: str) -> Article:
    return Article(id=name, page_id=name, text=text, body=Span(0, len(text)), source=SourceMap(()))


def by_first_word(articles: list[Article], _marks: list[Marks]) -> tuple[Story, ...]:
    """Stories named by the word they share; the last member gives its name to the id."""
    groups: dict[str, list[str]] = {}
    for one in articles:
        groups.setdefault(one.text.split()[0], []).append(one.id)
    return tuple(
        Story(
            id=f"s-{members[-1]}", title=word, articles=tuple(members),
            origins=(Origin(id="o", members=tuple(members), first=members[0], reuse=0, reason=""),),
        )
        for word, members in groups.items()
    )  # fmt: skip


@pytest.fixture(autouse=True)
def rows(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("recoupe.group.stories")
    module.group_articles = by_first_word  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "recoupe.group.stories", module)
    texts = [("a", "pont un"), ("b", "bac un"), ("a", "pont bis"), ("c", "pont deux")]
    marked = [(article(n, t), Marks(article_id=n)) for n, t in texts]
    monkeypatch.setattr(grouping, "annotate", lambda _: iter(marked))


INPUTS = Inputs(jsonl="-")


def test_rows_come_in_their_order_and_a_second_id_is_an_error() -> None:
    found = list(grouping.stories(INPUTS))
    ids = [i.locator if isinstance(i, ItemError) else i[0].id for i in found]
    assert ids == ["a", "b", "a", "c"]
    assert isinstance(found[2], ItemError)
    assert found[2].code == "read-duplicate"


def test_a_streamed_story_keeps_its_first_name() -> None:
    found = [i for i in grouping.stream_stories(INPUTS) if not isinstance(i, ItemError)]
    assert [story.id for _, story in found] == ["a", "b", "a"]
