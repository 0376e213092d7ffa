"""One set of tests for every register: the one in SQLite and the one in memory."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.codec.chain import broken_links, seal
from recoupe.errors import StoreError
from recoupe.model.event import Event, Target, TargetKind
from recoupe.ports import Register
from recoupe.storage.workspace import Workspace, open_workspace
from tests.storage.memory_register import MemoryRegister
from tests.storage.register_records import AT, ENTRY, SEARCH, SESSION, SUGGESTION

EVENT = Event(
    id="", previous="", at=AT, by="Lina", kind="accept", target=Target(kind="suggestion", id="g1")
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "recoupe.db", create=True) as opened:
        yield opened


@pytest.fixture(params=["memory", "sqlite"])
def register(request: pytest.FixtureRequest, workspace: Workspace) -> Iterator[Register]:
    if request.param == "memory":
        yield MemoryRegister()
        return
    with workspace.transaction():
        yield workspace.register


def test_what_is_saved_comes_back_in_order_of_ids(register: Register) -> None:
    other = replace(ENTRY, id="k0", lost=True)
    register.save_entries([ENTRY, other])
    register.save_sessions([SESSION, replace(SESSION, id="m0")])
    register.save_suggestions([SUGGESTION, replace(SUGGESTION, id="g0")])
    assert register.entries() == (other, ENTRY)
    assert [one.id for one in register.sessions()] == ["m0", "m1"]
    assert [one.id for one in register.suggestions()] == ["g0", "g1"]


def test_entries_and_sessions_are_replaced_suggestions_and_searches_stay(
    register: Register,
) -> None:
    register.save_entries([ENTRY])
    register.save_entries([replace(ENTRY, lost=True)])
    register.save_sessions([SESSION])
    register.save_sessions([replace(SESSION, label="autre")])
    register.save_suggestions([SUGGESTION])
    register.save_suggestions([replace(SUGGESTION, score=0.9)])
    register.log_search(SEARCH)
    register.log_search(replace(SEARCH, articles=9))
    assert register.entries()[0].lost
    assert register.sessions()[0].label == "autre"
    assert register.suggestions() == (SUGGESTION,)
    assert register.searches() == (SEARCH,)


def test_searches_come_back_oldest_first(register: Register) -> None:
    register.log_search(SEARCH)
    register.log_search(replace(SEARCH, id="a"))
    assert [one.id for one in register.searches()] == ["z", "a"]


def test_events_are_a_chain(register: Register) -> None:
    first = seal(EVENT, "")
    second = seal(replace(EVENT, kind="reject"), first.id)
    register.append(first)
    register.append(second)
    assert register.events() == (first, second)
    assert broken_links(register.events()) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        seal(EVENT, "elsewhere"),
        seal(EVENT, ""),
        replace(seal(replace(EVENT, by="Omar"), seal(EVENT, "").id), by="Nobody"),
    ],
    ids=["another previous", "the first again", "words changed after sealing"],
)
def test_an_event_that_is_not_the_next_is_refused(register: Register, wrong: Event) -> None:
    register.append(seal(EVENT, ""))
    with pytest.raises(StoreError) as caught:
        register.append(wrong)
    assert caught.value.code == "store-chain"
    assert len(register.events()) == 1


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM event",
        "UPDATE event SET by = 'somebody else'",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
        "INSERT INTO event SELECT 9, 'x', 'y', at, by, kind, target_kind, target_id, record "
        "FROM event",
    ],
)
def test_the_file_itself_refuses_to_change_an_event(workspace: Workspace, sql: str) -> None:
    with workspace.transaction():
        workspace.register.append(seal(EVENT, ""))
    with pytest.raises(StoreError) as caught, workspace.transaction():
        workspace.database.write(sql)
    assert caught.value.code == "store-chain"
    assert workspace.register.events() == (seal(EVENT, ""),)


@pytest.mark.parametrize(("kind", "due"), [("story", 2), ("entity", 2), ("commitment", None)])
def test_decisions_that_stories_follow_from_ask_for_grouping(
    workspace: Workspace, kind: TargetKind, due: int | None
) -> None:
    first = seal(replace(EVENT, target=Target(kind=kind, id="x")), "")
    undoing = replace(EVENT, kind="undo", target=Target(kind="event", id=first.id))
    with workspace.transaction():
        workspace.register.append(first)
        workspace.register.append(seal(undoing, first.id))
    assert workspace.asked("group") == due
