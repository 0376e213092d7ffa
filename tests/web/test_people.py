from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from recoupe.app.desk.opening import opened
from recoupe.app.passes import holder_of, make_token
from recoupe.app.people import add_person, audit_page, set_active, set_password, set_role
from recoupe.errors import DecisionError
from recoupe.web.application import make_application
from recoupe.web.security import COOKIE
from recoupe.web.throttle import Throttle
from tests.web.checked_page import troubles

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from recoupe.storage.workspace import Workspace
    from recoupe.web.settings import Settings

PASSWORD = "une phrase assez longue"


@pytest.fixture
def workspace(workspace_file: Path) -> Iterator[Workspace]:
    with opened(workspace_file) as found:
        yield found


@pytest.fixture
def team(workspace: Workspace, settings: Settings) -> Iterator[TestClient]:
    add_person(workspace, "Awa", "admin", PASSWORD, "test")
    add_person(workspace, "Bo", "reader", PASSWORD, "test")
    application = make_application(replace(settings, team=True))
    with TestClient(application, base_url="http://localhost") as client:
        client.get("/login")
        yield client


def enter(client: TestClient, name: str, password: str = PASSWORD, then: str = "/") -> int:
    data = {"name": name, "password": password, "then": then, "visit": client.cookies[COOKIE]}
    answer = client.post("/login", data=data, follow_redirects=False)
    return answer.status_code


def test_a_team_is_asked_for_a_login(team: TestClient) -> None:
    answer = team.get("/stories/x", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?then=/stories/x")
    assert enter(team, "Awa") == 303
    assert "Awa" in team.get("/").text


def test_logging_out_ends_it(team: TestClient) -> None:
    enter(team, "Awa")
    stolen = dict(team.cookies)
    team.post("/logout", data={"visit": team.cookies[COOKIE]})
    team.cookies.update(stolen)
    assert team.get("/", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(("name", "password"), [("Awa", "wrong"), ("Nobody", PASSWORD), ("", "")])
def test_a_wrong_login_says_the_same_for_all(team: TestClient, name: str, password: str) -> None:
    assert enter(team, name, password) in (401, 422)


def test_guessing_is_slowed_down(team: TestClient) -> None:
    assert [enter(team, "Awa", "wrong wrong wrong") for _ in range(6)] == [401] * 5 + [429]
    assert enter(team, "Awa") == 429


def test_a_throttle_forgets() -> None:
    clock = [0.0]
    throttle = Throttle(limit=2, window=10, clock=lambda: clock[0])
    throttle.failed("a")
    throttle.failed("a", "b")
    assert (throttle.wait("a"), throttle.wait("b")) == (10.0, 0.0)
    clock[0] = 10.5
    assert throttle.wait("a", "b") == 0.0
    assert throttle.failures == {}


def test_a_reader_administers_nothing(team: TestClient) -> None:
    enter(team, "Bo")
    assert team.get("/people").status_code == 403
    assert team.get("/audit").status_code == 403


def test_an_administrator_adds_and_closes(team: TestClient, workspace: Workspace) -> None:
    enter(team, "Awa")
    visit = {"visit": team.cookies[COOKIE]}
    team.post("/people", data=visit | {"name": "Cy", "role": "editor", "password": PASSWORD})
    assert "Cy" in team.get("/people").text
    team.post("/people/Cy", data=visit | {"active": "false"})
    assert "person-disabled" in team.get("/audit").text
    assert enter(team, "Cy") == 401


@pytest.mark.parametrize(
    ("name", "role", "password", "code"),
    [
        ("Awa", "reader", PASSWORD, "people-exists"),
        (" ", "reader", PASSWORD, "people-name"),
        ("a\nb", "reader", PASSWORD, "people-name"),
        ("Di", "owner", PASSWORD, "people-role"),
        ("Di", "reader", "short", "people-password"),
    ],
)
def test_what_no_person_can_be(
    team: TestClient, workspace: Workspace, name: str, role: str, password: str, code: str
) -> None:
    with pytest.raises(DecisionError) as caught:
        add_person(workspace, name, role, password, "test")
    assert caught.value.code == code


def test_the_last_administrator_stays(team: TestClient, workspace: Workspace) -> None:
    with pytest.raises(DecisionError) as demoted:
        set_role(workspace, "Awa", "reader", "test")
    with pytest.raises(DecisionError) as closed:
        set_active(workspace, "Awa", False, "test")
    assert demoted.value.code == closed.value.code == "people-last-admin"


def test_a_new_password_closes_every_pass(team: TestClient, workspace: Workspace) -> None:
    token = make_token(workspace, "Bo", "test")
    held = holder_of(workspace, token, "token")
    assert held is not None
    assert held.name == "Bo"
    assert holder_of(workspace, token, "login") is None
    set_password(workspace, "Bo", PASSWORD + "!", "test")
    assert holder_of(workspace, token, "token") is None


def test_no_secret_is_kept(team: TestClient, workspace: Workspace) -> None:
    enter(team, "Awa")
    token = make_token(workspace, "Awa", "test")
    tables = ("person", "pass", "audit")
    dump = str([list(workspace.database.rows(f"SELECT * FROM {table}")) for table in tables])
    assert PASSWORD not in dump
    assert token not in dump
    assert team.cookies["recoupe_login"] not in dump


def test_the_audit_log_is_only_ever_added_to(team: TestClient, workspace: Workspace) -> None:
    assert [row.what for row in audit_page(workspace, 1).rows] == ["person-added"] * 2
    for statement in ("DELETE FROM audit", "UPDATE audit SET who = 'x'"):
        with pytest.raises(Exception, match="audit log"), workspace.transaction():
            workspace.database.write(statement)


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/people", "/audit", "/login"])
def test_pages_hold_in_a_browser(chromium: Browser, address: str, path: str) -> None:
    assert troubles(chromium, f"{address}{path}") == []
