"""Countries and places; a capital or palace that acts stands for its government."""

from __future__ import annotations

from recoupe.annotate.place_proposals import proposed_places
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.gazetteer import Hit, country_names
from recoupe.lang.fr.grammar import word_set
from recoupe.model.marks import Mention

STANDS = "capitale pour gouvernement"
SEAT = "siège du pouvoir pour gouvernement"
PARTNER = word_set("places.partner")
ACTS = word_set("places.acts")
LOCATIVE = word_set("places.locative")


def find_places(
    surface: Surface, taken: frozenset[int], fields: frozenset[int] = frozenset()
) -> list[Mention]:
    """Countries and places outside the words of ``taken`` (names of persons, organisations).

    Words of ``fields`` (a minister's office) hold no place but the gazetteer's.
    """
    found = []
    for hit in surface.hits:
        if hit.entry.kind == "organisation" or taken & set(range(hit.first, hit.last)):
            continue
        found.append(place_mention(surface, hit))
    return found + proposed_places(surface, taken | fields)


def place_mention(surface: Surface, hit: Hit) -> Mention:
    """One hit as a country or a place."""
    span = surface.span(hit.first, hit.last)
    iso = hit.entry.iso
    if hit.entry.kind == "country" and iso:
        return Mention(kind="country", span=span, norm=iso, country=iso)
    acts = (
        hit.entry.kind in ("capital", "palace") and iso in country_names() and stands(surface, hit)
    )
    if acts and iso:
        reason = STANDS if hit.entry.kind == "capital" else SEAT
        return Mention(kind="country", span=span, norm=iso, country=iso, reason=reason)
    return Mention(kind="place", span=span, norm=hit.entry.norm, country=iso)


def stands(surface: Surface, hit: Hit) -> bool:
    """Whether the place acts: subject of a verb, partner ("avec", "entre … et …"), agent."""
    token = surface.tokens[hit.first]
    previous = surface.words[hit.first - 1].key if hit.first else ""
    if hit.entry.kind == "palace" and previous in ("le", "la", "l"):
        previous = surface.words[hit.first - 2].key if hit.first > 1 else ""
        return previous not in LOCATIVE | {"de"}
    if previous in LOCATIVE or token is None:
        return False
    head = surface.parse.tokens[token.head]
    if token.dep.startswith(("nsubj", "obl:agent")) or previous in PARTNER:
        return True
    if previous == "par" and head.pos == "VERB":
        return True
    if previous in ("de", "d") and hit.first > 1:
        return surface.words[hit.first - 2].key in ACTS
    return coordinated(surface, hit) or opens_clause(surface, hit)


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
    last = hit.last
    while last + 1 < len(surface.words) and surface.words[last].key in ("et", "la", "le", "l"):
        follower = surface.owner[last + 1]
        last = follower.last if follower is not None else last + 1
    if not surface.opens_sentence(at) or last >= len(surface.words):
        return False
    token = surface.tokens[last]
    return (
        token is not None
        and token.pos in ("VERB", "AUX")
        and surface.gap(last) == " "
        and "VerbForm=Fin" in token.feats
    )
