"""Any record to one line of JSON and back, losslessly: what the workspace keeps.

The line is canonical (sorted keys, no blanks, ASCII), so that equal records give equal
bytes, a hash over it means something, and a broken page's lone surrogates can be stored.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from recoupe.errors import StreamError

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter


Record = TypeVar("Record")


def record_line(record: object) -> str:
    """One record (a dataclass of ``recoupe.model``) as canonical JSON."""
    import json

    return json.dumps(converter().unstructure(record), sort_keys=True, separators=(",", ":"))


def read_record(line: str, kind: type[Record]) -> Record:
    """The record of that line; its constructor's own checks hold again.

    Raises ``StreamError`` (``stream-bad-record``) when the line is not such a record.
    """
    import json

    from cattrs.errors import BaseValidationError

    try:
        found: Any = converter().structure(json.loads(line), kind)
    except (BaseValidationError, AttributeError, KeyError, TypeError, ValueError) as error:
        message = f"not a {kind.__name__}: {error}"
        raise StreamError(message, code="stream-bad-record") from error
    assert isinstance(found, kind)
    return found


@cache
def converter() -> JsonConverter:
    """One converter for the process: dates as ISO 8601, unknown fields refused."""
    from cattrs.preconf.json import make_converter

    return make_converter(forbid_extra_keys=True)
