from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from recoupe.app.desk.opening import opened, prepare
from recoupe.app.desk.pictures import desk_pictures
from recoupe.model.event import Anchor
from recoupe.model.session import Session
from tests.dossier_sample import day, make_dossier

if TYPE_CHECKING:
    from pathlib import Path

DOSSIER = make_dossier()


def test_sessions_of_the_register_stand_in_the_calendar(tmp_path: Path) -> None:
    words = DOSSIER.articles[0].text[:6]
    anchor = Anchor(page_id=DOSSIER.pages[0].id, article_id="one", start=0, end=6, words=words)
    held = Session(
        id="m1", series="commission", label="deuxième session", story_id="s1",
        evidence=(anchor,), status="held", held=day("2030-02-03"),
    )  # fmt: skip
    path = tmp_path / "w.db"
    prepare(path)
    with opened(path) as workspace:
        with workspace.transaction():
            workspace.register.save_sessions([held])
        shown = desk_pictures(workspace, date(2031, 5, 2), str.upper, date.isoformat)
    assert [(number, s.id) for number, s, _ in shown.meetings] == [(1, "m1")]
    assert "1. 2030-02-03 : deuxième session (TENUE)" in shown.sessions
    assert (shown.register, shown.coverage, shown.recent) == ("", "", 0)
