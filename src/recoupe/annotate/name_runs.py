"""Capitalised runs of words, with particles inside: where a personal name may stand."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.compounds import tied_before
from recoupe.annotate.name_letters import asian_given, lone_letter, shouting
from recoupe.annotate.name_titles import long_titles
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.personal_names import given_names, name_stopwords, particles


def runs(surface: Surface) -> Iterator[tuple[int, int]]:
    """Capitalised runs with particles inside, without words that only open a sentence."""
    at, end = 0, len(surface.words)
    ranks = long_titles(surface)
    while at < end:
        if at in ranks or not starts_run(surface, at):
            at += 1
            continue
        last = at + 1
        while last not in ranks and (step := next_in_run(surface, at, last)) is not None:
            last = step
        yield at, last
        at = last


def starts_run(surface: Surface, at: int) -> bool:
    """Whether word ``at`` may begin a name."""
    word = surface.words[at]
    if not word.capital or word.text[0].isdigit() or inside_compound(surface, at):
        return False
    if word.key in name_stopwords() and not elided_name(surface, at):
        return word.key in ("le", "la") and not surface.opens_sentence(at)
    hit = surface.owner[at]
    return hit is None or given_beside_hit(surface, at)


def inside_compound(surface: Surface, at: int) -> bool:
    """Whether word ``at`` goes on a place's hyphenated name ("Porto-Neuf")."""
    return at - 1 in surface.cut and tied_before(surface, at)


def elided_name(surface: Surface, at: int) -> bool:
    """Whether a one-letter word is an initial ("J. Doe") or begins N'Golo, O'Brien, D'Alema."""
    word = surface.words[at]
    if len(word.text) != 1 or at + 1 >= len(surface.words):
        return False
    follower, gap = surface.words[at + 1], surface.gap(at + 1)
    measured = surface.gap(at).endswith("°") or (at and surface.words[at - 1].text[-1].isdigit())
    if not follower.capital or measured:
        return False
    return gap.startswith(".") or (gap in ("'", "’") and not surface.opens_sentence(at))


def given_beside_hit(surface: Surface, at: int) -> bool:
    """Whether a gazetteer word is rather a given name or a surname beside a plain name."""
    hit = surface.owner[at]
    if hit is None or hit.last - hit.first > 1 or hit.entry.kind == "country":
        return False
    after = at + 1
    if after >= len(surface.words) or not surface.joined(after) or "-" in surface.gap(after):
        return False
    follower = surface.words[after]
    return (
        surface.words[at].key in given_names()
        and follower.capital
        and surface.owner[after] is None
        and follower.key not in name_stopwords()
    )


def next_in_run(surface: Surface, first: int, last: int) -> int | None:
    """The new end of the run when it goes on at word ``last``."""
    words, at = surface.words, last
    if at >= len(words) or not surface.joined(at):
        return None
    gap, word = surface.gap(at), words[at]
    if "–" in gap or word.text[0].isdigit() or not tied(surface, at):
        return None
    if word.capital:
        return capital_step(surface, first, at)
    if gap in ("-", "‑", "‐") and asian_given(surface, first, at):
        return at + 1
    return particle_step(surface, first, at)


def tied(surface: Surface, at: int) -> bool:
    """Whether a dot or apostrophe before word ``at`` is one inside a name."""
    gap, before = surface.gap(at), surface.words[at - 1]
    if gap.startswith("."):
        initial = len(before.text) == 1 or before.key in ("jr", "st", "chr", "ph")
        return initial and surface.words[at].capital
    return gap not in ("'", "’") or before.key in ("d", "l", "n", "o", "m", "al")


def capital_step(surface: Surface, first: int, at: int) -> int | None:
    """Whether the run takes the capitalised word ``at``."""
    hit, word = surface.owner[at], surface.words[at]
    grammar = word.capitals or surface.pos(at) in ("ADP", "SCONJ", "CCONJ", "PRON", "ADV")
    if word.key in name_stopwords() - particles() and grammar:
        return None
    if hit is not None and not surname_like_place(surface, first, at):
        return None
    if len(word.text) == 1 and lone_letter(surface, at):
        return None
    if shouting(surface, first, at) or (
        len(surface.words[at - 1].text) == 1 and word.key in name_stopwords()
    ):
        return None
    if len(surface.words[at].text) == 1 and surface.gap(at + 1) in ("'", "’"):
        return at + 1 if at + 1 < len(surface.words) and surface.words[at + 1].capital else None
    return at + 1


def surname_like_place(surface: Surface, first: int, at: int) -> bool:
    """Whether a place name ends a person's name ("Paul Lille")."""
    hit = surface.owner[at]
    if hit is None or hit.entry.acronym or hit.entry.kind == "organisation":
        return False
    if hit.entry.kind == "country" and surface.labels[at] != "PER":
        return False
    hyphen = surface.gap(at) in ("-", "‑", "‐")
    return hit.last - hit.first == 1 and (hyphen or surface.words[first].key in given_names())


def particle_step(surface: Surface, first: int, at: int) -> int | None:
    """Take particles in lower case when a capitalised word follows."""
    words, last = surface.words, at
    while last < len(words) and last - at < 3 and words[last].key in particles():
        if words[last].capital or not surface.joined(last):
            break
        last += 1
    if last == at or last >= len(words) or not words[last].capital or not surface.joined(last):
        return None
    if words[last].capitals and not words[first].capitals and len(words[last].text) < 7:
        return None  # "X de RFI": the body is no part of the name
    if surface.owner[last] is not None and words[at].key not in ("von", "van", "ould", "ben", "ag"):
        return None
    french = words[at].key in ("de", "d", "du", "des", "la", "le", "y", "e", "i")
    known = {words[first].key, words[at - 1].key} & given_names() or surface.labels[first] == "PER"
    if words[at].key in ("la", "le", "y", "e", "i", "al") and surface.gap(at) == " ":
        known = known and surface.labels[at] == "PER"
    sure = surface.labels[at] == surface.labels[last] == "PER"
    allowed = known and surface.labels[last] != "LOC"
    return last + 1 if sure or allowed or not french else None
