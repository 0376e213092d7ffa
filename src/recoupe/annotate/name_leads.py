"""What stands before a run of capitals: titles, a role phrase, a demonym."""

from __future__ import annotations

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at
from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.offices import role_heads
from recoupe.lang.fr.personal_names import given_names, titles

COMPLEMENT = word_set("name-titles.complement")


def before(surface: Surface, first: int) -> tuple[int, str, bool]:
    """Titles and ranks in lower case, a role or a demonym right before word ``first``.

    Gives (where they begin, kind of the title, whether a role or demonym precedes).
    """
    lead, kind = first, ""
    while lead > 0 and surface.gap(lead) in (" ", "\u00a0", ". ", ".", ".\u00a0", "\u202f"):
        for length in (4, 3, 2, 1):
            keys = surface.keys(lead - length, lead)
            if len(keys) == length and keys in titles() and not pronoun(surface, lead, length):
                lead, kind = lead - length, titles()[keys]
                break
        else:
            break
    return lead, kind, role_before(surface, lead)


def pronoun(surface: Surface, lead: int, length: int) -> bool:
    """Whether "me", "mes", "m" before a capital is grammar and not a title."""
    word = surface.words[lead - 1]
    if length == 1 and word.capital and word.key in given_names():  # "Cheikh" as a given name
        return True
    if length > 1 or word.key not in ("me", "mes", "m", "ms", "se", "sm", "dame", "don", "mes"):
        return False
    return not word.capital or surface.gap(lead) not in (" ", ". ", "\u00a0", ".\u00a0", "\u202f")


def role_before(surface: Surface, at: int) -> bool:
    """Whether a role phrase or a demonym stands right before word ``at``."""
    if at <= 0 or surface.gap(at) not in (" ", "\u00a0", ", "):
        return False
    word = surface.words[at - 1]
    if demonym_at((word,), 0) is not None and (word.capital or surface.gap(at) != ", "):
        return True
    return role_within(surface, at)


def role_within(surface: Surface, at: int) -> bool:
    """Whether a role noun stands among the words before, with no break between."""
    if surface.words[at - 1].key in COMPLEMENT:
        return False
    for back in range(at - 1, max(-1, at - 13), -1):
        if (surface.words[back].key,) in role_heads():
            return not surface.words[back].capitals
        if surface.keys(back - 1, back + 1) in role_heads():  # "P-DG", "bras droit"
            return True
        if back < at - 1 and not surface.joined(back + 1):
            return False
        clause = surface.pos(back) in ("VERB", "AUX", "PRON", "SCONJ", "ADV")
        if clause or surface.words[back].key in ("et", "ou", "mais", "que"):
            return False
    return False
