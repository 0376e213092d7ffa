import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from recoupe.app.adding import add
from recoupe.app.archiving import backup, export_all, import_all
from recoupe.app.deciding_stories import merge_stories
from recoupe.app.ledger_recording import Signed
from recoupe.app.refreshing import refresh
from recoupe.codec.records import read_record, record_line
from recoupe.errors import OutputError, ReadError, RecoupeError, StoreError, StreamError
from recoupe.model.event import Event
from recoupe.model.story import StoryLink
from recoupe.storage.workspace import open_workspace
from tests.app.workspaces import (
    CHESS,
    CLOCK,
    DAM_AGAIN,
    FERRY_AGAIN,
    NoPack,
    ToyPack,
    add_pieces,
    home,
    row,
    state,
    stories,
    write_rows,
)
from tests.storage.register_records import ENTRY, SEARCH, SESSION, SUGGESTION


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A workspace with a record of every kind in it."""
    path = tmp_path / "recoupe.db"
    add_pieces(path)
    decide(path, "r3", "r5")
    with open_workspace(path) as workspace, workspace.transaction():
        workspace.register.save_entries([ENTRY])
        workspace.register.save_sessions([SESSION])
        workspace.register.save_suggestions([SUGGESTION])
        workspace.register.log_search(SEARCH)
    add(
        write_rows(tmp_path / "bad", [{"id": "bad"}, row(9, ("", "x" * 150_001))]),
        path, make_pack=ToyPack, clock=lambda: CLOCK,
    )  # fmt: skip
    yield path


def decide(path: Path, *articles: str) -> None:
    """Merge the stories of these articles."""
    with open_workspace(path) as workspace:
        ids = [workspace.homes()[one] for one in articles]
        with workspace.transaction():
            merge_stories(workspace, ids[0], ids[1:], Signed(by="Lina", at=CLOCK))
        refresh(workspace, clock=lambda: CLOCK)


def exported(path: Path, to: Path) -> list[str]:
    export_all(path, to)
    return to.read_text("ascii").splitlines()


def test_an_export_imported_and_exported_again_is_the_same_bytes(
    path: Path, tmp_path: Path
) -> None:
    lines = export_all(path, tmp_path / "a")
    found = import_all(tmp_path / "new.db", tmp_path / "a")
    assert export_all(tmp_path / "new.db", tmp_path / "b") == lines
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert (found["page"], found["article"], found["error"], found["event"]) == (6, 5, 2, 1)
    kinds = {json.loads(line)["kind"] for line in (tmp_path / "a").read_text().splitlines()}
    assert kinds == {
        "workspace", "page", "article", "marks", "error", "story", "dossier", "entry", "session",
        "suggestion", "search", "event",
    }  # fmt: skip


def test_an_imported_workspace_goes_on_as_the_first_would(path: Path, tmp_path: Path) -> None:
    export_all(path, tmp_path / "a")
    import_all(tmp_path / "new.db", tmp_path / "a")
    with open_workspace(path) as one, open_workspace(tmp_path / "new.db") as other:
        assert refresh(other).rebuilt == ()
        for story in one.stories():
            assert one.dossier(story.id) == other.dossier(story.id)
    more = write_rows(tmp_path / "more", [row(7, CHESS)])
    assert add(more, tmp_path / "new.db", make_pack=NoPack).known == 1


def test_a_story_linked_since_its_dossier_was_built_keeps_its_links(
    path: Path, tmp_path: Path
) -> None:
    with open_workspace(path) as workspace, workspace.transaction():
        inputs = workspace.inputs()
        link = StoryLink(story_id="s-x", kind="related", reason="même matière")
        linked = [(replace(s, links=(link,)), inputs[s.id]) for s in workspace.stories()]
        workspace.save_stories(linked, CLOCK)
    lines = exported(path, tmp_path / "a")
    import_all(tmp_path / "new.db", tmp_path / "a")
    assert exported(tmp_path / "new.db", tmp_path / "b") == lines
    with open_workspace(tmp_path / "new.db") as workspace:
        assert workspace.dossier(linked[0][0].id).story.links == (link,)


def test_work_that_was_due_is_due_after_an_import(path: Path, tmp_path: Path) -> None:
    with open_workspace(path) as workspace, workspace.transaction():
        workspace.ask("reread")
        workspace.ask("group")
        workspace.mark_read(1, 1)
    lines = exported(path, tmp_path / "a")
    assert json.loads(lines[0])["due"] == ["group", "reread"]
    import_all(tmp_path / "new.db", tmp_path / "a")
    assert exported(tmp_path / "new.db", tmp_path / "b") == lines


def test_importing_twice_changes_nothing(path: Path, tmp_path: Path) -> None:
    before = exported(path, tmp_path / "a")
    assert import_all(path, tmp_path / "a") == {}
    assert exported(path, tmp_path / "b") == before


def test_an_import_adds_to_what_is_there(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    add_pieces(other, [DAM_AGAIN, CHESS, FERRY_AGAIN], first=1)
    export_all(path, tmp_path / "a")
    found = import_all(other, tmp_path / "a")
    assert (found["page"], found["event"]) == (3, 1)
    assert "story" not in found
    with open_workspace(other) as workspace:
        refresh(workspace)
        assert workspace.count_articles() == 5
        titles = {one.id: one.title for one in workspace.articles()}
    groups = {frozenset(titles[m] for m in members) for members in stories(other).values()}
    assert len(groups) == 2  # the ferry and the chess are one by decision


def test_a_longer_chain_of_the_same_decisions_is_taken_over(path: Path, tmp_path: Path) -> None:
    export_all(path, tmp_path / "a")
    import_all(tmp_path / "new.db", tmp_path / "a")
    decide(path, "r1", "r3")
    export_all(path, tmp_path / "b")
    assert import_all(tmp_path / "new.db", tmp_path / "b")["event"] == 1
    with open_workspace(tmp_path / "new.db") as workspace:
        refresh(workspace)
    assert home(tmp_path / "new.db", "r1") == home(tmp_path / "new.db", "r3")
    assert import_all(path, tmp_path / "a") == {}  # the shorter one holds nothing new


def test_other_decisions_cannot_be_joined(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    add_pieces(other)
    decide(other, "r1", "r5")
    before = state(other)
    export_all(path, tmp_path / "a")
    with pytest.raises(StoreError) as caught:
        import_all(other, tmp_path / "a")
    assert caught.value.code == "store-chain"
    assert state(other) == before


def test_a_broken_chain_is_refused_and_nothing_stays(path: Path, tmp_path: Path) -> None:
    lines = exported(path, tmp_path / "a")
    at = next(i for i, line in enumerate(lines) if json.loads(line)["kind"] == "event")
    event = read_record(json.dumps(json.loads(lines[at])["record"]), Event)
    forged = record_line(replace(event, by="Somebody"))
    lines[at] = json.dumps({"kind": "event", "record": json.loads(forged)})
    (tmp_path / "a").write_text("\n".join(lines))
    with pytest.raises(StoreError) as caught:
        import_all(tmp_path / "new.db", tmp_path / "a")
    assert caught.value.code == "store-chain"
    with open_workspace(tmp_path / "new.db") as workspace:
        assert workspace.is_empty()


HEADER = '{"kind": "workspace", "format": 1, "due": []}\n'


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "stream-bad-line"),
        ("not json", "stream-bad-line"),
        ("[1]", "stream-bad-line"),
        ('{"kind": "page"}', "stream-bad-line"),
        ('{"kind": "workspace", "format": 99}', "store-newer"),
        (HEADER + '{"kind": "poem", "record": {}}', "stream-bad-line"),
        (HEADER + '{"kind": "page", "record": {}}', "stream-bad-record"),
        (
            HEADER + '{"kind": "page", "record": {"id": "a", "text": "t", "locator": "l"}}',
            "stream-bad-line",
        ),
        (HEADER + '{"kind": "marks", "record": {"article_id": "a"}}', "stream-bad-line"),
    ],
)
def test_what_is_no_export_is_refused(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "a").write_text(text)
    with pytest.raises(RecoupeError) as caught:
        import_all(tmp_path / "new.db", tmp_path / "a")
    assert caught.value.code == code
    assert isinstance(caught.value, StreamError | StoreError)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        import_all(tmp_path / "new.db", tmp_path / "nothing")


def test_an_export_that_fails_leaves_no_file(path: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        export_all(path, tmp_path / "no" / "a")
    with open_workspace(path) as workspace, workspace.transaction():
        workspace.database.write("UPDATE entry SET record = x'00'")
    with pytest.raises(StoreError):
        export_all(path, tmp_path / "a")
    assert not list(tmp_path.glob("*a.part")) and not (tmp_path / "a").exists()


def test_a_backup_made_while_another_writes_is_whole(path: Path, tmp_path: Path) -> None:
    stop: list[bool] = []

    def write() -> None:
        with open_workspace(path) as workspace:
            while not stop:
                with workspace.transaction():
                    workspace.ask("reread")

    writer = Thread(target=write)
    writer.start()
    try:
        copies = [tmp_path / f"copy{n}.db" for n in range(3)]
        sizes = [backup(path, copy) for copy in copies]
    finally:
        stop.append(True)
        writer.join()
    for copy, size in zip(copies, sizes, strict=True):
        assert copy.stat().st_size == size
        with sqlite3.connect(copy) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
        assert stories(copy) == stories(path)


def test_a_backup_replaces_nothing_unasked(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup(path, copy)
    with pytest.raises(OutputError) as caught:
        backup(path, copy)
    assert caught.value.code == "output-exists"
    backup(path, copy, force=True)
    with pytest.raises(OutputError):
        backup(path, path, force=True)
    with pytest.raises(OutputError):
        backup(path, tmp_path / "no" / "copy.db")
