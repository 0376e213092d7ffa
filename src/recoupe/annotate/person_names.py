"""Proper names of persons: capitalised runs, judged by what stands in and around them.

The parser's recogniser is one proposal among others: titles, offices, given names,
demonyms and appositions weigh more.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.name_bars import barred
from recoupe.annotate.name_brands import branded, called_by_place
from recoupe.annotate.name_evidence import apposed, context_score, inner_score
from recoupe.annotate.name_leads import before
from recoupe.annotate.name_repeats import (
    Name,
    initials,
    known_surname,
    listed_name,
    surnames,
    townlike,
)
from recoupe.annotate.name_runs import runs
from recoupe.annotate.name_titles import split_complement, trimmed
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.offices import role_heads
from recoupe.lang.fr.personal_names import epithets, name_labels


def before_role(surface: Surface, first: int, last: int) -> int:
    """The end of a name in capitals that a role in capitals follows in a heading."""
    for at in range(first + 2, last):
        word = surface.words[at]
        if word.capitals and (word.key,) in role_heads() and surface.gap(at) == " ":
            return at
    return last


def judge(surface: Surface, first: int, last: int) -> Name | None:
    """The run as a person's name, or None."""
    last = before_role(surface, first, last)
    begun = split_complement(surface, first, last)
    cut = begun != first
    first, last, lead, kind, marked = trimmed(surface, begun, last)
    if first >= last or (not surface.words[first].capital and lead != first):
        return None
    lead, outer, role = before(surface, lead)
    kind, marked = kind or outer, marked or role or cut
    words = surface.words[first:last]
    if barred(surface, first, last, bool(kind)):
        return None
    labelled = first > 0 and surface.words[first - 1].key in name_labels()
    score = 3 * bool(kind) + 2 * marked + 2 * labelled + inner_score(surface, first, last)
    score += 2 * apposed(surface, last) + context_score(surface, lead, first, last)
    if marked:  # a role or demonym before the name outweighs another label of the recogniser
        labels = set(surface.labels[first:last])
        score += 2 if labels == {"ORG"} else bool({"LOC", "MISC"} & labels)
    needed = 2 if len(words) > 1 else 3
    return Name(first, last, score, lead, kind) if score >= needed else None


def find_epithets(surface: Surface) -> Iterator[Name]:
    """Titles that stand as a name ("dalaï-lama")."""
    firsts = {keys[0] for keys in epithets()}
    for at, key in enumerate(surface.folded):
        for keys in epithets() if key in firsts else ():
            if surface.keys(at, at + len(keys)) == keys:
                yield Name(at, at + len(keys), 9, at, "epithet")


def find_names(surface: Surface) -> list[Name]:
    """Names of persons in order of the text, surnames alone included."""
    found = {n.first: n for n in find_epithets(surface)}
    waiting: list[tuple[int, int]] = []
    for first, last in runs(surface):
        name = judge(surface, first, last)
        if name is not None:
            found.setdefault(name.first, name)
        else:
            waiting.append((first, last))
    for first, last in waiting:
        name = listed_name(surface, first, last, found.values())
        if name is not None:
            found.setdefault(name.first, name)
    for at in {*townlike(surface, found.values()), *branded(surface, found.values())}:
        del found[at]
    known = surnames(surface, found.values())
    for first, last in waiting:
        name = known_surname(surface, first, last, known)
        if name is not None:
            found.setdefault(name.first, name)
    for at in called_by_place(surface, found.values()):
        found.setdefault(at, Name(at, at + 1, 3, at, "given"))
    for at in initials(surface, found.values()):
        found.setdefault(at, Name(at, at + 1, 3, at, "initials"))
    return [found[key] for key in sorted(found)]
