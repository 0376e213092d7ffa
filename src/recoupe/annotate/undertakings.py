"""What an article says that somebody undertakes, plans, hopes or is asked to do.

The coding guide: one actor, one future act, one object. Expressions of commitment (data of
the language pack) and tenses propose clauses; list items inherit their lead-in's verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from recoupe.annotate.undertaking_actors import actors, inside, named
from recoupe.annotate.undertaking_clauses import clause, ending, phrase, subject, trim
from recoupe.annotate.undertaking_cues import Hit, cue_hits, top
from recoupe.annotate.undertaking_deadlines import deadline, recurrence
from recoupe.annotate.undertaking_futures import acts, agent, future_hits
from recoupe.annotate.undertaking_lists import inherited, listed_measures, side_measures
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
    found += [
        Undertaking(span=span, cue=cue, modality="announced", object=span)
        for cue, span in listed_measures(tree)
        if not any(u.span.overlaps(span) for u in found)
    ]
    found += list(inherited(tree, blocks, found))
    final = sorted(distinct(found), key=lambda u: (u.span, u.modality))
    return tuple(apart(tree.parse.text, final))


def apart(text: str, found: list[Undertaking]) -> Iterator[Undertaking]:
    """Cut a clause before the next one that is only coordinated with it."""
    for one in found:
        end = one.span.end
        for other in found:
            inside = one.span.start < other.span.start < end and one.cue.end < other.span.start
            before = text[one.span.start : other.span.start].rstrip()
            if inside and other.lead_in is None and before.endswith((",", " et", ";")):
                end = one.span.start + len(re.sub(r"(?:\s+et|[,;\s])+$", "", before))
        whole = end == one.span.end or not Span(one.span.start, end).contains(one.cue)
        yield one if whole else replace(
            one, span=Span(one.span.start, end), object=cut(one.object, Span(one.span.start, end)),
            deadline=cut(one.deadline, Span(one.span.start, end)),
        )  # fmt: skip


def meant(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> bool:
    """Whether a reported future is somebody's act, and somebody in particular speaks."""
    who = subject(tree, hit.verb)
    if who is not None and tree.word(who) in ("ceux", "celles", "celui", "celle", "certains"):
        return False
    verbal = tree[hit.verb].pos == "VERB" and not hit.takes.startswith(("passive", "document"))
    if verbal and who is not None and who < hit.verb and tree[who].pos == "NOUN":
        thing = names_act(tree[who].lemma) and tree[who].lemma not in words("document")
        if thing and not agent(tree, who, mentions):
            return False
    if hit.takes == "que-future" and hit.act is not None:
        return acts(tree, hit.act, hit.act, mentions)
    return True


def kept(tree: Tree, hits: list[Hit]) -> list[Hit]:
    """Hits without those that only repeat the act of another."""
    hits = sorted(hits, key=lambda h: (h.takes != "future", h.anchor))
    final: list[Hit] = []
    for hit in hits:
        if not any(other is not hit and covers(tree, other, hit) for other in hits):
            final.append(hit)
    return sorted(final, key=lambda h: h.anchor)


def covers(tree: Tree, outer: Hit, inner: Hit) -> bool:
    """Whether ``inner`` is only the act of ``outer`` put in words."""
    if outer.anchor == inner.anchor:
        return outer.takes != "future" and inner.takes == "future"
    if outer.act is None or inner.anchor < outer.anchor:
        return False
    if outer.modality == "hoped" and inner.modality == "requested":
        return False
    chain = [inner.anchor, *tree.ancestors(inner.anchor)]
    if outer.act not in chain and outer.anchor not in chain:
        return False
    return not any(
        tree[i].dep in ("acl:relcl", "parataxis", "advcl", "conj")
        for i in chain[: chain.index(outer.act if outer.act in chain else outer.anchor)]
    )


def undertaking(
    tree: Tree, hit: Hit, mentions: tuple[Mention, ...], times: tuple[Time, ...]
) -> Iterator[Undertaking]:
    """The undertaking of a hit, and the measure appended to it."""
    span = extent(tree, hit, mentions, times)
    who = actors(tree, hit, mentions)
    head = hit.anchor if hit.takes.startswith("à-noun") else hit.act
    act = cut(tree.span(*phrase(tree, head)), span) if head is not None else None
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
        yield whole
        return
    head = Span(span.start, measure.start)
    text = head.of(tree.parse.text).rstrip(" ,\u00a0")
    head = Span(span.start, span.start + len(text))
    yield replace(whole, span=head, object=cut(whole.object, head))
    yield replace(whole, span=measure, object=measure, lead_in=head, deadline=None)


def cut(span: Span | None, inside: Span) -> Span | None:
    """The part of ``span`` that lies in ``inside``."""
    if span is None or not span.overlaps(inside):
        return None
    return Span(max(span.start, inside.start), min(span.end, inside.end))


def others_act(tree: Tree, hit: Hit, mentions: tuple[Mention, ...]) -> bool:
    """Whether what is reported is the act of another than the speaker."""
    return hit.act is not None and inside(tree, hit, mentions) is not None


def extent(
    tree: Tree, hit: Hit, mentions: tuple[Mention, ...], times: tuple[Time, ...]
) -> Span:
    """The words of a hit: the clause, or the phrase of a noun that no verb of saying governs."""
    if tree[hit.verb].pos == "NOUN" and hit.anchor == hit.verb:
        first, last = phrase(tree, hit.verb)
        if hit.act is not None and hit.act > hit.verb:
            last = max(last, ending(tree, hit.act, hit.act, tree.subtree(hit.act)[-1]))
        return tree.span(*trim(tree, max(first, hit.verb - 3), last))
    if hit.takes == "que-future" and others_act(tree, hit, mentions):
        return clause(tree, hit.act if hit.act is not None else hit.verb, times)
    whole = clause(tree, top(tree, hit.verb), times)
    if hit.act is not None and not whole.contains(tree[hit.act].span):
        last = phrase(tree, hit.act)[1] if hit.act > hit.anchor else hit.anchor
        whole = whole.cover(tree.span(min(hit.act, hit.anchor), max(last, hit.anchor)))
    return whole


def distinct(found: list[Undertaking]) -> list[Undertaking]:
    """Drop an undertaking whose words are those of another; the firmer one stays."""
    rank = {"expected": 0, "agreed": 1, "announced": 2, "requested": 3, "planned": 4, "hoped": 5}
    final: list[Undertaking] = []
    for one in sorted(found, key=lambda u: (rank[u.modality], u.span)):
        if not any(same_words(one.span, other.span) for other in final):
            final.append(one)
    return final


def same_words(one: Span, other: Span) -> bool:
    """Whether two spans are nearly the same words."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    union = max(one.end, other.end) - min(one.start, other.start)
    return shared > 0 and shared / union >= 0.7
