from multiprocessing import get_context
from pathlib import Path

import pytest

from recoupe.app import refreshing
from recoupe.app.refreshing import refresh
from recoupe.model.dossier import Dossier
from recoupe.model.story import Story
from recoupe.pipeline import settling
from recoupe.pipeline.library import Library
from recoupe.storage.workspace import Workspace, open_workspace
from tests.app.workspaces import CHESS, DAM, DAM_AGAIN, FERRY, FERRY_AGAIN, add_pieces, stories


@pytest.fixture
def path(tmp_path: Path) -> Path:
    add_pieces(tmp_path / "recoupe.db", [DAM, FERRY])
    return tmp_path / "recoupe.db"


def due(path: Path) -> None:
    with open_workspace(path) as workspace, workspace.transaction():
        workspace.ask("group")


def test_pages_that_come_while_it_groups_are_grouped_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = settling.group_library
    calls: list[int] = []

    def slow(library: Library) -> tuple[Story, ...]:
        calls.append(len(library.articles))
        if len(calls) == 1:
            add_pieces(path, [CHESS], first=7)  # another command, from start to end
            due(path)
        return group(library)

    due(path)
    monkeypatch.setattr(settling, "group_library", slow)
    with open_workspace(path) as workspace:
        refresh(workspace)
        assert workspace.asked("group") is None
        assert set(workspace.homes()) == {"r1", "r2", "r7"}
    assert calls[0] == 2
    assert calls[-1] == 3


def test_a_story_that_cannot_be_built_does_not_stop_the_others(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = refreshing.made

    def broken(workspace: Workspace, story: Story) -> Dossier:
        if "r5" in story.articles:
            raise ZeroDivisionError("oh")
        return made(workspace, story)

    monkeypatch.setattr(refreshing, "made", broken)
    added = add_pieces(path, [CHESS, FERRY_AGAIN], first=5)
    assert [error.code for error in added.errors] == ["internal-error"]
    assert len(added.rebuilt) == 1
    monkeypatch.undo()
    with open_workspace(path) as workspace:
        assert workspace.stale() == refresh(workspace).rebuilt != ()
        assert workspace.stale() == ()


def test_two_commands_at_once_keep_every_page_once(tmp_path: Path) -> None:
    path = tmp_path / "recoupe.db"
    both = get_context("fork")
    sides = [[DAM, DAM_AGAIN, CHESS], [FERRY, DAM_AGAIN, FERRY_AGAIN, CHESS]]
    for n in range(len(sides)):
        (tmp_path / str(n)).mkdir()
        (tmp_path / str(n) / "recoupe.db").symlink_to(path)
    workers = [
        both.Process(target=add_pieces, args=(tmp_path / str(n) / "recoupe.db", pieces))
        for n, pieces in enumerate(sides)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0]
    with open_workspace(path) as workspace:
        assert workspace.count_articles() == 5
        assert refresh(workspace).rebuilt == ()
        assert len(workspace.homes()) == 5
    assert sorted(map(len, stories(path).values())) == [1, 2, 2]
