"""What tells one body from another: a people's adjective, a country, a town, a field."""

from __future__ import annotations

from recoupe.annotate.compounds import compound_end
from recoupe.annotate.role_complements import LINKS, complement
from recoupe.annotate.surface import Surface
from recoupe.lang.fr.collectives import collective_openers
from recoupe.lang.fr.gazetteer import demonym_at
from recoupe.lang.fr.grammar import word_set


def state_after(surface: Surface, at: int) -> tuple[int, str | None]:
    """The end and country of "malien", "fédéral allemand" or "du Mali" at word ``at``."""
    for start in (at, at + 1):
        if start >= len(surface.words) or not surface.joined(start):
            break
        demonym = demonym_at(surface.words, start)
        if demonym is not None and not surface.words[start].capital and demonym[0].iso:
            return demonym[1], demonym[0].iso
        if surface.pos(start) != "ADJ":
            break
    step = of_end(surface, at)
    hit = surface.owner[step] if step is not None and step < len(surface.words) else None
    if hit is not None and hit.first == step and hit.entry.kind == "country" and hit.entry.iso:
        return hit.last, hit.entry.iso
    return at, None


def of_end(surface: Surface, at: int) -> int | None:
    """The word after "de", "du", "de la", "de l'" at word ``at``, or None."""
    step = at
    while step < len(surface.words) and step - at < 2 and surface.joined(step):
        if surface.words[step].key not in word_set("places.of"):
            break
        step += 1
    opened = step > at and surface.words[at].key in ("de", "d", "du")
    return step if opened and step < len(surface.words) and surface.joined(step) else None


def place_end(surface: Surface, at: int) -> int:
    """The end of "de Porto-Neuf", "du Val" at word ``at``, or ``at``."""
    step = of_end(surface, at)
    if step is None or not surface.words[step].capital:
        return at
    hit = surface.owner[step]
    if hit is not None and hit.first == step:
        return at if hit.entry.kind == "organisation" else hit.last
    return compound_end(surface, step)


def field_end(surface: Surface, at: int) -> int:
    """The end of "de l'Environnement et du Tourisme", "du Mali à Rome" at word ``at``."""
    another = range(at + 1, min(at + 20, len(surface.words)))
    stops = frozenset(k for k in another if surface.words[k].key in collective_openers())
    end, _ = complement(surface, at, stops, posted=True)
    while end - 1 > at and surface.words[end - 1].key in LINKS | {"et"}:
        end -= 1
    return end
