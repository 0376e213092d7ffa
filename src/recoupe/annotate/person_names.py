"""Proper names of persons: capitalised runs, judged by what stands in and around them.

The parser's recogniser is one proposal among others: titles, offices, given names,
demonyms and appositions weigh more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import demonym_at
from recoupe.lang.fr.offices import longest_head, role_heads
from recoupe.lang.fr.personal_names import (
    epithets,
    given_names,
    name_labels,
    name_stopwords,
    organisation_heads,
    particles,
    place_heads,
    titles,
)
from recoupe.lang.fr.speech import speech_forms

COMPLEMENT = frozenset("de d du des l la aux au".split())
PLACE_BEFORE = frozenset("a en dans vers depuis pres".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in words ``first`` to ``last``, and why it was taken for one.

    ``title``: kind of the title in front; ``lead``: first word of titles before the name.
    """

    first: int
    last: int
    score: int
    lead: int
    title: str = ""


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


def long_titles(surface: Surface) -> frozenset[int]:
    """Words of titles and ranks of several words ("général d'armée"): no name begins there."""
    found: set[int] = set()
    for at in range(len(surface.words)):
        for length in (4, 3, 2):
            if at not in found and surface.keys(at, at + length) in titles():
                if all(surface.joined(k) for k in range(at + 1, at + length)):
                    found |= set(range(at, at + length))
                    break
    return frozenset(found)


def starts_run(surface: Surface, at: int) -> bool:
    """Whether word ``at`` may begin a name."""
    word = surface.words[at]
    if not word.capital or word.text[0].isdigit():
        return False
    if word.key in name_stopwords() and not elided_name(surface, at):
        return word.key in ("le", "la") and not surface.opens_sentence(at)
    hit = surface.owner[at]
    return hit is None or given_beside_hit(surface, at)


def elided_name(surface: Surface, at: int) -> bool:
    """Whether a one-letter word is an initial ("J. Doe") or begins N'Golo, O'Brien, D'Alema."""
    word = surface.words[at]
    if len(word.text) != 1 or at + 1 >= len(surface.words):
        return False
    follower, gap = surface.words[at + 1], surface.gap(at + 1)
    if not follower.capital:
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
    if gap.startswith("."):
        initial = len(words[at - 1].text) == 1 or words[at - 1].key in ("jr", "st", "chr", "ph")
        if not (initial and word.capital):
            return None
    if gap in ("'", "’") and words[at - 1].key not in ("d", "l", "n", "o", "m", "al"):
        return None
    if gap in ("–", " –", "– ") or word.text[0].isdigit():
        return None
    if word.capital:
        return capital_step(surface, first, at)
    if gap in ("-", "‑", "‐") and asian_given(surface, first, at):
        return at + 1
    return particle_step(surface, first, at)


def asian_given(surface: Surface, first: int, at: int) -> bool:
    """Whether a short word in lower case ends a Korean or Chinese given name ("Sung-min")."""
    short = len(surface.words[at].text) <= 6 and len(surface.words[at - 1].text) <= 6
    return short and at - first >= 2 and surface.labels[at - 1] == "PER"


def capital_step(surface: Surface, first: int, at: int) -> int | None:
    """Whether the run takes the capitalised word ``at``."""
    hit = surface.owner[at]
    if hit is not None and not surname_like_place(surface, first, at):
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
    if surface.owner[last] is not None and words[at].key not in ("von", "van", "ould", "ben", "ag"):
        return None
    french = words[at].key in ("de", "d", "du", "des", "la", "le", "y", "e", "i")
    known = words[first].key in given_names() or surface.labels[first] == "PER"
    if words[at].key in ("la", "le", "y", "e", "i", "al") and surface.gap(at) == " ":
        known = known and surface.labels[at] == "PER"
    if french and not (known and surface.labels[last] in ("PER", "") or
                       surface.labels[at] == surface.labels[last] == "PER"):
        return None
    return last + 1


def trimmed(surface: Surface, first: int, last: int) -> tuple[int, int, int, str, bool]:
    """Cut titles, demonyms and offices from the front of a run.

    Gives (first, last, lead, kind of title, demonym or office before).
    """
    lead, kind, marked = first, "", False
    while first < last:
        step = title_at(surface, first, last)
        if step is not None:
            first, kind = step
            continue
        demonym = demonym_at(surface.words, first)
        if demonym and demonym[1] < last and not hyphened(surface, first, demonym[1]):
            first, marked = demonym[1], True
            continue
        head = head_at(surface, first, last)
        if head is not None:
            first, marked = head, True
            continue
        break
    return first, last, lead, kind, marked


def hyphened(surface: Surface, first: int, after: int) -> bool:
    """Whether a word is tied to the next by a hyphen, or is a given name (French, Roman)."""
    if surface.gap(after) in ("-", "‑", "‐"):
        return True
    return surface.words[first].key in given_names()


def title_at(surface: Surface, first: int, last: int) -> tuple[int, str] | None:
    """The end and kind of a title at word ``first``, the longest first."""
    for length in (4, 3, 2, 1):
        if first + length >= last + (length > 1):
            continue
        kind = titles().get(surface.keys(first, first + length))
        if kind is None or first + length >= len(surface.words):
            continue
        if length == 1 and surface.words[first].key in ambiguous_titles(surface, first):
            continue
        if first + length < last:
            return first + length, kind
    return None


def ambiguous_titles(surface: Surface, at: int) -> frozenset[str]:
    """Titles that are no title here: "Me" and "Mes" as pronouns, "Roi" as a surname."""
    inner = at > 0 and surface.joined(at) and surface.words[at - 1].capital
    if inner and surface.words[at - 1].key in given_names():
        return frozenset({"roi", "comte", "baron", "prince", "abbe", "pasteur", "major", "sergent",
                          "maitre", "lieutenant", "duc", "dame", "capitaine", "marechal", "don"})
    if surface.words[at].text == "ME" or surface.gap(at + 1).startswith((",", "'", "’")):
        return frozenset({"me", "mes", "m", "sm", "se"})
    return frozenset()


def head_at(surface: Surface, first: int, last: int) -> int | None:
    """The end of an office or role noun at word ``first`` inside a run."""
    for length in range(min(longest_head(), last - first - 1), 0, -1):
        if surface.keys(first, first + length) in role_heads():
            if surface.words[first].key in given_names():
                return None
            if length == 1 and surface.gap(first + 1) in ("-", "‑", "‐"):
                return None
            return first + length
    return None


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
        if back < at - 1 and not surface.joined(back + 1):
            return False
        if surface.pos(back) in ("VERB", "AUX", "PRON", "SCONJ", "ADV"):
            return False
        if surface.words[back].key in ("et", "ou", "mais", "que"):
            return False
    return False


def apposed(surface: Surface, last: int) -> bool:
    """Whether ", ministre…", "(Mali)", "(54 ans)" follows the name."""
    if last >= len(surface.words):
        return False
    gap = surface.gap(last)
    if gap == ", ":
        at = last
        while at < len(surface.words) - 1 and surface.words[at].key in (
            "le", "la", "l", "un", "une", "ancien", "ancienne", "ex", "nouveau", "nouvelle", "actuel",
            "actuelle", "jeune", "vice", "futur", "future", "son", "sa",
        ):  # fmt: skip
            at += 1
        keys = [surface.keys(at, at + n) for n in (3, 2, 1)]
        if any(k in role_heads() for k in keys):
            return True
        return surface.words[last].text.isdigit() and surface.keys(last + 1, last + 2) == ("ans",)
    if gap == " (":
        hit = surface.owner[last]
        if hit is not None and hit.entry.kind == "country" and not hit.entry.acronym:
            return True
        return surface.keys(last + 1, last + 2) == ("ans",)
    return False


def split_complement(surface: Surface, first: int, last: int) -> int:
    """Where the name begins in "(ministre) de l'Intérieur Jean Dupont": at the given name."""
    words = surface.words
    if first == 0 or words[first].key in given_names() or words[first - 1].key not in COMPLEMENT:
        return first
    for at in range(first + 1, last - 1):
        spaced = surface.gap(at) not in ("-", "‑", "‐")
        begins = surface.labels[at] == "PER" != surface.labels[at - 1]
        if spaced and words[at].capital and (words[at].key in given_names() or begins):
            return at
    return first


def judge(surface: Surface, first: int, last: int) -> Name | None:
    """The run as a person's name, or None."""
    begun = split_complement(surface, first, last)
    cut = begun != first
    first, last, lead, kind, marked = trimmed(surface, begun, last)
    if first >= last or not surface.words[first].capital and lead != first:
        return None
    lead, outer, role = before(surface, lead)
    kind, marked = kind or outer, marked or role or cut
    words = surface.words[first:last]
    if barred(surface, first, last, bool(kind)):
        return None
    labelled = first > 0 and surface.words[first - 1].key in name_labels()
    score = 3 * bool(kind) + 2 * marked + 2 * labelled + inner_score(surface, first, last)
    score += 2 * apposed(surface, last) + context_score(surface, lead, first, last)
    needed = 2 if len(words) > 1 else 3
    return Name(first, last, score, lead, kind) if score >= needed else None


def barred(surface: Surface, first: int, last: int, titled: bool) -> bool:
    """Whether the run cannot be a person's name."""
    words = surface.words[first:last]
    if all(w.capitals or len(w.text) == 1 for w in words) and not titled:
        known = words[0].key in given_names() and len(words) > 1
        if not known or surface.owner[first] is not None:
            return True
    if words[0].key in organisation_heads() and not titled:
        return True
    if len(words) == 1 and (len(words[0].text) < 2 or words[0].key in name_stopwords()):
        return True
    if len(words) == 1 and (demonym_at(words, 0) or (words[0].key,) in role_heads()):
        return not titled
    return place_word_before(surface, first)


def place_word_before(surface: Surface, first: int) -> bool:
    """Whether "avenue", "hôpital", "stade" stands before the run."""
    at = first - 1
    while at >= 0 and first - at <= 3 and surface.gap(at + 1) in (" ", "'", "’", "-"):
        word = surface.words[at]
        if word.key in place_heads():
            return not word.capital or at > 0
        if word.key not in ("de", "d", "du", "des", "la", "l", "le", "saint", "sainte"):
            return False
        at -= 1
    return False


def inner_score(surface: Surface, first: int, last: int) -> int:
    """What the words themselves and the recogniser say."""
    words = surface.words[first:last]
    score = 0
    if words[0].key in given_names() or (len(words[0].text) == 1 and len(words) > 1):
        score += 2 if len(words) > 1 else 1
    labels = set(surface.labels[first:last])
    if labels == {"PER"}:
        score += 2
        score += single_proper(surface, first, last)
    elif "PER" in labels:
        score += 1
    elif labels & {"ORG"}:
        score -= 2
    elif labels & {"LOC", "MISC"}:
        score -= 1
    if surface.opens_sentence(first) and surface.pos(first) not in ("PROPN", "X") and score < 2:
        score -= 2
    if any(w.capitals for w in words) and any(surface.owner[first:last]):
        score -= 2
    return score


def single_proper(surface: Surface, first: int, last: int) -> int:
    """One more for a lone proper noun that has no other cause for its capital."""
    if last - first > 1 or surface.opens_sentence(first) or surface.pos(first) != "PROPN":
        return 0
    return 1


def context_score(surface: Surface, lead: int, first: int, last: int) -> int:
    """What stands before the name and which verb it belongs to."""
    score = 0
    if lead > 0 and lead == first and surface.words[lead - 1].key in PLACE_BEFORE:
        place = surface.words[lead - 1].key in ("en", "vers", "depuis", "pres")
        score -= 1 if place or surface.labels[first] == "LOC" else 0
    if lead > 0 and surface.words[lead - 1].key in ("le", "la", "l", "les", "un", "une"):
        close = surface.gap(lead) in (" ", "'", "’")
        if close and lead == first and surface.words[first].key not in given_names():
            score -= 2
    for at in range(first, last):
        token = surface.tokens[at]
        if token is not None and token.dep.startswith("nsubj") and human_verb(surface, token.head):
            score += 1
            break
    return score


def human_verb(surface: Surface, head: int) -> bool:
    """Whether token ``head`` is a verb whose subject is a person as a rule."""
    return surface.parse.tokens[head].text.lower() in speech_forms()


def find_epithets(surface: Surface) -> Iterator[Name]:
    """Titles that stand as a name ("dalaï-lama")."""
    for at in range(len(surface.words)):
        for keys in epithets():
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
    known = surnames(surface, found.values())
    for first, last in waiting:
        name = known_surname(surface, first, last, known)
        if name is not None:
            found.setdefault(name.first, name)
    for at in initials(surface, found.values()):
        found.setdefault(at, Name(at, at + 1, 3, at, "initials"))
    return [found[key] for key in sorted(found)]


def initials(surface: Surface, names: Iterable[Name]) -> list[int]:
    """Words in capitals that are the initials of somebody named in full (three or more)."""
    known = {
        "".join(key[0] for key in surface.keys(n.first, n.last))
        for n in names
        if n.last - n.first > 2
    }
    return [
        at for at, word in enumerate(surface.words)
        if word.capitals and word.key in known and surface.owner[at] is None
    ]  # fmt: skip


def surnames(surface: Surface, names: Iterable[Name]) -> frozenset[tuple[str, ...]]:
    """Folded surnames (last word, and what follows the first) of the full names."""
    known: set[tuple[str, ...]] = set()
    for name in names:
        keys = surface.keys(name.first, name.last)
        known.add(keys)
        if len(keys) > 1:
            known.add(keys[-1:])
            known.add(keys[1:])
            if keys[-2] in particles():
                known.add(keys[-2:])
    return frozenset(known)


def known_surname(
    surface: Surface, first: int, last: int, known: frozenset[tuple[str, ...]]
) -> Name | None:
    """A run that repeats the surname of somebody named in full."""
    first, last, lead, kind, _ = trimmed(surface, first, last)
    if first >= last or surface.keys(first, last) not in known:
        return None
    if all(w.capitals for w in surface.words[first:last]) or place_word_before(surface, first):
        return None
    return Name(first, last, 3, lead, kind)
