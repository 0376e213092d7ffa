"""The words of the search index, in an FTS5 table that keeps no text of its own.

Each item's words stand there twice: as they are, folded, and by their roots. FTS5 cannot be
given a tokeniser from Python, so it is handed words that it only has to part at the spaces.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from recoupe.errors import StoreError
from recoupe.lang.fr.roots import root, roots_version
from recoupe.text.folding import bare_words

if TYPE_CHECKING:
    from recoupe.storage.database import Database

TABLE = (
    "CREATE VIRTUAL TABLE search_words USING fts5(title, plain, root, content='', "
    "columnsize=0, tokenize=\"unicode61 remove_diacritics 0 tokenchars '_'\")"
)
ADD = "INSERT INTO search_words (rowid, title, plain, root) VALUES (?, ?, ?, ?)"
TAKE_OUT = (
    "INSERT INTO search_words (search_words, rowid, title, plain, root) "
    "VALUES ('delete', ?, ?, ?, ?)"
)
# What FTS5 would part a word at.
JOINED = str.maketrans("'.,", "___")
RULES = "1"


def rules() -> str:
    """How words are indexed by this version."""
    return f"{RULES} {roots_version()}"


def are_there(database: Database) -> bool:
    """Whether the table was made, by these rules."""
    table = "SELECT 1 FROM sqlite_schema WHERE name = 'search_words'"
    made = database.row("SELECT rules FROM search_rules")
    return made == (rules(),) and database.row(table) is not None


def make(database: Database) -> None:
    """Make the table, in the place of one made by other rules.

    Raises ``StoreError`` (``store-no-search``) where SQLite was built without FTS5.
    """
    check_engine()
    database.write("DROP TABLE IF EXISTS search_words")
    database.write(TABLE)
    database.write("DELETE FROM search_rules")
    database.write("INSERT INTO search_rules (rules) VALUES (?)", (rules(),))


def check_engine() -> None:
    """Raise ``StoreError`` (``store-no-search``) where SQLite cannot search."""
    probe = sqlite3.connect(":memory:")
    try:
        probe.execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
    except sqlite3.OperationalError as error:
        message = (
            f"this Python's SQLite ({sqlite3.sqlite_version}) was built without FTS5: "
            "nothing can be searched; install a Python whose SQLite has it"
        )
        raise StoreError(message, code="store-no-search") from error
    finally:
        probe.close()


def add(database: Database, number: int, title: str, text: str) -> None:
    """Index the words of an item."""
    database.write(ADD, (number, *columns(title, text)))


def take_out(database: Database, number: int, title: str, text: str) -> None:
    """Take an item's words out; they must be those that were added."""
    database.write(TAKE_OUT, (number, *columns(title, text)))


def columns(title: str, text: str) -> tuple[str, str, str]:
    """The roots of the title, then all words and their roots."""
    whole = text if text.startswith(title) else f"{title}\n{text}"
    words = bare_words(whole)
    return (
        " ".join(joined(root(word)) for word in bare_words(title)),
        joined(" ".join(words)),
        " ".join(joined(root(word)) for word in words),
    )


def joined(words: str) -> str:
    """The words as FTS5 keeps each in one piece."""
    return words.translate(JOINED)
