"""A desk on a small workspace, as a client sees it and in a real browser."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from recoupe.app.registering import update_register
from recoupe.storage.workspace import open_workspace
from recoupe.web.application import make_application
from recoupe.web.security import COOKIE
from recoupe.web.settings import Settings
from tests.dossier_sample import make_dossier
from tests.web.toy_pack import ToyPack

MADE = datetime(2031, 5, 2, 8, 30, tzinfo=UTC)


@pytest.fixture
def workspace_file(tmp_path: Path) -> Path:
    """A workspace that holds the sample dossier."""
    return filled(tmp_path / "recoupe.db")


def filled(path: Path) -> Path:
    dossier = make_dossier()
    with open_workspace(path, create=True) as workspace, workspace.transaction():
        rows = zip(dossier.articles, dossier.marks, dossier.pages, strict=True)
        for article, marks, page in rows:
            workspace.save_article(article, marks, workspace.save_page(page, MADE))
        workspace.save_stories([(dossier.story, "first")], MADE)
        workspace.save_dossier(dossier, "first", MADE)
        update_register(workspace, [dossier])
    return path


@pytest.fixture
def settings(workspace_file: Path) -> Settings:
    return Settings(workspace=workspace_file, person="Lina")


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(make_application(settings, ToyPack), base_url="http://localhost") as made:
        yield made


@pytest.fixture
def visit(client: TestClient) -> str:
    """The token that this client's forms must send back."""
    client.get("/")
    return client.cookies[COOKIE]


@pytest.fixture
def address(settings: Settings) -> Iterator[str]:
    """The desk answering on a port of this machine."""
    with serving(settings) as found:
        yield found


@contextmanager
def serving(settings: Settings, *, team: bool = False) -> Iterator[str]:
    import uvicorn

    application = make_application(replace(settings, team=team), ToyPack)
    server = uvicorn.Server(uvicorn.Config(application, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://localhost:{port}"
    server.should_exit = True
    thread.join(10)
