from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
import schemathesis
from schemathesis.core.result import Ok
from starlette.testclient import TestClient

from recoupe.app.desk.opening import opened
from recoupe.app.passes import make_token
from recoupe.app.people import add_person
from recoupe.web.application import make_application
from tests.dossier_sample import make_dossier
from tests.web.toy_pack import ToyPack

if TYPE_CHECKING:
    from pathlib import Path

    from recoupe.web.settings import Settings

STORY = make_dossier().story
ARTICLE = make_dossier().articles[0]


def test_stories_and_their_dossiers(client: TestClient) -> None:
    [item] = client.get("/api/stories").json()
    assert (item["id"], item["title"]) == (STORY.id, STORY.title)
    dossier = client.get(f"/api/stories/{STORY.id}").json()
    assert dossier["format"] == "recoupe-dossier/1"
    assert [a["id"] for a in dossier["articles"]] == list(STORY.articles)


def test_articles_under_filters(client: TestClient) -> None:
    everything = client.get("/api/articles").json()
    assert {a["id"] for a in everything} == set(STORY.articles)
    assert client.get("/api/articles", params={"since": "2999-01-01"}).json() == []
    assert client.get("/api/articles", params={"since": "demain"}).status_code == 400
    one = client.get(f"/api/articles/{ARTICLE.id}").json()
    assert one["read"]["text"] == ARTICLE.body_text


def test_a_decision_and_one_that_comes_too_late(client: TestClient) -> None:
    entry = client.get("/api/commitments").json()[0]["id"]
    body = {"name": entry, "verdict": "accept"}
    first = client.post(f"/api/commitments/{entry}/judge", json=body)
    assert first.status_code == 200
    assert [row["kind"] for row in first.json()] == ["accept"]
    late = client.post(f"/api/commitments/{entry}/judge", json=body)
    assert late.status_code == 409
    assert late.json()["error"]["code"] == "store-chain"
    body["seen"] = first.json()[-1]["id"]
    body |= {"verdict": "reject", "reason": "autre affaire"}
    assert client.post(f"/api/commitments/{entry}/judge", json=body).status_code == 200


def test_a_page_is_brought_in(client: TestClient) -> None:
    text = "Un pont neuf\n\n" + "Le pont neuf de Port-Azur a été ouvert lundi par le maire. " * 12
    job = client.post("/api/pages", json={"text": text})
    assert job.status_code == 202
    number = job.json()["id"]
    for _ in range(1200):
        state = client.get(f"/api/jobs/{number}").json()
        if state["state"] == "done":
            break
        time.sleep(0.05)
    assert (state["state"], state["new"]) == ("done", 1)
    assert client.post("/api/pages", json={}).status_code == 400


def test_another_site_may_not_ask(client: TestClient) -> None:
    answer = client.get("/api/stories", headers={"sec-fetch-site": "cross-site"})
    assert answer.json()["error"]["code"] == "visit-forged"


def test_a_team_asks_for_a_token(workspace_file: Path, settings: Settings) -> None:
    with opened(workspace_file) as workspace:
        add_person(workspace, "Awa", "admin", "une phrase assez longue", "test")
        add_person(workspace, "Bo", "reader", "une phrase assez longue", "test")
        token = make_token(workspace, "Bo", "test")
    application = make_application(replace(settings, team=True), ToyPack)
    with TestClient(application, base_url="http://localhost") as team:
        assert team.get("/api/stories").status_code == 401
        team.headers["authorization"] = f"Bearer {token}x"
        assert team.get("/api/stories").status_code == 401
        team.headers["authorization"] = f"Bearer {token}"
        assert team.get("/api/stories").status_code == 200
        answer = team.post("/api/pages", json={"text": "x"})
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "visit-role")


@pytest.mark.parametrize(
    "path", ["/api/stories/none", "/api/articles/none", "/api/jobs/99", "/api/x"]
)
def test_what_is_not_there_is_said_in_json(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert set(answer.json()["error"]) == {"code", "message"}


def test_every_answer_is_as_described(settings: Settings) -> None:
    """Generated requests, valid and broken ones, over every operation of the description."""
    application = make_application(replace(settings, hosts=("testserver",)), ToyPack)
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", application)
    limits = hypothesis.settings(max_examples=10, deadline=None, derandomize=True)
    checked = 0
    for result in schema.get_all_operations():
        assert isinstance(result, Ok)

        @limits
        @hypothesis.given(case=result.ok().as_strategy())
        def check(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate()

        check()
        checked += 1
    assert checked == len(application.openapi()["paths"])
