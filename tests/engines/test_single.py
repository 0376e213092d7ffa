from __future__ import annotations

from collections.abc import Iterable, Iterator

from recoupe.engines.single import SingleProcess
from recoupe.model.parse import Parse


class Pack:
    """Counts what it parses."""

    code = "fr"

    def __init__(self) -> None:
        self.calls = 0

    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        self.calls += 1
        for text in texts:
            yield Parse(text=text, tokens=(), sentences=(), sentence_tokens=(), names=())


def test_parses_come_in_order_and_nothing_loads_no_model() -> None:
    pack = Pack()
    assert [p.text for p in SingleProcess().parse(pack, ["a", "b"])] == ["a", "b"]
    assert SingleProcess().parse(pack, []) == []
    assert pack.calls == 1
