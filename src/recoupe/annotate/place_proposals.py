"""Places beyond the gazetteer: the recogniser's, datelines, capitals after "à"."""

from __future__ import annotations

from recoupe.annotate.compounds import compound_end, glued_dateline, hyphen, tied_before
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at
from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.offices import role_heads
from recoupe.lang.fr.personal_names import name_stopwords, not_bodies
from recoupe.model.marks import Mention

TIES = word_set("place-proposals.ties")
PEOPLES = ("ois", "oises", "ais", "aises", "iens", "iennes", "eens", "eennes", "ains", "aines")
PLACED = ("le", "la", "l")


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
    last = compound_end(surface, at)
    if taken & set(range(at, last)):
        return None
    while last < len(surface.words) and surface.joined(last) and last not in taken:
        word = surface.words[last]
        if word.capital and (free(surface, last, taken) or surface.owner[last] is not None):
            last += 1
            continue
        step = last
        while step < len(surface.words) and surface.words[step].key in TIES and step - last < 3:
            step += 1
        tied = last < step < len(surface.words) and surface.words[step].capital
        if not tied or not surface.joined(step) or step in taken or word.key == "et":
            break
        if not hyphen(surface, last) and surface.labels[step] != "LOC":
            break
        last = compound_end(surface, step)
    return last


def free(surface: Surface, at: int, taken: frozenset[int]) -> bool:
    """Whether word ``at`` is a capitalised word that nothing else has claimed."""
    word = surface.words[at]
    owned = surface.owner[at] is not None and at not in surface.cut
    if at in taken or not word.capital or owned or len(word.text) < 2:
        return False
    last = compound_end(surface, at)
    if last > at + 1:
        whole = demonym_at(surface.words, last - 1) is None or last - 1 in surface.cut
        return whole and not glued_dateline(surface, at)
    if word.key in not_bodies() or (word.key,) in role_heads() or inhabitants(surface, at):
        return False
    return word.key not in name_stopwords() and demonym_at(surface.words, at) is None


def inhabitants(surface: Surface, at: int) -> bool:
    """Whether a plural article and the ending say that the word names people ("les Xois")."""
    several = at > 0 and surface.words[at - 1].key in (
        "les",
        "des",
        "aux",
        "ces",
        "nos",
        "quelques",
    )
    return several and surface.words[at].key.endswith(PEOPLES)


def begins_place(surface: Surface, at: int) -> bool:
    """Whether the recogniser or the word before says that a place begins at word ``at``."""
    if tied_before(surface, at) or glued_dateline(surface, at):
        return opens_dateline(surface, at)
    inside = any(town(surface, k) for k in range(at, compound_end(surface, at)))
    if inside or opens_dateline(surface, at):
        return True
    if surface.labels[at] == "LOC":
        return not surface.opens_sentence(at) or surface.pos(at) == "PROPN"
    if surface.opens_sentence(at) or at == 0:
        return False
    before = surface.words[at - 1]
    return (
        (before.text in ("à", "À") and surface.gap(at) == " ")
        or ruled(surface, at)
        or paired(surface, at)
    )


def paired(surface: Surface, at: int) -> bool:
    """Whether "entre X et", X a place, stands before word ``at``."""
    if at < 3 or surface.words[at - 1].key != "et" or not surface.joined(at):
        return False
    hit = surface.owner[at - 2]
    if hit is None and surface.labels[at - 2] != "LOC":
        return False
    first = hit.first if hit is not None else at - 2
    while first > 0 and (tied_before(surface, first) or surface.words[first - 1].key in PLACED):
        first -= 1
    return first > 0 and surface.words[first - 1].key == "entre"


def town(surface: Surface, at: int) -> bool:
    """Whether word ``at`` is a town or region inside a longer hyphenated name."""
    hit = surface.owner[at]
    return hit is not None and at in surface.cut and hit.entry.kind not in ("country", "palace")


def ruled(surface: Surface, at: int) -> bool:
    """Whether "maire de", "habitants de", "préfecture de la" stands before word ``at``."""
    noun = at - 1
    while noun > 0 and at - noun <= 2 and surface.words[noun].key in word_set("places.of"):
        if not surface.joined(noun + 1):
            return False
        noun -= 1
    linked = noun < at - 1 and surface.words[noun + 1].key in ("de", "d", "du")
    return linked and surface.words[noun].key in word_set("place-proposals.ruled-by")


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
