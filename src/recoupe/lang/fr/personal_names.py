"""What stands in and before a personal name: titles, ranks, particles, given names."""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr.wording import keys_of, plain, plural_of
from recoupe.lang.resources import lines, table, values

PACKAGE = "recoupe.lang.fr"


@cache
def titles() -> dict[tuple[str, ...], str]:
    """Titles and ranks by folded words, with their kind ("civil", "rank", …)."""
    found: dict[tuple[str, ...], str] = {}
    for row in table(PACKAGE, "titles"):
        for form in values(row["forms"]):
            found.setdefault(keys_of(form), row["kind"])
    for row in table(PACKAGE, "ranks"):
        for form in values(row["forms"]):
            found.setdefault(keys_of(form), "rank")
            found.setdefault(keys_of(plural_of(form)), "rank")
    return found


@cache
def titles_of_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Titles of several words by their first, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for keys in titles():
        if len(keys) > 1:
            found.setdefault(keys[0], []).append(keys)
    return {first: tuple(sorted(known, key=lambda k: -len(k))) for first, known in found.items()}


@cache
def given_names() -> frozenset[str]:
    """Folded given names, as hints."""
    return frozenset(keys_of("\n".join(lines(PACKAGE, "given_names"))))


@cache
def particles() -> frozenset[str]:
    """Lower-case words inside a name."""
    return frozenset(plain(word) for word in lines(PACKAGE, "particles"))


@cache
def organisation_heads() -> frozenset[str]:
    """First words of organisations' names."""
    return frozenset(keys_of(word)[0] for word in lines(PACKAGE, "organisation_heads"))


@cache
def place_heads() -> frozenset[str]:
    """Common nouns that begin a place's name."""
    return frozenset(keys_of(word)[0] for word in lines(PACKAGE, "place_heads"))


@cache
def epithets() -> tuple[tuple[str, ...], ...]:
    """Titles that stand as a name, by folded words."""
    return tuple(keys_of(word) for word in lines(PACKAGE, "epithets"))


@cache
def name_stopwords() -> frozenset[str]:
    """Folded words that begin no name even with a capital."""
    return frozenset(lines(PACKAGE, "name_stopwords"))


@cache
def name_labels() -> frozenset[str]:
    """Common nouns that a person's name labels ("loi X", "affaire X")."""
    return frozenset(keys_of(word)[0] for word in lines(PACKAGE, "name_labels"))


@cache
def common_acronyms() -> frozenset[str]:
    """Acronyms that name no organisation."""
    return frozenset(lines(PACKAGE, "common_acronyms"))


@cache
def organisation_labels() -> frozenset[str]:
    """Folded common nouns after which a capitalised run is an organisation."""
    return frozenset(keys_of(word)[0] for word in lines(PACKAGE, "organisation_labels"))


@cache
def not_bodies() -> frozenset[str]:
    """Folded single words that name no organisation and no place by themselves."""
    return frozenset(keys_of(word)[0] for word in lines(PACKAGE, "not_bodies"))


@cache
def organisation_tails() -> frozenset[str]:
    """Folded last words that make a run of capitals a body."""
    return frozenset(keys_of(word)[0] for word in lines(PACKAGE, "organisation_tails"))


@cache
def english_words() -> frozenset[str]:
    """English function words, in which no person's name consists."""
    return frozenset(lines(PACKAGE, "english_words"))


@cache
def mononyms() -> frozenset[str]:
    """Folded names of people whom one word names."""
    return frozenset(key for word in lines(PACKAGE, "mononyms") for key in keys_of(word)[:1])
