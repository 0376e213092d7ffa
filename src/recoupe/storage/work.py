"""Work that one command leaves for the next: how often it was asked for, how much is done."""

from __future__ import annotations

from typing import Literal

from recoupe.storage.database import Shelf

# Grouping the articles, reading all pages again.
Work = Literal["group", "reread"]


class WorkShelf(Shelf):
    """What is asked for while it is being done is still due afterwards."""

    def ask(self, work: Work) -> None:
        """Note that a piece of work is to be done."""
        self.database.write("UPDATE work SET asked = asked + 1 WHERE name = ?", (work,))

    def asked(self, work: Work) -> int | None:
        """How often it was asked for; None when all of that is done."""
        found = self.database.row("SELECT asked, done FROM work WHERE name = ?", (work,))
        return int(found[0]) if found and found[0] > found[1] else None

    def finish(self, work: Work, asked: int) -> None:
        """Note that it is done as far as it was asked for then."""
        sql = "UPDATE work SET done = max(done, ?) WHERE name = ?"
        self.database.write(sql, (asked, work))
