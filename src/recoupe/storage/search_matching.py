"""What is searched for as FTS5 expressions. Every word stands in quotes: none is syntax."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from recoupe.lang.fr.roots import root
from recoupe.storage.search_words import joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word, or several side by side: folded. ``begins``: the last word may go on.

    ``kept_out`` are words that an item must not have.
    """

    words: tuple[str, ...]
    begins: bool = False
    kept_out: bool = False


Terms = tuple[Term, ...]


def loosely(terms: Terms) -> str:
    """Items that hold every term in any inflection; empty where no term is wanted."""
    return combined(terms, lambda term: phrase(term, "{title root}"))


def exactly(terms: Terms) -> str:
    """Items that hold the very words."""
    return combined(terms, lambda term: f"plain : {quoted(term.words, term.begins)}")


def titled(terms: Terms) -> str:
    """Items whose title holds every term in any inflection."""
    found = [
        phrase(term, "title")
        for term in terms
        if not term.kept_out and term.words and not term.begins
    ]
    return " AND ".join(found)


def combined(terms: Terms, expression: Callable[[Term], str]) -> str:
    """All that is wanted and nothing that is kept out."""
    terms = tuple(term for term in terms if term.words)
    wanted = " AND ".join(expression(term) for term in terms if not term.kept_out)
    unwanted = " OR ".join(phrase(term, "root") for term in terms if term.kept_out)
    return f"({wanted}) NOT ({unwanted})" if wanted and unwanted else wanted


def phrase(term: Term, columns: str) -> str:
    """The term by its roots; one that may go on by what is written of it."""
    if term.begins:
        return f"plain : {quoted(term.words, True)}"
    return f"{columns} : {quoted(tuple(root(word) for word in term.words))}"


def quoted(words: tuple[str, ...], begins: bool = False) -> str:
    """Words side by side."""
    return f'"{joined(" ".join(words))}"' + (" *" if begins else "")
