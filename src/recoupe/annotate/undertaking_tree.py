"""Questions that the search for undertakings asks of a parsed sentence.

Everything is by token index into ``Parse.tokens``. The parser's morphology is not trusted
for the future and the conditional: their endings are, being regular in French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from recoupe.model.parse import Parse, Token
from recoupe.model.span import Span

QUOTES = frozenset(("«", "»", '"', "“", "”", "''"))
FUTURE = ("rai", "ras", "ra", "rons", "rez", "ront")
CONDITIONAL = ("rais", "rait", "rions", "riez", "raient")
INFINITIVE = ("er", "ir", "re", "oir")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj")


def plain(text: str) -> str:
    """Lower case with a straight apostrophe."""
    return text.lower().replace("’", "'")


@dataclass(frozen=True, slots=True)
class Tree:
    """A parse with the dependents of every token at hand."""

    parse: Parse
    kids: dict[int, list[int]] = field(default_factory=dict)
    lower: tuple[str, ...] = ()

    @classmethod
    def of(cls, parse: Parse) -> Tree:
        """Index the dependents once for the whole text."""
        kids: dict[int, list[int]] = {}
        for token in parse.tokens:
            if token.head != token.i:
                kids.setdefault(token.head, []).append(token.i)
        return cls(parse, kids, tuple(plain(token.text) for token in parse.tokens))

    def __getitem__(self, index: int) -> Token:
        return self.parse.tokens[index]

    def lemma(self, index: int) -> str:
        """The lemma; the parser leaves some regular verbs in the present as they stand."""
        token = self[index]
        lemma = token.lemma.lower()
        if token.pos != "VERB" or lemma.endswith(INFINITIVE):
            return lemma
        stem = re.sub(r"(?:e|es|ent|ons|ez|ant)$", "", lemma)
        return f"{stem}er" if stem != lemma else lemma

    def children(self, index: int, *deps: str) -> list[int]:
        """Dependents of ``index``, those with one of ``deps`` when given."""
        own = self.kids.get(index, [])
        return [k for k in own if self[k].dep in deps] if deps else list(own)

    def bounds(self, index: int) -> tuple[int, int]:
        """First and last-plus-one token of the sentence that holds ``index``."""
        sentences, here = self.parse.sentence_tokens, self[index].sentence
        first, last = sentences[here]
        # The parser may begin a sentence at the hyphen of a compound.
        while self.in_compound(first):
            here -= 1
            first = sentences[here][0]
        while last < len(self.parse.tokens) and self.in_compound(last):
            last = sentences[self[last].sentence][1]
        return first, last

    def in_compound(self, index: int) -> bool:
        """Whether a token is a hyphen that touches the words on both sides."""
        tokens = self.parse.tokens
        if tokens[index].text != "-" or not 0 < index < len(tokens) - 1:
            return False
        left, right = tokens[index - 1], tokens[index + 1]
        return left.end == tokens[index].start and tokens[index].end == right.start

    def subtree(self, index: int, without: frozenset[int] = frozenset()) -> list[int]:
        """``index`` and all below it, in order, skipping the branches in ``without``."""
        found, stack, seen = [], [index], {index}
        while stack:
            here = stack.pop()
            found.append(here)
            for kid in self.kids.get(here, []):
                if kid not in without and kid not in seen:
                    seen.add(kid)
                    stack.append(kid)
        return sorted(found)

    def ancestors(self, index: int) -> Iterator[int]:
        """Heads of ``index``, nearest first."""
        seen = {index}
        while self[index].head not in seen:
            index = self[index].head
            seen.add(index)
            yield index

    def word(self, index: int) -> str:
        """The token in lower case with a straight apostrophe."""
        return self.lower[index]

    def span(self, first: int, last: int) -> Span:
        """From token ``first`` to token ``last``, both included."""
        return Span(self[first].start, self[last].end)

    def infinitive(self, index: int) -> bool:
        """Whether the token is an infinitive, by its form or by the parser's word."""
        token = self[index]
        if token.pos not in ("VERB", "AUX"):
            return False
        word = self.word(index)
        return "VerbForm=Inf" in token.feats or (word == token.lemma and word.endswith(INFINITIVE))

    def ending(self, index: int, endings: tuple[str, ...]) -> bool:
        """Whether a verb form has that ending upon its infinitive's r, not upon a stem in r."""
        token, word = self[index], self.word(index)
        if token.pos not in ("VERB", "AUX") or not word.endswith(endings):
            return False
        if re.search(r"r(?:er|ir)$", token.lemma):
            return "rr" in word or word.startswith((token.lemma, token.lemma[:-1]))
        return "VerbForm=Inf" not in token.feats and "VerbForm=Part" not in token.feats

    def future(self, index: int) -> bool:
        """Whether the token is a verb in the simple future."""
        return self.ending(index, FUTURE)

    def conditional(self, index: int) -> bool:
        """Whether the token is a verb in the conditional."""
        return self.ending(index, CONDITIONAL)

    def finite(self, index: int) -> bool:
        """Whether the token is a finite verb form."""
        token = self[index]
        return token.pos in ("VERB", "AUX") and (
            "VerbForm=Fin" in token.feats or self.future(index) or self.conditional(index)
        )

    def group(self, index: int) -> list[int]:
        """The verb with its auxiliaries and copula, in order."""
        helpers = ("aux", "aux:tense", "aux:pass", "aux:caus", "cop")
        return sorted([index, *self.children(index, *helpers)])
