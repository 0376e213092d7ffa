"""Organisations: the gazetteer's, those the text defines by "Name (XYZ)", and named bodies."""

from __future__ import annotations

import re

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import Hit
from recoupe.lang.fr.personal_names import name_stopwords, organisation_heads
from recoupe.lang.fr.wording import plain
from recoupe.model.marks import Mention
from recoupe.model.span import Span

ACRONYM = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9]*[A-ZÀ-Þ0-9][A-Za-z0-9]*")
ROMAN = re.compile(r"[IVXLC]+(?:er|e|ème)?")
LINKS = frozenset("de du des d la le l les et pour en a au aux sur contre".split())


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
            spans[hit.first, hit.last] = (hit.entry.norm, "")
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


def definitions(surface: Surface) -> dict[str, tuple[int, int]]:
    """Acronyms with the words of the name before their brackets."""
    found: dict[str, tuple[int, int]] = {}
    for at in range(1, len(surface.words)):
        word = surface.words[at]
        if surface.gap(at) != " (" or not ACRONYM.fullmatch(word.text):
            continue
        if not surface.gap(at + 1).startswith((")", ",")):
            continue
        first = expansion_start(surface, at, word.text)
        if first is not None:
            found.setdefault(word.text, (first, at))
    return found


def expansion_start(surface: Surface, at: int, acronym: str) -> int | None:
    """Where the name before "(XYZ)" begins: its capitals, read backwards, give the letters."""
    wanted = [plain(c) for c in acronym if c.isalpha()]
    first, best = at, None
    matched = len(wanted)
    while first > 0 and at - first < 3 * len(wanted) + 4:
        if first != at and not surface.joined(first):
            break
        first -= 1
        word = surface.words[first]
        if matched and word.key[0] == wanted[matched - 1] and word.key not in ("et",):
            matched -= 1
        if word.capital and word.key not in ("le", "la", "les", "l") and matched == 0:
            best = first
            break
    if best is None or at - best < 2:
        return None
    return best


def named_bodies(surface: Surface, busy: frozenset[int]) -> list[tuple[int, int]]:
    """Runs that begin with "Ministère", "Commission", "Parti"… or that are labelled ORG."""
    found, at = [], 0
    while at < len(surface.words):
        word = surface.words[at]
        if at in busy or surface.owner[at] or not word.capital or word.text[0].isdigit():
            at += 1
            continue
        last = body_end(surface, at, busy)
        opener = word.key in organisation_heads() and not word.capitals
        sure = opener and last - at > 1 and (
            not surface.opens_sentence(at) or any(w.capital for w in surface.words[at + 1 : last])
        )
        labelled = all(surface.labels[k] == "ORG" for k in (at, last - 1))
        capitals = sum(w.capital for w in surface.words[at:last])
        plausible = labelled and word.key not in name_stopwords() and (
            capitals > 1 or not (opener or surface.opens_sentence(at))
        )
        if sure or plausible:
            found.append((at, last))
            at = last
        else:
            at += 1
    return found


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


def acronyms(surface: Surface, busy: frozenset[int]) -> list[int]:
    """Lone acronyms outside headings in capitals."""
    found = []
    for at, word in enumerate(surface.words):
        if at in busy or surface.owner[at] is not None or not ACRONYM.fullmatch(word.text):
            continue
        if ROMAN.fullmatch(word.text) or word.text[-1].isdigit() or len(word.text) > 7:
            continue
        if sum(c.isupper() for c in word.text) < 2 or in_capitals(surface, at):
            continue
        found.append(at)
    return found


def in_capitals(surface: Surface, at: int) -> bool:
    """Whether the words around are in capitals too (a heading)."""
    around = [k for k in (at - 1, at + 1) if 0 <= k < len(surface.words)]
    return any(
        surface.words[k].capitals and surface.joined(max(k, at)) and len(surface.words[k].text) > 3
        for k in around
    )


def extent(surface: Surface, first: int, last: int) -> Span:
    """The span of words ``first`` to ``last``."""
    return surface.span(first, last)
