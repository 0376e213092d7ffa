import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from recoupe.errors import StoreError
from recoupe.model.page import ItemError
from recoupe.model.story import Origin, Story
from recoupe.storage.workspace import Workspace, open_workspace
from tests.dossier_sample import make_dossier

AT = datetime(2031, 5, 2, 8, 30, tzinfo=UTC)
LATER = datetime(2031, 6, 2, 8, 30, tzinfo=UTC)
DOSSIER = make_dossier()


def filled(path: Path) -> Workspace:
    """A workspace that holds the sample dossier, built from the input "k"."""
    workspace = open_workspace(path, create=True)
    with workspace.transaction():
        save_articles(workspace)
        workspace.save_stories([(DOSSIER.story, "k")], AT)
        workspace.save_dossier(DOSSIER, "k", AT)
    return workspace


def save_articles(workspace: Workspace) -> None:
    for page, article, marks in zip(DOSSIER.pages, DOSSIER.articles, DOSSIER.marks, strict=True):
        workspace.save_article(article, marks, workspace.save_page(page, AT))


def test_everything_comes_back_as_it_was(tmp_path: Path) -> None:
    with filled(tmp_path / "w.db") as workspace:
        assert tuple(workspace.articles()) == DOSSIER.articles
        assert tuple(workspace.pages()) == DOSSIER.pages
        assert workspace.article("one") == DOSSIER.articles[0]
        assert workspace.marks("one") == DOSSIER.marks[0]
        assert workspace.page(DOSSIER.pages[0].id) == workspace.page_of("one") == DOSSIER.pages[0]
        assert workspace.stories() == (DOSSIER.story,)
        assert workspace.dossier("s1") == DOSSIER
        assert workspace.has_page(DOSSIER.pages[1].id)
        assert not workspace.has_page("nothing")


def test_a_page_kept_again_stays_and_an_article_read_again_is_replaced(tmp_path: Path) -> None:
    with filled(tmp_path / "w.db") as workspace, workspace.transaction():
        number = workspace.save_page(replace(DOSSIER.pages[0], locator="elsewhere"), LATER)
        assert workspace.page(DOSSIER.pages[0].id) == DOSSIER.pages[0]
        assert not workspace.save_article(DOSSIER.articles[0], DOSSIER.marks[0], number)
        other = replace(DOSSIER.articles[0], warnings=("relu",))
        assert workspace.save_article(other, DOSSIER.marks[0], number)
        assert workspace.article("one") == other
        assert workspace.homes()["one"] == "s1"


def test_a_dossier_is_stale_until_it_is_built_from_its_storys_input(tmp_path: Path) -> None:
    with filled(tmp_path / "w.db") as workspace:
        assert workspace.stale() == ()
        with workspace.transaction():
            workspace.save_stories([(DOSSIER.story, "other")], LATER)
        assert workspace.stale() == ("s1",)
        assert workspace.dossier("s1") == DOSSIER
        assert [row.changed for row in workspace.list_stories()] == [LATER.isoformat()]
        with workspace.transaction():
            workspace.save_dossier(DOSSIER, "other", LATER)
            assert workspace.unregistered() == ("s1",)
            workspace.mark_registered(["s1"])
        assert (workspace.stale(), workspace.unregistered()) == ((), ())


def test_stories_that_are_gone_take_their_dossier_along(tmp_path: Path) -> None:
    alone = Story(
        id="s2", title="Seule", articles=("one",), origins=(
            Origin(id="o", members=("one",), first="one", reuse=0.0, reason="seule"),
        ),
    )  # fmt: skip
    with filled(tmp_path / "w.db") as workspace:
        with workspace.transaction():
            workspace.save_stories([(alone, "a")], LATER)
        assert workspace.homes() == {"one": "s2"}
        with pytest.raises(StoreError) as caught:
            workspace.dossier("s1")
        assert caught.value.code == "store-unknown"
        with pytest.raises(StoreError) as caught:
            workspace.dossier("s2")
        assert caught.value.code == "store-unbuilt"


def test_lone_surrogates_of_a_broken_page_can_be_kept(tmp_path: Path) -> None:
    error = ItemError(locator="a\ud800b", code="read-binary", message="\ud800")
    with filled(tmp_path / "w.db") as workspace, workspace.transaction():
        workspace.save_error(error)
        assert workspace.errors() == workspace.errors_of("a\ud800b") == (error,)


def test_a_write_needs_a_transaction_and_none_goes_inside_another(tmp_path: Path) -> None:
    with filled(tmp_path / "w.db") as workspace:
        with pytest.raises(StoreError) as caught:
            workspace.ask("group")
        assert caught.value.code == "store-no-transaction"
        with (
            pytest.raises(StoreError) as caught,
            workspace.transaction(),
            workspace.transaction(),
        ):
            pass
        assert caught.value.code == "store-nested-transaction"


def test_what_raises_inside_a_transaction_leaves_nothing(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.db", create=True) as workspace:
        with pytest.raises(KeyError), workspace.transaction():
            save_articles(workspace)
            raise KeyError
        assert workspace.count_articles() == 0
        with workspace.transaction():
            save_articles(workspace)
        assert workspace.count_articles() == 3


def test_a_writer_waits_for_another_and_gives_up_with_a_code(tmp_path: Path) -> None:
    with filled(tmp_path / "w.db") as first, open_workspace(tmp_path / "w.db", patience=0.05) as b:
        with first.transaction():
            assert b.count_articles() == 3  # readers are not kept waiting
            with pytest.raises(StoreError) as caught, b.transaction():
                pass
        assert caught.value.code == "store-locked"
        with b.transaction():
            b.ask("group")
    assert not (tmp_path / "w.db-wal").exists()


def test_a_snapshot_sees_one_state(tmp_path: Path) -> None:
    with filled(tmp_path / "w.db") as reader, open_workspace(tmp_path / "w.db") as writer:
        with reader.snapshot():
            assert reader.count_articles() == 3
            with writer.transaction():
                writer.drop_article("one")
            assert reader.count_articles() == 3
        assert reader.count_articles() == 2


def test_work_asked_for_during_work_is_still_due(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.db", create=True) as workspace, workspace.transaction():
        assert workspace.asked("group") is None
        workspace.ask("group")
        asked = workspace.asked("group")
        assert asked == 1
        workspace.ask("group")
        workspace.finish("group", asked)
        assert workspace.asked("group") == 2
        workspace.finish("group", 2)
        assert workspace.asked("group") is None


def test_another_thread_may_use_a_connection_that_it_was_given(tmp_path: Path) -> None:
    found: list[int] = []
    with filled(tmp_path / "w.db") as workspace:
        thread = Thread(target=lambda: found.append(workspace.count_articles()))
        thread.start()
        thread.join()
    assert found == [3]


def code_of(path: Path, *, create: bool = False) -> str:
    with pytest.raises(StoreError) as caught:
        open_workspace(path, create=create)
    return caught.value.code


def test_what_cannot_be_opened_says_why(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    assert code_of(path) == "store-missing"
    assert code_of(tmp_path) == "store-broken"
    assert code_of(tmp_path / "no" / "w.db", create=True) == "store-unwritable"
    path.touch()
    assert code_of(path) == "store-missing"
    path.write_bytes(b"SQLite format 3\0" + b"rubbish" * 1000)
    assert code_of(path) == "store-broken"
    path.write_text("un texte ordinaire, assez long pour n’être pas vide " * 20)
    assert code_of(path, create=True) == "store-broken"


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = path.read_bytes()
    assert code_of(path, create=True) == "store-broken"
    assert path.read_bytes() == before


def test_a_damaged_record_is_told(tmp_path: Path) -> None:
    with filled(tmp_path / "w.db") as workspace:
        with workspace.transaction():
            workspace.database.write("UPDATE article SET record = x'00' WHERE id = 'one'")
        with pytest.raises(StoreError) as caught:
            workspace.article("one")
    assert caught.value.code == "store-broken"
