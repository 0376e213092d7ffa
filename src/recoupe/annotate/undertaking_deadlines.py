"""By when: a time expression or a vaguer term in the words of what is undertaken."""

from __future__ import annotations

import re

from recoupe.annotate.undertaking_hits import Hit, top
from recoupe.annotate.undertaking_infinitives import present
from recoupe.annotate.undertaking_subjects import subject
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import deadline_patterns, recurrence_patterns
from recoupe.model.marks import Time
from recoupe.model.span import Span

PAST = re.compile(r"^P-|:past$")
AFTER = ("future", "passive")


def deadline(tree: Tree, hit: Hit, clause: Span, times: tuple[Time, ...]) -> Span | None:
    """The time expression of the act, not of the announcing; else a vaguer deadline."""
    if hit.takes.startswith("passive") and hit.modality in ("agreed", "announced"):
        # "a été officialisée le 3": the day of the deed, not of what was agreed.
        clause = Span(clause.start, max(clause.start + 1, tree[min(tree.group(hit.anchor))].start))
    for time in times:
        if (
            clause.contains(time.span)
            and time.kind in ("DATE", "TIME")
            and not (PAST.search(time.value or "") and not coming(tree, hit, time))
            and not of_cue(tree, hit, time.span)
            and not of_subject(tree, hit, time.span)
        ):
            return time.span
    found = vague(tree.parse.text, reach(tree, hit, clause))
    # "appeler à la fin des combats": the act itself, no term set to it.
    itself = found is not None and hit.act is not None and found.contains(tree[hit.act].span)
    return None if itself else found


def reach(tree: Tree, hit: Hit, clause: Span) -> Span:
    """Where a vague deadline may stand: from the cue on."""
    if hit.takes.startswith(AFTER):
        return clause
    return Span(max(clause.start, min(tree[hit.anchor].start, clause.end - 1)), clause.end)


def of_cue(tree: Tree, hit: Hit, span: Span) -> bool:
    """Whether the time dates the announcing ("a annoncé lundi que…"), not the act."""
    if hit.act is None or hit.takes.startswith(AFTER):
        return False
    cue = tree[hit.anchor]
    if "Tense=Past" not in cue.feats and "Tense=Imp" not in cue.feats:
        return False
    return span.start < tree[hit.act].start and (
        span.start > cue.start or not tree.parse.text[span.end : cue.start].strip()
    )


def coming(tree: Tree, hit: Hit, time: Time) -> bool:
    """Whether a bare weekday is one to come: what is planned in the present lies ahead."""
    return (
        hit.modality == "planned"
        and (time.value or "").startswith("WD:")
        and hit.act is not None
        and time.span.start >= tree[hit.act].end
        and present(tree, hit.anchor)
        and not tree.word(hit.anchor).endswith(("ait", "aient"))
    )


def of_subject(tree: Tree, hit: Hit, span: Span) -> bool:
    """Whether the time tells of who acts ("le ministre, attendu vendredi, promet…")."""
    if hit.takes.startswith("passive"):
        return False
    who = subject(tree, top(tree, hit.verb))
    start = min(tree.group(hit.verb))
    if who is None or not tree[who].end <= span.start < tree[start].start:
        return False
    # "il ira lundi": straight before the verb only an adverb may date it.
    between = range(who + 1, start)
    return any("VerbForm=Part" in tree[i].feats or tree.finite(i) for i in between)


def vague(text: str, zone: Span) -> Span | None:
    """A deadline without a date ("prochainement", "à l'issue de…"), best pattern first."""
    for pattern, _ in deadline_patterns():
        found = pattern.search(text, zone.start, zone.end)
        if found and found.end() > found.start():
            return Span(found.start(), found.end())
    return None


def recurrence(text: str, zone: Span) -> Span | None:
    """An expression that makes the act recur ("annuelle", "chaque mois")."""
    for pattern, _ in recurrence_patterns():
        found = pattern.search(text, zone.start, zone.end)
        if found:
            return Span(found.start(), found.end())
    return None
