"""Short pieces of a name: lone letters, and given names hung on by a hyphen."""

from __future__ import annotations

from recoupe.annotate.surface import Surface


def asian_given(surface: Surface, first: int, at: int) -> bool:
    """Whether a short word in lower case ends a Korean or Chinese given name ("Sung-min")."""
    short = len(surface.words[at].text) <= 6 and len(surface.words[at - 1].text) <= 6
    return short and at - first >= 2 and surface.labels[at - 1] == "PER"


def lone_letter(surface: Surface, at: int) -> bool:
    """Whether a capital letter is no initial: no dot and no name follow."""
    gap = surface.gap(at + 1)
    follows = at + 1 < len(surface.words) and surface.words[at + 1].capital
    return not (gap.startswith(".") or (follows and gap in (" ", "'", "’", "-")))


def shouting(surface: Surface, first: int, at: int) -> bool:
    """Whether a heading in capitals begins after a full name ("Ola Brandt NOS PORTS")."""
    words = surface.words
    if at - first < 2 or not words[at].capitals or words[at - 1].capitals:
        return False
    return at + 1 < len(words) and words[at + 1].text.isupper() and surface.joined(at + 1)
