"""A parser in its own process gives what it gives in this one, and its death loses nothing."""

import os
from collections.abc import Iterable, Iterator

import pytest

from recoupe.engines.worker import WorkerPack
from recoupe.errors import ModelMissingError
from recoupe.model.parse import Parse

HOME = os.getpid()


def parse_of(text: str) -> Parse:
    return Parse(text=text, tokens=(), sentences=(), sentence_tokens=(), names=())


class Toy:
    code = "fr"

    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        return (parse_of(text.upper()) for text in texts)


class Dying(Toy):
    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        if os.getpid() != HOME:
            os._exit(1)
        return super().parse(texts)


class Missing(Toy):
    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        raise ModelMissingError("no model here")


def test_parses_come_in_order_over_several_batches() -> None:
    texts = [f"texte {n}" for n in range(70)]
    with WorkerPack(Toy) as pack:
        assert [p.text for p in pack.parse(texts)] == [t.upper() for t in texts]
        assert pack.code == "fr"
    assert not pack.process.is_alive()


def test_a_dead_process_is_replaced_by_this_one() -> None:
    with WorkerPack(Dying) as pack:
        assert [p.text for p in pack.parse(["a", "b"])] == ["A", "B"]


def test_a_missing_model_is_told_as_here() -> None:
    with WorkerPack(Missing) as pack, pytest.raises(ModelMissingError) as caught:
        list(pack.parse(["a"]))
    assert caught.value.code == "model-missing"
    assert caught.value.message == "no model here"
