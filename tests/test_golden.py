"""The dossiers of the example, whole, as they stood when they were last read line by line.

``RECOUPE_GOLDEN=write pytest tests/test_golden.py`` writes them anew: read the difference
before you commit it.
"""

import os
from pathlib import Path

import pytest

from recoupe.app.building import build
from recoupe.app.inputs import Inputs

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "examples" / "golden"


@pytest.mark.model
def test_the_example_gives_its_golden_dossiers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    build(Inputs(sources=("examples/pages",)), tmp_path / "out")
    built = {
        path.parent.name: path.read_text(encoding="utf-8")
        for path in sorted((tmp_path / "out").glob("*/dossier.md"))
    }
    if os.environ.get("RECOUPE_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        for old in GOLDEN.glob("*.md"):
            old.unlink()
        for name, text in built.items():
            (GOLDEN / f"{name}.md").write_text(text, encoding="utf-8")
    golden = {path.stem: path.read_text(encoding="utf-8") for path in sorted(GOLDEN.glob("*.md"))}
    assert list(built) == list(golden)
    for name, text in golden.items():
        assert built[name] == text
