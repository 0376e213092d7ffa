"""The tables of the world that a script builds are the ones it would build now."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "eval" / "build_world_names.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    pytest.importorskip("babel")
    spec = importlib.util.spec_from_file_location("build_world_names", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_shipped_names_are_the_built_ones(script: ModuleType) -> None:
    for name, text in script.tables().items():
        shipped = (script.DATA / f"{name}.tsv").read_text(encoding="utf-8")
        rows = [line for line in text.splitlines() if not line.startswith("#")]
        assert [line for line in shipped.splitlines() if not line.startswith("#")] == rows


def test_every_inhabited_state_of_the_standard_is_known(script: ModuleType) -> None:
    known = set(script.written("countries")) | {
        line.split("\t")[0] for line in script.tables()["cldr_territories"].splitlines()
    }
    assert set(script.territories()) - known == {"SX"}  # half an island, under its other half


def test_check_says_what_is_missing(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["build_world_names.py", "--check"])
    script.main()
    assert "AX" in capsys.readouterr().out
