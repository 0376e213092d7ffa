"""The index follows the workspace: nothing missing, nothing that is gone, whatever was killed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from recoupe.app import indexing
from recoupe.app.desk.search import Wanted, search_page
from recoupe.app.indexing import index_all, index_some
from recoupe.errors import StoreError
from recoupe.storage import search_words
from recoupe.storage.search_index import count_due
from recoupe.storage.workspace import Workspace, open_workspace
from tests.app.workspaces import CHESS, CLOCK, DAM, FERRY, PIECES, add_pieces


@pytest.fixture
def path(tmp_path: Path) -> Path:
    add_pieces(tmp_path / "recoupe.db")
    return tmp_path / "recoupe.db"


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with open_workspace(path) as opened:
        yield opened


def articles(workspace: Workspace, query: str) -> set[str]:
    page = search_page(workspace, Wanted(q=query, kind="article"))
    return {result.link.removeprefix("/articles/") for result in page.results}


def test_adding_leaves_nothing_to_index(workspace: Workspace) -> None:
    assert count_due(workspace) == 0
    assert articles(workspace, "barrages") == {"r1", "r2"}
    assert articles(workspace, "traversees bac") == {"r3", "r4"}
    assert articles(workspace, "bac barrage") == set()


def test_names_come_with_the_story(workspace: Workspace) -> None:
    page = search_page(workspace, Wanted(person="mariam oulaye"))
    assert {r.kind for r in page.results} >= {"article", "entity"}
    assert page.person == "Mariam Oulaye"


def test_an_article_read_again_is_found_by_its_new_words_alone(workspace: Workspace) -> None:
    article, marks = workspace.article("r5"), workspace.marks("r5")
    page = workspace.number(workspace.page_of("r5"))
    changed = workspace.article("r3")
    assert page is not None
    with workspace.transaction():
        again = type(article)(
            id="r5", page_id=article.page_id, text=changed.text, body=changed.body,
            source=changed.source,
        )  # fmt: skip
        workspace.save_article(again, marks, page)
    assert count_due(workspace) == 1
    index_all(workspace)
    assert "r5" in articles(workspace, "bac")
    assert articles(workspace, "échecs") == set()


def test_what_is_dropped_is_no_longer_found(workspace: Workspace) -> None:
    with workspace.transaction():
        workspace.drop_article("r5")
    assert articles(workspace, "échecs") == set()


def test_a_story_that_goes_takes_its_names_along(workspace: Workspace) -> None:
    assert search_page(workspace, Wanted(q="Bellac", kind="entity")).total > 0
    with workspace.transaction():
        workspace.save_stories([], CLOCK)
    assert search_page(workspace, Wanted(q="Bellac", kind="entity")).total == 0
    assert articles(workspace, "Bellac") == {"r3", "r4"}


def test_what_was_killed_is_done_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(indexing.INDEX, "article", killed)
    with pytest.raises(KeyboardInterrupt):
        add_pieces(tmp_path / "recoupe.db")
    monkeypatch.undo()
    with open_workspace(tmp_path / "recoupe.db") as workspace:
        assert count_due(workspace) >= len(PIECES)
        assert articles(workspace, "barrage") == {"r1", "r2"}
        assert count_due(workspace) == 0


def test_a_step_indexes_no_more_than_it_was_asked_to(workspace: Workspace) -> None:
    with workspace.transaction():
        workspace.database.write("DELETE FROM search_rules")
    due = count_due(workspace)
    assert due >= len(PIECES)
    assert index_some(workspace, 2) == 2
    left = count_due(workspace)
    index_all(workspace)
    assert left > count_due(workspace) == 0
    assert articles(workspace, "barrage") == {"r1", "r2"}


def test_everything_else_works_where_sqlite_cannot_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise StoreError("no FTS5", code="store-no-search")

    monkeypatch.setattr(search_words, "check_engine", refuse)
    assert add_pieces(tmp_path / "recoupe.db", [DAM, FERRY, CHESS]).new == 3
    with (
        open_workspace(tmp_path / "recoupe.db") as workspace,
        pytest.raises(StoreError) as caught,
    ):
        search_page(workspace, Wanted(q="bac"))
    assert caught.value.code == "store-no-search"


def test_a_search_does_not_wait_for_who_writes(path: Path, workspace: Workspace) -> None:
    with workspace.transaction():
        workspace.drop_article("r5")
    with open_workspace(path) as other, other.transaction():
        other.ask("reread")
        began = time.monotonic()
        page = search_page(workspace, Wanted(q="bac", kind="article"))
        assert time.monotonic() - began < 5
    assert (page.total, page.waiting) == (2, 1)
    assert articles(workspace, "échecs") == set()
