"""What bars a capitalised run from being a personal name."""

from __future__ import annotations

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at
from recoupe.lang.fr.offices import role_heads
from recoupe.lang.fr.personal_names import (
    english_words,
    given_names,
    name_stopwords,
    not_bodies,
    organisation_heads,
    organisation_labels,
    organisation_tails,
    place_heads,
)


def barred(surface: Surface, first: int, last: int, titled: bool) -> bool:
    """Whether the run cannot be a person's name."""
    words = surface.words[first:last]
    if not titled and (shouted(surface, first, last) or words[0].key in organisation_heads()):
        return True
    if len(words) == 1 and (len(words[0].text) < 2 or words[0].key in name_stopwords()):
        return True
    if len(words) == 1 and (demonym_at(words, 0) or (words[0].key,) in role_heads()):
        return not titled
    if len(words) == 2 and demonym_at(words, 1) and "-" in surface.gap(first + 1):
        return True
    return (
        thing_by_words(surface, first, last, titled)
        or labelled_body(surface, first, last)
        or place_word_before(surface, first)
    )


def thing_by_words(surface: Surface, first: int, last: int, titled: bool) -> bool:
    """Whether the words themselves name a thing ("P.-V. Covid", "The Light", "X Fund")."""
    words = surface.words[first:last]
    if words[-1].key in not_bodies() and all(len(w.text) == 1 for w in words[:-1]):
        return True
    return len(words) > 1 and not titled and bodily(surface, first, last)


def bodily(surface: Surface, first: int, last: int) -> bool:
    """Whether an English function word or a body's last word ("Fund") stands in the run."""
    keys = surface.folded[first:last]
    if keys[0] in english_words() or any(k in english_words() for k in keys[1:-1]):
        return True
    return keys[-1] in organisation_tails() and not surface.words[last - 1].capitals


def shouted(surface: Surface, first: int, last: int) -> bool:
    """Whether the run is in capitals and does not begin with a given name."""
    words = surface.words[first:last]
    if not all(w.capitals or len(w.text) == 1 for w in words):
        return False
    known = words[0].key in given_names() and len(words) > 1
    return not known or surface.owner[first] is not None


def labelled_body(surface: Surface, first: int, last: int) -> bool:
    """Whether "groupe", "quotidien" before the run make it an organisation."""
    if not (first and surface.joined(first)) or surface.words[first].key in given_names():
        return False
    label = surface.words[first - 1]
    alone = last - first == 1 or set(surface.labels[first:last]) != {"PER"}
    return alone and label.key in organisation_labels() and not label.capital


def place_word_before(surface: Surface, first: int) -> bool:
    """Whether "avenue", "hôpital", "stade" stands before the run."""
    at = first - 1
    while at >= 0 and first - at <= 3 and surface.gap(at + 1) in (" ", "'", "’", "-"):
        word = surface.words[at]
        if word.key in place_heads():
            return not word.capital or at > 0
        small = ("de", "d", "du", "des", "la", "l", "le", "saint", "sainte")
        if word.key not in small and (word.capital or surface.pos(at) != "ADJ"):
            return False
        at -= 1
    return False
