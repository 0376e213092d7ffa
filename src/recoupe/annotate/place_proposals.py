"""Places beyond the gazetteer: the recogniser's, datelines, capitals after "à"."""

from __future__ import annotations

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at
from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.offices import role_heads
from recoupe.lang.fr.personal_names import name_stopwords, not_bodies
from recoupe.model.marks import Mention

TIES = word_set("place-proposals.ties")


def proposed_places(surface: Surface, taken: frozenset[int]) -> list[Mention]:
    """Names the recogniser calls places, and capitals after "à" or after "avenue", "hôpital"."""
    found, at = [], 0
    inside = frozenset(
        w.key for k, w in enumerate(surface.words) if w.capital and not surface.opens_sentence(k)
    )
    while at < len(surface.words):
        last = proposal_end(surface, at, taken)
        opener = last == at + 1 and surface.opens_sentence(at) and not opens_dateline(surface, at)
        if last is None or (opener and surface.words[at].key not in inside):
            at += 1
            continue
        span = surface.span(at, last)
        found.append(Mention(kind="place", span=span, norm=span.of(surface.text)))
        at = last
    return found


def proposal_end(surface: Surface, at: int, taken: frozenset[int]) -> int | None:
    """The end of a place's name that begins at word ``at``, or None."""
    if not free(surface, at, taken) or not begins_place(surface, at):
        return None
    last = at + 1
    while last < len(surface.words) and surface.joined(last) and last not in taken:
        word = surface.words[last]
        if word.capital and (free(surface, last, taken) or surface.owner[last] is not None):
            last += 1
            continue
        step = last
        while step < len(surface.words) and surface.words[step].key in TIES and step - last < 3:
            step += 1
        tied = last < step < len(surface.words) and surface.words[step].capital
        hyphen = surface.gap(last) in ("-", "‑", "‐")
        if not tied or not surface.joined(step) or step in taken:
            break
        if not hyphen and surface.labels[step] != "LOC":
            break
        last = step + 1
    return last


def free(surface: Surface, at: int, taken: frozenset[int]) -> bool:
    """Whether word ``at`` is a capitalised word that nothing else has claimed."""
    word = surface.words[at]
    if at in taken or not word.capital or surface.owner[at] is not None or len(word.text) < 2:
        return False
    if word.key in not_bodies() or (word.key,) in role_heads():
        return False
    return word.key not in name_stopwords() and demonym_at(surface.words, at) is None


def begins_place(surface: Surface, at: int) -> bool:
    """Whether the recogniser or the word before says that a place begins at word ``at``."""
    if opens_dateline(surface, at):
        return True
    if surface.labels[at] == "LOC":
        return not surface.opens_sentence(at) or surface.pos(at) == "PROPN"
    if surface.opens_sentence(at) or at == 0:
        return False
    before = surface.words[at - 1].key
    return before == "a" and surface.words[at - 1].text in ("à", "À") and surface.gap(at) == " "


def opens_dateline(surface: Surface, at: int) -> bool:
    """Whether words in capitals open a line and stand before a dash ("VILLE-SUR-MER – …")."""
    last = at
    while last < len(surface.words) and surface.words[last].capitals and last - at < 5:
        last += 1
        if surface.gap(last) not in ("-", " ", "'", "’"):
            break
    gap = surface.gap(last)
    dash = gap.strip(" \u00a0") in ("–", "—", "-") and len(gap) > 1
    return last > at and dash and surface.opens_sentence(at)
