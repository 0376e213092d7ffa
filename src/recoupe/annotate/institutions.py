"""Organisations: the gazetteer's, those the text defines by "Name (XYZ)", and named bodies."""

from __future__ import annotations

from recoupe.annotate.acronyms import acronyms, definitions
from recoupe.annotate.named_bodies import named_bodies
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import Hit
from recoupe.lang.fr.personal_names import name_stopwords, organisation_tails
from recoupe.model.marks import Mention
from recoupe.model.span import Span


def find_institutions(
    surface: Surface, taken: frozenset[int], offices: frozenset[int]
) -> list[Mention]:
    """Organisations in order of the text, outside the words of ``taken``.

    Words of ``offices`` (role phrases) hold no organisation but the gazetteer's.
    """
    defined = definitions(surface)
    spans: dict[tuple[int, int], tuple[str, str]] = {}
    for acronym, (first, last) in defined.items():
        if not taken & set(range(first, last)):
            spans[first, last] = (acronym, f"défini dans le texte : {acronym}")
    for hit in surface.hits:
        if hit.entry.kind == "organisation" and clear(spans, hit, taken) and proper(surface, hit):
            last = branch_end(surface, hit, taken)
            norm = hit.entry.norm if last == hit.last else surface.of(hit.first, last)
            spans[hit.first, last] = (norm, "")
    busy = taken | offices
    for first, last in named_bodies(surface, frozenset(busy)):
        if all(last <= a or first >= b or (first <= a and b <= last) for a, b in spans):
            spans.setdefault((first, last), (surface.of(first, last), ""))
    busy = busy | {k for a, b in spans for k in range(a, b)}
    for at in acronyms(surface, frozenset(busy)):
        spans[at, at + 1] = (surface.words[at].text, "")
    return [
        Mention(kind="organisation", span=surface.span(a, b), norm=norm, reason=reason)
        for (a, b), (norm, reason) in sorted(spans.items())
    ]


def branch_end(surface: Surface, hit: Hit, taken: frozenset[int]) -> int:
    """The end of a body's branch or programme: "BBC Afrique", "CNN International"."""
    last = hit.last
    while last < len(surface.words) and surface.gap(last) == " " and last not in taken:
        word, other = surface.words[last], surface.owner[last]
        region = other is not None and other.entry.kind == "region"
        named = other is None and (
            surface.labels[last] == "ORG" or word.key in organisation_tails()
        )
        if not word.capital or not (region or named) or word.key in name_stopwords():
            break
        last = other.last if other is not None else last + 1
    return last


def clear(spans: dict[tuple[int, int], tuple[str, str]], hit: Hit, taken: frozenset[int]) -> bool:
    """Whether the hit touches nothing already found."""
    if taken & set(range(hit.first, hit.last)):
        return False
    return all(hit.last <= a or hit.first >= b for a, b in spans)


def proper(surface: Surface, hit: Hit) -> bool:
    """A one-word name that is also a common noun needs more than a sentence's capital."""
    word = surface.words[hit.first]
    if hit.last - hit.first > 1 or hit.entry.acronym or word.capitals:
        return True
    return not surface.opens_sentence(hit.first) or surface.labels[hit.first] in ("ORG", "PER")


def extent(surface: Surface, first: int, last: int) -> Span:
    """The span of words ``first`` to ``last``."""
    return surface.span(first, last)
