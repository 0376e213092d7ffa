"""Compiles the French tokenizer's pattern in hundredths of a second instead of seconds.

spaCy's French ``token_match`` is one alternation of 266 anchored patterns. Almost all
of them end in the same few tails, each tail holding classes of all the letters of Unicode,
so that the whole is 1.4 million characters long and Python compiles the same classes
hundreds of times, when the language is imported.

Here the alternatives with equal tails are written as one: ``^a[-]X+$|^b[-]X+$`` is
``^(?:a[-]|b[-])X+$``. The new pattern matches the same strings. It is only used for the very
pattern that it was checked against, known by its digest; any other goes to ``re`` untouched.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

KNOWN = "52070ecee59516e7e9ff5d79aeaec973ef15fcf68c34021021bc293f52bd4173"  # spaCy 3.8
LONG = 1_000_000
FLAGS = "(?iu)"
_CLASS = re.compile(r"(\[[^\]]{200,}\][+*]?)")
_lock = threading.RLock()


def known(pattern: object) -> bool:
    """Whether ``pattern`` is the French ``token_match`` that ``factored`` was checked on."""
    return (
        isinstance(pattern, str)
        and len(pattern) > LONG
        and hashlib.sha256(pattern.encode()).hexdigest() == KNOWN
    )


def alternatives(pattern: str) -> list[str]:
    """The anchored alternatives of ``(?iu)(?:^…$)|(?:^…$)``, without their anchors."""
    inside = pattern.removeprefix(FLAGS).removeprefix("(?:^").removesuffix("$)")
    return inside.split("$)|(?:^")


def factored(pattern: str) -> str:
    """A shorter pattern that matches the same strings as ``pattern``.

    Alternatives that hold the same long classes are joined: by their beginnings when they
    begin differently, else by what stands after the first class.
    """
    joined: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for alternative in alternatives(pattern):
        pieces = _CLASS.split(alternative)
        place = 0 if pieces[0] else 2
        key = (str(place), *pieces[:place], *pieces[place + 1 :])
        joined[key].append(pieces[place] if place < len(pieces) else "")
    parts = []
    for (where, *rest), varying in joined.items():
        rest.insert(int(where), "(?:" + "|".join(varying) + ")")
        parts.append("".join(rest))
    return f"{FLAGS}^(?:{'|'.join(parts)})$"


@contextmanager
def short_pattern() -> Iterator[None]:
    """While open, ``re.compile`` compiles the known French pattern in its factored form."""
    with _lock:
        plain = re.compile

        def compile_short(pattern: Any, flags: Any = 0) -> Any:  # noqa: ANN401
            return plain(factored(pattern) if known(pattern) else pattern, flags)

        re.compile = compile_short
        try:
            yield
        finally:
            re.compile = plain
