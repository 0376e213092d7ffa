from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from recoupe.storage.arrivals import arrival_days, arrivals
from recoupe.storage.workspace import open_workspace
from tests.dossier_sample import make_dossier

if TYPE_CHECKING:
    from pathlib import Path


def test_what_came_in_on_a_day(tmp_path: Path) -> None:
    dossier = make_dossier()
    times = (
        datetime(2031, 5, 1, 0, 0, tzinfo=UTC),
        datetime(2031, 5, 1, 23, 59, tzinfo=UTC),
        datetime(2031, 5, 2, 0, 0, tzinfo=UTC),
    )
    with open_workspace(tmp_path / "w.db", create=True) as workspace:
        with workspace.transaction():
            rows = zip(dossier.articles, dossier.marks, dossier.pages, times, strict=True)
            for article, marks, page, at in rows:
                workspace.save_article(article, marks, workspace.save_page(page, at))
        first = arrivals(workspace, date(2031, 5, 1))
        assert [(a.article_id, a.outlet, a.story_id) for a in first] == [
            ("one", "Le Ponton", None), ("two", "Rivages Hebdo", None),
        ]  # fmt: skip
        assert [a.article_id for a in arrivals(workspace, date(2031, 5, 2))] == ["three"]
        assert arrivals(workspace, date(2031, 5, 3)) == ()
        assert arrival_days(workspace) == (date(2031, 5, 2), date(2031, 5, 1))
        assert arrival_days(workspace, limit=1) == (date(2031, 5, 2),)
