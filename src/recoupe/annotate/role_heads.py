"""The noun that a role phrase is built on."""

from __future__ import annotations

from recoupe.annotate.name_bars import place_word_before
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.offices import RoleHead, head_lengths, role_heads

DETERMINERS = word_set("role-heads.determiners")


def match_head(surface: Surface, at: int) -> tuple[RoleHead, int] | None:
    """The longest role head at word ``at`` with the index after it."""
    known = role_heads()
    for length in head_lengths().get(surface.folded[at], ()):
        head = known.get(surface.keys(at, at + length))
        if head is None or not all(surface.joined(k) for k in range(at + 1, at + length)):
            continue
        return None if misleading(surface, at, length) else (head, at + length)
    return None


def misleading(surface: Surface, at: int, length: int) -> bool:
    """Whether a role noun is a verb, an adjective, a place's name or "(Conseil des) ministres"."""
    if surface.keys(at - 2, at) in (("conseil", "des"), ("palais", "des")):
        return True
    if surface.words[at].capital and place_word_before(surface, at):
        return True
    if length > 1:
        return False
    if surface.owner[at] is not None or surface.pos(at) in ("VERB", "AUX"):
        return True
    return surface.pos(at) == "ADJ" and not noun_by_place(surface, at)


def noun_by_place(surface: Surface, at: int) -> bool:
    """Whether a word tagged as adjective stands where a noun does: after its determiner."""
    if surface.keys(at - 1, at)[:1] and surface.words[at - 1].key in DETERMINERS:
        after = surface.pos(at + 1)
        return not (after == "NOUN" and surface.joined(at + 1))
    return False
