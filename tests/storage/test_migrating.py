import sqlite3
from pathlib import Path

import pytest

from recoupe.errors import StoreError
from recoupe.storage.database import Database
from recoupe.storage.migrating import Step, migrate, statements, steps, version_of
from recoupe.storage.workspace import open_workspace

STEPS = steps()


def shape(database: Database) -> set[tuple[str, str]]:
    """Every table, index and trigger with its SQL."""
    return set(database.rows("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))


def test_steps_are_numbered_upwards() -> None:
    numbers = [step.number for step in STEPS]
    assert numbers == sorted(set(numbers))
    assert numbers[0] == 1


@pytest.mark.parametrize("known", range(len(STEPS)))
def test_every_older_version_becomes_the_newest(tmp_path: Path, known: int) -> None:
    old, new = Database(tmp_path / "old.db"), Database(tmp_path / "new.db")
    if known:
        migrate(old, STEPS[:known])
        assert version_of(old) == STEPS[known - 1].number
        with old.transaction():
            old.write("INSERT INTO page (id, added, record) VALUES ('p', '2031', '{}')")
    migrate(new, STEPS)
    migrate(old, STEPS)
    assert version_of(old) == version_of(new) == STEPS[-1].number
    assert shape(old) == shape(new)
    assert old.row("SELECT count(*) FROM page") == (1 if known else 0,)
    old.close()
    new.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    database = Database(tmp_path / "w.db")
    migrate(database, STEPS)
    before = shape(database)
    bad = Step(STEPS[-1].number + 1, "CREATE TABLE fresh (x);\nINSERT INTO nowhere VALUES (1);")
    with pytest.raises(StoreError):
        migrate(database, [*STEPS, bad])
    assert shape(database) == before
    assert version_of(database) == STEPS[-1].number
    database.close()


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    open_workspace(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {STEPS[-1].number + 1}")
    connection.close()
    with pytest.raises(StoreError) as caught:
        open_workspace(path)
    assert caught.value.code == "store-newer"


def test_the_statements_of_a_trigger_stay_together() -> None:
    script = "CREATE TABLE a (x);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n SELECT 1;\nEND;\n"
    assert len(list(statements(script))) == 2
