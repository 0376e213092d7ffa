import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path

import pytest

from recoupe.app import ledger_searching, registering
from recoupe.app.building import no_progress
from recoupe.app.ledger_searching import Searched, searched
from recoupe.app.registering import register, update_register
from recoupe.storage.workspace import Workspace, open_workspace
from tests.app.ledger_workspace import (
    NOW,
    dossiers,
    keep,
    later_dossier,
    ledger_workspace,
    unregistered_workspace,
)
from tests.dossier_sample import make_dossier


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(ledger_workspace(tmp_path)) as opened:
        yield opened


def test_commitments_become_entries_and_later_pages_suggestions(workspace: Workspace) -> None:
    entries = workspace.register.entries()
    fund = next(e for e in entries if "fonds commun" in e.commitment.label)
    assert len(entries) == 3
    found = [s for s in workspace.register.suggestions() if s.entry_id == fund.id]
    assert {s.article_id for s in found} == {"later1", "later2"}
    assert {s.stance for s in found} == {"fulfils"}


def test_each_open_entry_was_searched_once_over_all_articles(workspace: Workspace) -> None:
    searches = workspace.register.searches()
    watched = [e.id for e in workspace.register.entries() if e.commitment.watch]
    assert watched
    assert {s.articles for s in searches} == {5}
    assert not {s.entry_id for s in searches} & set(watched)
    assert sum(bool(s.first_read) for s in searches) == 1


def test_nothing_new_is_not_searched_again(workspace: Workspace) -> None:
    with workspace.transaction():
        update_register(workspace, [make_dossier()])
    again = searched(workspace, NOW)
    assert (again.suggestions, again.searches) == ((), ())


def test_new_articles_alone_are_searched_for_known_entries(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "n.db", create=True) as workspace:
        with workspace.transaction():
            keep(workspace, [make_dossier()])
        with workspace.transaction():
            keep(workspace, [later_dossier("later1")])
        counts = [s.articles for s in workspace.register.searches()]
    assert set(counts[:2]) == {3}
    assert set(counts[2:]) == {1}


def test_registering_again_changes_nothing(workspace: Workspace) -> None:
    held = workspace.register
    before = (held.entries(), held.suggestions(), held.sessions())
    with workspace.transaction():
        update_register(workspace, dossiers())
    assert (held.entries(), held.suggestions(), held.sessions()) == before


def state(path: Path) -> tuple[object, ...]:
    """All that the register holds, and what is still due."""
    with open_workspace(path) as workspace:
        held = workspace.register
        found = (held.entries(), held.suggestions(), held.searches(), held.sessions())
        return (*found, workspace.unregistered())


def finish(path: Path) -> None:
    with open_workspace(path) as workspace:
        register(workspace, no_progress, lambda: NOW)


@pytest.mark.parametrize("step", ["update_register", "searched", "keep", "unchanged"])
def test_what_a_kill_interrupts_is_done_with_the_next_command(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "whole").mkdir()
    whole, path = unregistered_workspace(tmp_path / "whole"), unregistered_workspace(tmp_path)
    finish(whole)
    home = registering if hasattr(registering, step) else ledger_searching
    done = getattr(home, step)

    def killed(*given: object) -> None:
        done(*given)
        os.kill(os.getpid(), signal.SIGKILL)

    with monkeypatch.context() as patch:
        patch.setattr(home, step, killed)
        child = get_context("fork").Process(target=finish, args=(path,))
        child.start()
        child.join()
    assert child.exitcode == -signal.SIGKILL
    assert len(state(path)[-1]) == 3  # type: ignore[arg-type]
    finish(path)
    assert state(path) == state(whole)
    assert state(path)[-1] == ()


def test_nobody_waits_while_it_searches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = unregistered_workspace(tmp_path)
    find = ledger_searching.searched
    seen: list[int] = []

    def slow(workspace: Workspace, at: datetime) -> Searched:
        found = find(workspace, at)
        with open_workspace(path, patience=0) as other:
            if not seen:  # another command brings a story up to date meanwhile
                story = next(s for s in other.stories() if s.id == "story-later1")
                dossier = later_dossier("later1")
                with other.transaction():
                    kept = [(s, "newer" if s.id == story.id else s.id) for s in other.stories()]
                    other.save_stories(kept, NOW)
                    other.save_dossier(replace(dossier, story=story), "newer", NOW)
        seen.append(len(found.searches))
        return found

    monkeypatch.setattr(ledger_searching, "searched", slow)
    finish(path)
    assert len(seen) == 2
    with open_workspace(path) as workspace:
        assert workspace.unregistered() == ()
        assert len(workspace.register.searches()) == seen[1]
