"""Floors may only rise."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

PATH = Path(__file__).resolve().parents[2] / "eval" / "gate.py"


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gate", PATH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


gate = load()


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_floor_never_sinks_and_a_ceiling_never_grows(old: float, new: float) -> None:
    floors = {"part.f1": {"min": old}, "part.false_alarms": {"max": old}}
    raised = gate.raised({"part.f1": new, "part.false_alarms": new}, floors)
    assert raised["part.f1"]["min"] >= old
    assert raised["part.false_alarms"]["max"] <= old


def test_a_figure_under_its_floor_fails(capsys: pytest.CaptureFixture[str]) -> None:
    floors = {"a.f1": {"min": 0.9}, "a.wrong": {"max": 1.0}}
    assert gate.report({"a.f1": 0.8999, "a.wrong": 1.0}, floors) == []
    assert gate.report({"a.f1": 0.89, "a.wrong": 2.0}, floors) == ["a.f1", "a.wrong"]
    assert "BELOW" in capsys.readouterr().out


def test_new_figures_get_a_floor_or_a_ceiling() -> None:
    assert gate.raised({"a.f1": 0.7654, "a.wrong": 3.0}, {}) == {
        "a.f1": {"min": 0.765},
        "a.wrong": {"max": 3.0},
    }
