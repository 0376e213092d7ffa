from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.app import arriving, deciding_entities, deciding_stories
from recoupe.app.decisions import decisions
from recoupe.app.ledger_recording import Signed
from recoupe.app.refreshing import refresh
from recoupe.app.rereading import bring_up_to_date
from recoupe.errors import CleanError
from recoupe.model.article import Article
from recoupe.model.page import Page
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.storage.workspace import Workspace, open_workspace
from tests.app.workspaces import (
    CLOCK,
    FERRY_AGAIN,
    NoPack,
    ToyPack,
    add_pieces,
    home,
    owning,
    state,
    stories,
)

Change = Callable[[arriving.Arrival], arriving.Arrival]
merge_stories = owning(deciding_stories.merge_stories)
merge_entities = owning(deciding_entities.merge_entities)
LINA = Signed(by="Lina", at=CLOCK)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    add_pieces(tmp_path / "recoupe.db")
    return tmp_path / "recoupe.db"


def read_otherwise(monkeypatch: pytest.MonkeyPatch, change: Change) -> None:
    """From now on every page is cleaned and then changed so."""
    before = arriving.cleaned

    def cleaned(page: Page, name: str) -> arriving.Arrival:
        return change(before(page, name))

    monkeypatch.setattr(arriving, "cleaned", cleaned)


def led_by(words: str) -> Change:
    """A reading that finds more words in front of each article."""

    def change(arrival: arriving.Arrival) -> arriving.Arrival:
        article = arrival.article
        assert article is not None
        text = f"{words}\n\n{article.text}"
        moved = Article(
            id=article.id, page_id=article.page_id, text=text, body=Span(0, len(text)),
            source=SourceMap(()),
        )  # fmt: skip
        return replace(arrival, article=moved)

    return change


def again(path: Path) -> tuple[str, ...]:
    return bring_up_to_date(path, again=True, make_pack=ToyPack, clock=lambda: CLOCK).rebuilt


def test_reading_again_with_the_same_readers_changes_nothing(path: Path) -> None:
    before = state(path)
    assert again(path) == ()
    assert state(path) == before


def test_decisions_find_their_words_in_another_reading(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_workspace(path) as workspace:
        merge_stories(workspace, home(path, "r5"), [home(path, "r1")], LINA)
        refresh(workspace)
        dossier = workspace.dossier(home(path, "r1"))
        people = {e.name: e.id for e in dossier.resolution.entities}
        two = people["Mariam Oulaye"], people["Paul Sagna"]
        merge_entities(dossier, two[0], two[1:], workspace, LINA)
        refresh(workspace)
    grouped = stories(path)
    read_otherwise(monkeypatch, led_by("Une ligne de plus."))
    assert set(again(path)) == set(grouped)
    assert stories(path) == grouped
    with open_workspace(path) as workspace:
        assert [one.state for one in decisions(workspace)] == ["holds", "holds"]
        dossier = workspace.dossier(home(path, "r1"))
        names = {e.name for e in dossier.resolution.entities}
        assert "Mariam Oulaye" in names
        assert "Paul Sagna" not in names


def test_words_that_are_gone_are_listed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_workspace(path) as workspace:
        dossier = workspace.dossier(home(path, "r1"))
        people = {e.name: e.id for e in dossier.resolution.entities}
        two = people["Mariam Oulaye"], people["Paul Sagna"]
        merge_entities(dossier, two[0], two[1:], workspace, LINA)

    def without(arrival: arriving.Arrival) -> arriving.Arrival:
        article = arrival.article
        assert article is not None
        text = article.text.replace("Paul Sagna", "un autre")
        return replace(arrival, article=replace(article, text=text, body=Span(0, len(text))))

    read_otherwise(monkeypatch, without)
    again(path)
    with open_workspace(path) as workspace:
        (one,) = decisions(workspace)
    assert one.state == "partly"
    assert {anchor.words for anchor in one.lost} == {"Paul Sagna"}


def test_a_page_that_no_longer_holds_an_article_loses_it_and_says_why(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(arrival: arriving.Arrival) -> arriving.Arrival:
        if arrival.article is None or not arrival.article.text.startswith(FERRY_AGAIN[0]):
            return arrival
        from recoupe.pipeline.articles import failure

        error = failure(arrival.page.locator, CleanError("nothing", code="clean-stub"))
        return arriving.Arrival(page=arrival.page, error=error)

    with open_workspace(path) as workspace:
        merge_stories(workspace, home(path, "r4"), [home(path, "r5")], LINA)
    read_otherwise(monkeypatch, change)
    again(path)
    assert {"r3", "r5"} in stories(path).values()
    with open_workspace(path) as workspace:
        assert [error.code for error in workspace.errors()] == ["clean-stub"]
        (one,) = decisions(workspace)
    assert (one.state, [anchor.article_id for anchor in one.lost]) == ("partly", ["r4"])


def test_an_interrupted_reading_goes_on_where_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = arriving.keep_again
    left = [2]

    def keep(workspace: Workspace, arrival: arriving.Arrival, number: int, reading: int) -> None:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        kept(workspace, arrival, number, reading)

    monkeypatch.setattr("recoupe.app.rereading.keep_again", keep)
    with pytest.raises(KeyboardInterrupt):
        again(path)
    with open_workspace(path) as workspace:
        asked = workspace.asked("reread")
        assert asked is not None
        assert len(workspace.unread(asked)) == 3
    left[0] = 3
    bring_up_to_date(path, make_pack=ToyPack)
    with open_workspace(path) as workspace:
        assert workspace.asked("reread") is None
        assert workspace.unread(asked) == ()


def test_nothing_due_needs_no_model(path: Path) -> None:
    assert bring_up_to_date(path, make_pack=NoPack).rebuilt == ()
