from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recoupe.app.desk.saved import (
    follow,
    is_saved,
    put_back,
    saved_page,
    set_aside,
    unfollow,
    wanted_of,
)
from recoupe.app.desk.saved_feed import feed_of
from recoupe.errors import NotFoundError, UsageError
from recoupe.storage.workspace import Workspace, open_workspace
from tests.app.workspaces import add_pieces


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    add_pieces(tmp_path / "recoupe.db")
    with open_workspace(tmp_path / "recoupe.db") as opened:
        yield opened


def test_everyone_keeps_their_own(workspace: Workspace) -> None:
    set_aside(workspace, "Lina", "article", "r3", "à relire")
    set_aside(workspace, "Lina", "article", "r3", "à relire vite")
    set_aside(workspace, "Omar", "story", workspace.homes()["r1"])
    (kept,) = saved_page(workspace, "Lina").items
    assert (kept.link, kept.item.note, kept.gone) == ("/articles/r3", "à relire vite", False)
    assert is_saved(workspace, "Lina", "article", "r3")
    assert not is_saved(workspace, "Omar", "article", "r3")
    put_back(workspace, "Lina", "article", "r3")
    assert saved_page(workspace, "Lina").items == ()
    assert len(saved_page(workspace, "Omar").items) == 1


@pytest.mark.parametrize(
    ("kind", "name"),
    [("article", "none"), ("entity", "x"), ("entity", "s/person-1"), ("page", "r1")],
)
def test_what_is_not_there_cannot_be_kept(workspace: Workspace, kind: str, name: str) -> None:
    with pytest.raises(NotFoundError):
        set_aside(workspace, "Lina", kind, name)


def test_what_went_since_is_said_to_be_gone(workspace: Workspace) -> None:
    set_aside(workspace, "Lina", "article", "r5")
    with workspace.transaction():
        workspace.drop_article("r5")
    (kept,) = saved_page(workspace, "Lina").items
    assert kept.gone
    assert "Vantoum" in kept.item.title


def test_a_followed_search_has_a_feed_until_it_is_dropped(workspace: Workspace) -> None:
    follow(workspace, "Lina", " Les  bacs ", "?q=bac&kind=article&page=7&evil=1")
    (search,) = saved_page(workspace, "Lina").searches
    assert (search.name, search.asked) == ("Les bacs", "?q=bac&kind=article")
    feed = feed_of(workspace, search.feed, team=False)
    assert {item.id for item in feed.items} == {
        "urn:recoupe:article:r3:r3",
        "urn:recoupe:article:r4:r4",
    }
    follow(workspace, "Lina", "Les bacs", "?q=moteurs")
    assert [s.feed for s in saved_page(workspace, "Lina").searches] == [search.feed]
    unfollow(workspace, "Omar", search.id)
    assert len(saved_page(workspace, "Lina").searches) == 1
    unfollow(workspace, "Lina", search.id)
    with pytest.raises(NotFoundError):
        feed_of(workspace, search.feed, team=False)


def test_in_a_team_a_feed_ends_with_its_owner(workspace: Workspace) -> None:
    follow(workspace, "Lina", "bacs", "?q=bac")
    (search,) = saved_page(workspace, "Lina").searches
    with pytest.raises(NotFoundError):
        feed_of(workspace, search.feed, team=True)


def test_a_search_needs_a_name(workspace: Workspace) -> None:
    with pytest.raises(UsageError):
        follow(workspace, "Lina", " \0 ", "?q=bac")


def test_what_a_query_string_does_not_know_is_left_out() -> None:
    wanted = wanted_of("?q=bac&kind=planet&order=up&since=x")
    assert (wanted.q, wanted.kind, wanted.order, wanted.since) == ("bac", "", "fit", "x")
