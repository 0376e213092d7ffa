from collections.abc import Iterator
from pathlib import Path

import pytest

from recoupe.app.registering import update_register
from recoupe.storage.workspace import Workspace, open_workspace
from tests.app.ledger_workspace import NOW, dossiers, keep, later_dossier, ledger_workspace
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
    before = workspace.register.searches()
    with workspace.transaction():
        update_register(workspace, [make_dossier()], at=NOW)
    assert workspace.register.searches() == before


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
    register = workspace.register
    before = (register.entries(), register.suggestions(), register.sessions())
    with workspace.transaction():
        update_register(workspace, dossiers(), at=NOW)
    assert (register.entries(), register.suggestions(), register.sessions()) == before
