"""A match of the time grammar where it stands in its text."""

from __future__ import annotations

import re
from typing import NamedTuple

from recoupe.model.parse import Parse
from recoupe.model.span import Span

SENTENCE_START = re.compile(r"(?:^|[\n.!?:;•\-«\"“(]|\bw)\s*$")


class Place(NamedTuple):
    """A match in its text: ``flat`` is the flattened text of ``parse``."""

    span: Span
    flat: str
    parse: Parse

    def before(self, width: int = 20) -> str:
        """The flattened words before the match."""
        return self.flat[max(0, self.span.start - width) : self.span.start]


def opens_sentence(span: Span, text: str) -> bool:
    """Whether nothing but an opening mark comes before ``span`` in its sentence."""
    return bool(SENTENCE_START.search(text[max(0, span.start - 4) : span.start]))


def written_as_name(span: Span, parse: Parse) -> bool:
    """Whether a lone word has a capital where no sentence opens: part of a name."""
    text = parse.text
    return (
        text[span.start].isupper()
        and not opens_sentence(span, text)
        and not re.search(r"[ ]", span.of(text))
    )


def counts_noun(span: Span, parse: Parse) -> bool:
    """Whether the next word is a plural noun that the number would count."""
    inside = parse.tokens_in(span)
    if not inside or inside[-1].i + 1 >= len(parse.tokens):
        return False
    after = parse.tokens[inside[-1].i + 1]
    plural = "Number=Plur" in after.feats or after.text.endswith(("s", "x"))
    return (
        after.pos == "NOUN" and plural and after.text[:1].islower() and after.start - span.end < 2
    )
