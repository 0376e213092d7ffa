"""What the documentation lists is what the code has."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = re.compile(r'code(?::[^=]*)? ?= ?"([a-z]+(?:-[a-z]+)*)"|code="([a-z-]+)"')


def test_every_error_code_is_documented() -> None:
    listed = set(re.findall(r"`([a-z-]+)`", (ROOT / "docs/reference/errors.md").read_text("utf-8")))
    used = {
        first or second
        for path in (ROOT / "src").rglob("*.py")
        for first, second in CODE.findall(path.read_text("utf-8"))
    }
    codes = {code for code in used if "-" in code}
    assert codes
    assert codes <= listed
