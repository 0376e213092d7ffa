"""Bodies by their first word ("Ministère"), a label before them, or the recogniser."""

from __future__ import annotations

from recoupe.annotate.compounds import compound_end, hyphen
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.personal_names import (
    common_acronyms,
    given_names,
    name_stopwords,
    not_bodies,
    organisation_heads,
    organisation_labels,
    organisation_tails,
)

LINKS = word_set("named-bodies.links")


def named_bodies(surface: Surface, busy: frozenset[int]) -> list[tuple[int, int]]:
    """Runs that begin with "Ministère", "Commission", "Parti"… or that are labelled ORG."""
    found, at = [], 0
    while at < len(surface.words):
        word = surface.words[at]
        if at in busy or not word.capital or word.text[0].isdigit() or owned(surface, at):
            at += 1
            continue
        last = body_end(surface, at, busy)
        told = (
            opened(surface, at, last) or proposed(surface, at, last) or labelled(surface, at)
            or tailed(surface, at, last) or organises(surface, at)
        )  # fmt: skip
        if told and distinctive(surface, at, last):
            found.append((at, last))
        at = last if told else at + 1
    return found


def opened(surface: Surface, at: int, last: int) -> bool:
    """Whether the first word makes a body, and its capital is not just the sentence's."""
    word = surface.words[at]
    if word.key not in organisation_heads() or word.capitals:
        return False
    if hyphen(surface, at + 1) and last == compound_end(surface, at):  # "Haute-Plaine"
        return False
    return not surface.opens_sentence(at) or any(w.capital for w in surface.words[at + 1 : last])


def proposed(surface: Surface, at: int, last: int) -> bool:
    """Whether the recogniser says so, with more than one sentence's capital to go by."""
    if surface.labels[at] != "ORG" or surface.labels[last - 1] != "ORG":
        return False
    if sum(w.capital for w in surface.words[at:last]) > 1:
        return True
    return not (surface.words[at].key in organisation_heads() or surface.opens_sentence(at))


def labelled(surface: Surface, at: int) -> bool:
    """Whether "groupe", "quotidien" stands before the run."""
    if not at or not surface.joined(at):
        return False
    label = surface.words[at - 1]
    return label.key in organisation_labels() and not label.capital


def tailed(surface: Surface, at: int, last: int) -> bool:
    """Whether a run of capitals ends with a word for bodies ("X Institution", "Y United")."""
    keys = surface.folded
    begins = last - at > 1 and keys[at] not in name_stopwords()
    return begins and keys[last - 1] in organisation_tails()


def organises(surface: Surface, at: int) -> bool:
    """Whether "organisé par" stands before the run and no given name begins it."""
    start = at - 1 if at and surface.words[at - 1].key in ("la", "le", "l") else at
    if start < 2 or surface.words[start - 1].key != "par" or not surface.joined(start):
        return False
    verb = surface.words[start - 2].key
    return verb.startswith("organise") and surface.folded[at] not in given_names()


def distinctive(surface: Surface, at: int, last: int) -> bool:
    """Whether the run is more than a grammar word, a common acronym or a common noun."""
    word = surface.words[at]
    if word.key in name_stopwords():
        return False
    if any(w.capital for w in surface.words[at + 1 : last]):
        return True
    return word.key not in not_bodies() and word.text not in common_acronyms()


def owned(surface: Surface, at: int) -> bool:
    """Whether the gazetteer has the word, and it does not begin a brand ("France Éditions")."""
    hit = surface.owner[at]
    if hit is None:
        return False
    after = at + 1
    brand = (
        hit.entry.kind != "organisation"
        and hit.last == after < len(surface.words)
        and surface.gap(after) == " "
        and surface.words[after].capital
        and surface.owner[after] is None
    )
    if not brand:
        return True
    tailed_name = surface.folded[after] in organisation_tails()
    return not (tailed_name or surface.labels[at] == surface.labels[after] == "ORG")


def body_end(surface: Surface, at: int, busy: frozenset[int]) -> int:
    """The end of a body's name: capitals, linking words, and the recogniser's extent."""
    last = at + 1
    opener = surface.words[at].key in organisation_heads()
    while last < len(surface.words) and surface.joined(last) and last not in busy:
        word = surface.words[last]
        labelled = surface.labels[last] == "ORG" == surface.labels[at]
        if word.capital or labelled or (opener and surface.pos(last) == "ADJ" and last == at + 1):
            last += 1
            continue
        step = linked_end(surface, at, last) if opener else None
        if step is None or busy & set(range(last, step)):
            break
        last = step
    while last - 1 > at and surface.words[last - 1].key in LINKS:
        last -= 1
    return last


def linked_end(surface: Surface, at: int, last: int) -> int | None:
    """The end after "de", "des", "pour la" and a capital, or one noun in lower case."""
    step = last
    while step < len(surface.words) and surface.words[step].key in LINKS and step - last < 3:
        step += 1
    if step == last or step >= len(surface.words):
        return None
    if not all(surface.joined(k) for k in range(last, step + 1)):
        return None
    hit = surface.owner[step]
    if hit is not None:
        return hit.last
    if surface.words[step].capital:
        return step + 1
    plain_noun = surface.pos(step) == "NOUN" and surface.words[last].key in ("de", "des", "du", "d")
    if last <= at + 2 and plain_noun and not surface.opens_sentence(at):
        return step + 1
    return None
