"""What an article says that somebody undertakes, plans, hopes or is asked to do.

The coding guide: one actor, one future act, one object. Expressions of commitment (data of
the language pack) and tenses propose clauses; list items inherit their lead-in's verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recoupe.annotate.undertaking_actors import Actors, actors
from recoupe.annotate.undertaking_agency import acts
from recoupe.annotate.undertaking_agents import agent
from recoupe.annotate.undertaking_compounds import whole_names
from recoupe.annotate.undertaking_cues import cue_hits
from recoupe.annotate.undertaking_deadlines import deadline, recurrence
from recoupe.annotate.undertaking_futures import future_hits
from recoupe.annotate.undertaking_hits import Hit
from recoupe.annotate.undertaking_lines import listed_measures, scheduled
from recoupe.annotate.undertaking_lists import inherited, promoted
from recoupe.annotate.undertaking_names import named
from recoupe.annotate.undertaking_overlaps import kept
from recoupe.annotate.undertaking_parts import cut, each_act, side_measures
from recoupe.annotate.undertaking_phrases import phrase
from recoupe.annotate.undertaking_spans import apart, distinct, extent
from recoupe.annotate.undertaking_subjects import subject
from recoupe.annotate.undertaking_tree import Tree
from recoupe.lang.fr.modality import names_act, words
from recoupe.model.article import Label
from recoupe.model.marks import Mention, Time, Undertaking
from recoupe.model.parse import Parse
from recoupe.model.span import Span


def find_undertakings(
    parse: Parse,
    blocks: tuple[tuple[Span, Label], ...],
    mentions: tuple[Mention, ...],
    times: tuple[Time, ...],
) -> tuple[Undertaking, ...]:
    """Undertakings of an article, in order of the text.

    ``blocks`` are the kept blocks (span in the text, label); without them list items are
    known by their bullets. Mentions and times are those of the same text.
    """
    tree = Tree.of(parse)
    said = [h for h in cue_hits(tree) if meant(tree, h, mentions)]
    hits = kept(tree, [*said, *future_hits(tree, mentions, times)])
    found = [u for hit in hits for u in undertaking(tree, hit, mentions, times)]
    found = [u for u in found if tells(tree, u)]
    found += [
        one
        for one in (*listed_measures(tree, mentions), *scheduled(tree, mentions, times))
        if not any(u.span.overlaps(one.span) for u in found)
    ]
    found += list(inherited(tree, blocks, found))
    found = promoted(tree, blocks, found)
    final = sorted(distinct(found), key=lambda u: (u.span, u.modality))
    return tuple(apart(tree.parse.text, final))


def meant(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> bool:
    """Whether a reported future is somebody's act, and somebody in particular speaks."""
    if hit.anchor and tree[hit.anchor].lemma == "prévoir" and tree.word(hit.anchor - 1) == "que":
        return False  # "plus importante que prévu"
    who = subject(tree, hit.verb)
    if any(tree.word(k) in ("si", "s'") for k in tree.children(hit.verb, "mark")) and (
        who is None or tree[who].pos != "PROPN"
    ):
        return False  # "si on leur offrait un emploi": a condition
    if who is not None and tree.word(who) in ("ceux", "celles", "celui", "celle", "certains"):
        return False
    verbal = (
        hit.anchor == hit.verb
        and tree[hit.verb].pos == "VERB"
        and not hit.takes.startswith(("passive", "document", "bound"))
    )
    if verbal and who is not None and who < hit.verb and tree[who].pos == "NOUN":
        thing = names_act(tree[who].lemma) and tree[who].lemma not in words("document")
        held = hit.takes in ("noun", "measure", "listed", "measure-present")
        text = tree[who].lemma in words("document")
        if (thing or (held and not text)) and not agent(tree, who, mentions):
            return False
    if hit.takes == "que-future" and hit.act is not None:
        return acts(tree, hit.act, hit.act, mentions)
    return True


def tells(tree: Tree, one: Undertaking) -> bool:
    """Whether words are left beside cue and actors: "propose la commission" alone tells nothing."""
    if one.object is not None and one.object.overlaps(one.cue):
        return True  # a future tells the act itself
    known = [s for s in (one.cue, one.obligor, one.announcer, one.deadline) if s is not None]
    return any(
        token.pos in ("NOUN", "VERB", "PROPN", "NUM", "ADJ")
        and not any(s.overlaps(token.span) for s in known)
        for token in tree.parse.tokens_in(one.span)
    )


def from_its_subject(span: Span, who: Actors) -> Span:
    """The clause with the whole of the subject that it begins in."""
    for actor in (who.announcer, who.obligor):
        if actor is not None and actor.start < span.start <= actor.end < span.end:
            return Span(actor.start, span.end)
    return span


def undertaking(
    tree: Tree, hit: Hit, mentions: tuple[Mention, ...], times: tuple[Time, ...]
) -> Iterator[Undertaking]:
    """The undertaking of a hit, and the measure appended to it."""
    who = actors(tree, hit, mentions)
    span = from_its_subject(whole_names(extent(tree, hit, mentions, times), mentions), who)
    head = hit.anchor if hit.takes.startswith("à-noun") else hit.act
    act = tree.span(*phrase(tree, head)) if head is not None else None
    if act is not None and who.obligor is not None and act.overlaps(who.obligor):
        act = act.cover(who.obligor)
    act = cut(act, span)
    whole = Undertaking(
        span=span,
        cue=tree[hit.anchor].span,
        modality=hit.modality,
        strength=hit.strength,
        object=act,
        obligor=who.obligor,
        obligor_name=named(tree, who.obligor, mentions),
        beneficiary=who.beneficiary,
        beneficiary_name=named(tree, who.beneficiary, mentions),
        announcer=who.announcer,
        announcer_name=named(tree, who.announcer, mentions),
        deadline=deadline(tree, hit, span, times),
        recurrence=recurrence(tree.parse.text, span),
        negated=hit.negated,
    )
    measure = side_measures(tree, span) if hit.modality in ("agreed", "announced") else None
    if measure is None:
        yield from each_act(tree, hit, whole)
        return
    text = tree.parse.text[span.start : measure.start].rstrip(" ,\u00a0")
    main = Span(span.start, span.start + len(text))
    yield replace(whole, span=main, object=cut(whole.object, main))
    act = tree.parse.tokens_in(measure)[1].span.cover(Span(measure.end - 1, measure.end))
    yield replace(whole, span=measure, object=act, lead_in=main, deadline=None)
