from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from recoupe.errors import UsageError
from recoupe.web.application import make_application
from recoupe.web.security import HEADERS
from recoupe.web.serving import is_loopback, serve
from tests.web.toy_pack import ToyPack

if TYPE_CHECKING:
    from recoupe.web.settings import Settings


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"])
def test_only_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "desk.example.org", ""])
def test_others_may_reach_it(host: str) -> None:
    assert not is_loopback(host)


def test_an_open_desk_is_not_shown_to_others(settings: Settings) -> None:
    told: list[str] = []
    with pytest.raises(UsageError) as caught:
        serve(settings, "0.0.0.0", 0, told.append)
    assert caught.value.code == "usage-host"
    assert told == []


def test_a_fault_of_ours_is_said_without_its_traceback(settings: Settings) -> None:
    application = make_application(settings, ToyPack)

    @application.get("/api/broken")
    @application.get("/broken")
    def broken() -> None:
        raise KeyError("a secret of the program")

    with TestClient(
        application, base_url="http://localhost", raise_server_exceptions=False
    ) as client:
        page, body = client.get("/broken"), client.get("/api/broken")
    assert (page.status_code, body.status_code) == (500, 500)
    assert "internal-error" in page.text
    assert "secret" not in page.text + body.text
    assert body.json()["error"]["code"] == "internal-error"
    assert page.headers["content-security-policy"] == HEADERS["content-security-policy"]


def test_a_missing_workspace_is_said(settings: Settings) -> None:
    gone = replace(settings, workspace=settings.workspace.with_name("none.db"))
    with TestClient(make_application(gone, ToyPack), base_url="http://localhost") as client:
        answer = client.get("/")
    assert answer.status_code == 500
    assert "store-missing" in answer.text
