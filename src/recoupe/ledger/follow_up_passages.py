"""The sentences of an article, laid out for finding what became of a promise."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from recoupe.lang.fr.follow_up import act_phrases, act_words, frame_words, things
from recoupe.lang.fr.frequency import term
from recoupe.lang.fr.modality import adjectives
from recoupe.lang.fr.numbers import number_words
from recoupe.ledger.themes import theme
from recoupe.ledger.wording import numbers
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Undertaking
from recoupe.model.span import Span
from recoupe.text.folding import fold_in_place, words
from recoupe.text.sentences import split_sentences

# The beginning of an article tells its theme.
OPENING = 1500


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Telling:
    """One sentence: what it names, which acts, how much.

    ``promise`` when it undertakes an act itself, ``term`` the words by when.
    """

    span: Span
    folded: str
    terms: dict[str, str]
    families: frozenset[str]
    numbers: frozenset[float]
    title: bool
    promise: bool
    term: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LaterArticle:
    """An article to search: its sentences, the states and names in it, the day it tells."""

    article: Article
    told: date | None
    sentences: tuple[Telling, ...]
    terms: frozenset[str]
    names: frozenset[str]
    folded: str
    theme: str | None
    story: str = ""


def laid_out(article: Article, marks: Marks, told: date | None, story: str = "") -> LaterArticle:
    """The article (of the story of that id) cut into sentences with their terms and acts."""
    sentences = tuple(
        telling(article, span, marks.undertakings) for span in split_sentences(article.text)
    )
    names = {m.norm.casefold() for m in marks.mentions if m.kind != "description"}
    names |= {m.country for m in marks.mentions if m.country}
    return LaterArticle(
        article=article,
        told=told,
        sentences=sentences,
        terms=frozenset(t for s in sentences for t in s.terms),
        names=frozenset(names) | states_in(article.text),
        folded=fold_in_place(article.text),
        theme=theme(article.text[:OPENING]),
        story=story,
    )


def telling(article: Article, span: Span, undertakings: tuple[Undertaking, ...]) -> Telling:
    """One sentence of the article."""
    text = span.of(article.text)
    own = [u for u in undertakings if u.span.overlaps(span) and not u.negated]
    folded = fold_in_place(text)
    return Telling(
        span=span,
        folded=folded,
        terms=terms_of(text),
        families=families_of(folded),
        numbers=numbers(text),
        title=span.end <= article.body.start,
        promise=any(families_of(fold_in_place(u.span.of(article.text))) for u in own),
        term=next((u.deadline.of(article.text) for u in own if u.deadline), ""),
    )


@lru_cache(maxsize=20_000)
def terms_of(text: str) -> dict[str, str]:
    """Term → the word of the text it comes from; words of frame, states and figures left out.

    A thing with synonyms gives its own term beside the word's.
    """
    found: dict[str, str] = {}
    for word, span in words(text):
        if len(word) < 3 or word in frame_words() or word in adjectives():
            continue
        if word[0].isdigit() or word in number_words():
            continue
        written = span.of(text)
        found.setdefault(term(word), written)
        if word in things():
            found.setdefault(things()[word], written)
    return found


@lru_cache(maxsize=20_000)
def families_of(folded: str) -> frozenset[str]:
    """Families of the acts that a folded sentence tells or names."""
    found = {act.family for word, _ in words(folded) for act in act_words().get(word, ())}
    return frozenset(found) | {f for f, pattern in act_phrases() if pattern.search(folded)}


def states_in(text: str) -> frozenset[str]:
    """ISO codes of the states whose adjective or people the text names."""
    known = adjectives()
    return frozenset(
        known[word] for part in re.findall(r"[^\W\d_]+", text) if (word := part.lower()) in known
    )
