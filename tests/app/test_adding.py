import os
import random
import signal
import sqlite3
from multiprocessing import get_context
from pathlib import Path

import pytest

from recoupe.app.adding import add
from recoupe.app.inputs import Inputs
from recoupe.storage import database
from recoupe.storage.workspace import open_workspace
from tests.app.workspaces import (
    CHESS,
    CLOCK,
    DAM,
    DAM_AGAIN,
    FERRY,
    PIECES,
    NoPack,
    ToyPack,
    add_pieces,
    home,
    row,
    state,
    stories,
    write_rows,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "recoupe.db"


def test_pages_become_articles_stories_and_dossiers(path: Path) -> None:
    added = add_pieces(path)
    assert (added.new, added.known, added.articles, added.stories) == (5, 0, 5, 3)
    assert set(map(frozenset, stories(path).values())) == {
        frozenset({"r1", "r2"}),
        frozenset({"r3", "r4"}),
        frozenset({"r5"}),
    }
    with open_workspace(path) as workspace:
        for story in workspace.stories():
            assert workspace.dossier(story.id).story == story


def test_a_second_add_of_the_same_does_nothing_and_needs_no_model(path: Path) -> None:
    add_pieces(path)
    before = state(path)
    given = Inputs(jsonl=str(path.with_suffix(".jsonl")))
    added = add(given, path, make_pack=NoPack)
    assert (added.new, added.known, added.rebuilt) == (0, 5, ())
    assert state(path) == before


def test_a_story_that_grows_keeps_its_id_and_only_its_dossier_is_rebuilt(path: Path) -> None:
    add_pieces(path, [DAM, FERRY, CHESS])
    dam = home(path, "r1")
    added = add_pieces(path, [DAM_AGAIN], first=4)
    assert added.rebuilt == (dam,)
    assert stories(path)[dam] == {"r1", "r4"}


def test_the_same_words_of_another_outlet_are_another_page(path: Path, tmp_path: Path) -> None:
    rows = [
        row(1, DAM, outlet="Le Ponton"),
        row(2, DAM, outlet="Rivages Hebdo"),
        row(3, DAM, outlet="Le Ponton"),
    ]
    added = add(write_rows(tmp_path / "rows", rows), path, make_pack=ToyPack)
    assert (added.new, added.known) == (2, 1)
    with open_workspace(path) as workspace:
        assert [r.outlet for r in workspace.list_articles()] == ["Le Ponton", "Rivages Hebdo"]
        dossier = workspace.dossier(workspace.stories()[0].id)
        assert [page.outlet for page in dossier.pages] == ["Le Ponton", "Rivages Hebdo"]


def test_a_row_id_used_again_for_other_words_is_another_article(path: Path, tmp_path: Path) -> None:
    add_pieces(path, [DAM])
    added = add(write_rows(tmp_path / "rows", [row(1, FERRY)]), path, make_pack=ToyPack)
    assert added.articles == 2
    with open_workspace(path) as workspace:
        ids = {one.id for one in workspace.articles()}
    assert "r1" in ids
    assert all(one.startswith("r1") for one in ids)


def test_what_fails_is_kept_with_its_reason_and_read_once(path: Path, tmp_path: Path) -> None:
    rows = [row(1, DAM), {"id": "r2"}, row(3, ("Vide", "x" * 150_001))]
    given = write_rows(tmp_path / "rows", rows)
    added = add(given, path, make_pack=ToyPack)
    assert [e.code for e in added.errors] == ["stream-missing-field", "clean-too-long"]
    again = add(given, path, make_pack=NoPack)
    assert (again.new, again.known) == (0, 2)
    with open_workspace(path) as workspace:
        assert {e.code for e in workspace.errors()} == {"stream-missing-field", "clean-too-long"}


def test_an_error_is_forgotten_when_the_item_can_be_read(path: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows"
    add(write_rows(rows, [{"id": "r1"}]), path, make_pack=ToyPack)
    added = add(write_rows(rows, [row(1, DAM)]), path, make_pack=ToyPack)
    assert added.errors == []
    with open_workspace(path) as workspace:
        assert workspace.errors() == ()


class Dying(sqlite3.Connection):
    """A connection whose process is killed before its statement number ``left``."""

    left = 0

    def __init__(self, path: Path, **options: float | bool | None) -> None:
        super().__init__(path, **options)  # type: ignore[arg-type]
        self.set_trace_callback(self.count)

    def count(self, _: str) -> None:
        Dying.left -= 1
        if not Dying.left:
            os.kill(os.getpid(), signal.SIGKILL)


def run_until(given: Inputs, path: Path, done: Path, after: int) -> None:
    """Add, telling in ``done`` how many pages are; die at the statement."""
    Dying.left = after
    database.sqlite3.connect = Dying  # type: ignore[attr-defined]

    def progress(stage: str, count: int, _: int) -> None:
        if stage == "reading":
            with done.open("a") as told:
                told.write("done\n")

    add(given, path, make_pack=ToyPack, clock=lambda: CLOCK, progress=progress)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_killed_at_any_point_it_loses_nothing_and_ends_the_same(tmp_path: Path, seed: int) -> None:
    whole, broken, rows = tmp_path / "whole.db", tmp_path / "broken.db", tmp_path / "rows"
    for path in (whole, broken):
        first = write_rows(rows, [row(1, DAM)])
        add(first, path, make_pack=ToyPack, clock=lambda: CLOCK)
    more = [*PIECES, (FERRY[0], FERRY[1] + "\n\nRien d’autre."), (CHESS[0], DAM[1])]
    given = write_rows(rows, [row(n, piece) for n, piece in enumerate(more, 1)])
    add(given, whole, make_pack=ToyPack, clock=lambda: CLOCK)
    chance, killed, done = random.Random(seed), 0, tmp_path / "done"
    done.touch()
    for attempt in range(40):
        after = chance.randint(20, 50 + 25 * attempt)
        process = get_context("fork").Process(target=run_until, args=(given, broken, done, after))
        process.start()
        process.join()
        check_sound(broken, 1 + len(done.read_text().splitlines()))
        if process.exitcode == 0:
            break
        assert process.exitcode == -signal.SIGKILL
        killed += 1
    else:
        raise AssertionError("it never gets on")
    assert killed > 3
    assert state(broken) == state(whole)


def check_sound(path: Path, reported: int) -> None:
    """The file is whole, nothing is half-done, and all that was reported done is there."""
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchone() is None
        pages = connection.execute("SELECT count(*) FROM page").fetchone()[0]
        articles = connection.execute("SELECT count(*) FROM article").fetchone()[0]
        assert pages >= reported
        assert pages == articles
    connection.close()
