"""Countries and places; a capital or palace that acts stands for its government."""

from __future__ import annotations

from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import Hit, country_names, demonym_at
from recoupe.lang.fr.personal_names import name_stopwords
from recoupe.model.marks import Mention

STANDS = "capitale pour gouvernement"
SEAT = "siège du pouvoir pour gouvernement"
PARTNER = frozenset("avec entre envers contre".split())
TIES = frozenset("de d du des la le les l en sur sous lez les et aux".split())
LOCATIVE = frozenset("a au en dans vers depuis pres chez".split())


def find_places(surface: Surface, taken: frozenset[int]) -> list[Mention]:
    """Countries and places outside the words of ``taken`` (names of persons, organisations)."""
    found = []
    for hit in surface.hits:
        if hit.entry.kind == "organisation" or taken & set(range(hit.first, hit.last)):
            continue
        found.append(place_mention(surface, hit))
    return found + proposed_places(surface, taken)


def proposed_places(surface: Surface, taken: frozenset[int]) -> list[Mention]:
    """Names the recogniser calls places, and capitals after "à" or after "avenue", "hôpital"."""
    found, at = [], 0
    while at < len(surface.words):
        last = proposal_end(surface, at, taken)
        if last is None:
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
    return word.key not in name_stopwords() and demonym_at((word,), 0) is None


def begins_place(surface: Surface, at: int) -> bool:
    """Whether the recogniser or the word before says that a place begins at word ``at``."""
    if surface.labels[at] == "LOC":
        return not surface.opens_sentence(at) or surface.pos(at) == "PROPN"
    if surface.opens_sentence(at) or at == 0:
        return False
    before = surface.words[at - 1].key
    return before == "a" and surface.words[at - 1].text in ("à", "À") and surface.gap(at) == " "


def place_mention(surface: Surface, hit: Hit) -> Mention:
    """One hit as a country or a place."""
    span = surface.span(hit.first, hit.last)
    iso = hit.entry.iso
    if hit.entry.kind == "country" and iso:
        return Mention(kind="country", span=span, norm=iso, country=iso)
    acts = hit.entry.kind in ("capital", "palace") and iso in country_names() and stands(surface, hit)
    if acts and iso:
        reason = STANDS if hit.entry.kind == "capital" else SEAT
        return Mention(kind="country", span=span, norm=iso, country=iso, reason=reason)
    return Mention(kind="place", span=span, norm=hit.entry.norm, country=iso)


def stands(surface: Surface, hit: Hit) -> bool:
    """Whether the place acts: subject of a verb, partner ("avec", "entre … et …"), agent."""
    token = surface.tokens[hit.first]
    previous = surface.words[hit.first - 1].key if hit.first else ""
    if previous in LOCATIVE and not palace_of(hit):
        return False
    if token is None:
        return False
    head = surface.parse.tokens[token.head]
    if token.dep.startswith("nsubj"):
        return True
    if token.dep.startswith("obl:agent") or (previous == "par" and head.pos == "VERB"):
        return True
    if previous in PARTNER:
        return True
    return coordinated(surface, hit) or opens_clause(surface, hit)


def palace_of(hit: Hit) -> bool:
    """Whether the hit is a seat of power rather than a town."""
    return hit.entry.kind == "palace"


def coordinated(surface: Surface, hit: Hit) -> bool:
    """Whether "entre X et" or "X et" with an acting X stands before."""
    at = hit.first
    if at < 2 or surface.words[at - 1].key != "et":
        return False
    other = surface.owner[at - 2]
    if other is None or other.entry.kind not in ("capital", "palace", "country"):
        return False
    before = surface.words[other.first - 1].key if other.first else ""
    if before in ("la", "le", "l", "les") and other.first > 1:
        before = surface.words[other.first - 2].key
    if before in PARTNER:
        return True
    token = surface.tokens[other.first]
    return token is not None and token.dep.startswith("nsubj")


def opens_clause(surface: Surface, hit: Hit) -> bool:
    """Whether the place opens a sentence right before its verb, whatever the parser says."""
    at = hit.first
    while at > 0 and surface.words[at - 1].key in ("le", "la", "l") and surface.joined(at):
        at -= 1
    if not surface.opens_sentence(at) or hit.last >= len(surface.words):
        return False
    token = surface.tokens[hit.last]
    return (
        token is not None and token.pos in ("VERB", "AUX") and surface.gap(hit.last) == " "
        and "VerbForm=Fin" in token.feats
    )
