from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.app import building
from recoupe.app.building import build, folder_names, render, slug
from recoupe.app.inputs import Inputs
from recoupe.errors import OutputError, ReadError
from recoupe.model.dossier import Dossier
from recoupe.model.page import ItemError
from tests.dossier_sample import make_dossier

FAILED = ItemError(locator="vide.txt", code="read-empty", message="rien")


def second() -> Dossier:
    first = make_dossier()
    return replace(first, story=replace(first.story, id="s2", title="Œuvre à l’île d’Yeu : été"))


@pytest.fixture
def two_dossiers(monkeypatch: pytest.MonkeyPatch) -> None:
    made = (make_dossier(), second())
    monkeypatch.setattr(building, "make_dossiers", lambda *_: (made, (FAILED,), 7))


@pytest.mark.usefixtures("two_dossiers")
def test_every_story_has_its_folder_and_the_run_an_index(tmp_path: Path) -> None:
    out = tmp_path / "out"
    report = build(Inputs(sources=("x",)), out)
    files = {str(p.relative_to(out)) for p in out.rglob("*.*") if p.is_file()}
    assert {
        "index.html",
        "01-digues-accord-a-port-salin/dossier.html",
        "01-digues-accord-a-port-salin/dossier.md",
        "02-oeuvre-a-l-ile-d-yeu-ete/dossier.json",
    } <= files
    assert report.first == out / "index.html"
    assert report.figures["pages"] == 7
    assert report.figures["errors"] == 1
    assert report.figures["stories"] == 2
    path = out / "01-digues-accord-a-port-salin/dossier.json"
    assert json.loads(path.read_text(encoding="utf-8"))["counts"]["origins"] == 2


def test_one_dossier_needs_no_index() -> None:
    dossiers = (make_dossier(),)
    assert "index.html" not in render(dossiers, folder_names(dossiers), ())


def test_a_refused_folder_is_said_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.txt").write_text("")
    monkeypatch.setattr(building, "make_dossiers", lambda *_: pytest.fail("worked for nothing"))
    with pytest.raises(OutputError):
        build(Inputs(sources=("x",)), tmp_path)


def test_nothing_readable_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(ReadError) as error:
        build(Inputs(sources=(str(tmp_path / "empty.txt"),)), tmp_path / "out")
    assert error.value.code == "read-nothing"
    assert not (tmp_path / "out").exists()


def test_folder_names_are_plain_short_and_distinct() -> None:
    names = folder_names([make_dossier(), second()])
    assert len(set(names.values())) == 2
    assert slug("../../etc/passwd \x00") == "etc-passwd"
    assert slug("標題") == ""
    assert len(slug("mot " * 40)) <= 50
