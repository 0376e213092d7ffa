"""What the evidence of a status is worth: who tells it, and whether it tells an act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.lang.fr.follow_up import follow_up_cues
from recoupe.lang.fr.sources import SourceClass, official_words, source_class
from recoupe.ledger.follow_up_acts import AHEAD, HAVE
from recoupe.ledger.follow_up_parties import party_names
from recoupe.ledger.follow_up_passages import Telling, telling
from recoupe.ledger.rules import Witness
from recoupe.ledger.wording import folded
from recoupe.model.article import Article
from recoupe.model.commitment import Actor
from recoupe.model.event import Anchor
from recoupe.model.marks import Marks
from recoupe.model.register import Entry
from recoupe.model.span import Span
from recoupe.model.story import Story
from recoupe.text.folding import fold_in_place
from recoupe.text.sentences import split_sentences

SAID = frozenset({"restated", "hearsay"})
OWN = frozenset({"against", "late", "part", "started", "begun"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as a source: its outlet, and the origin that it belongs to."""

    outlet: str
    cluster: str
    kind: SourceClass


def sources_of(articles: Sequence[Article], stories: Sequence[Story]) -> dict[str, Source]:
    """Article id → source. Articles of one origin, and of one outlet, are one cluster."""
    origins = {m: f"{s.id}/{o.id}" for s in stories for o in s.origins for m in o.members}
    found: dict[str, Source] = {}
    clusters: dict[str, str] = {}
    for article in articles:
        outlet = article.outlet.value if article.outlet else ""
        origin = origins.get(article.id, article.id)
        cluster = clusters.get(origin) or clusters.get(folded(outlet)) or origin
        clusters.setdefault(origin, cluster)
        if outlet:
            clusters.setdefault(folded(outlet), cluster)
        found[article.id] = Source(outlet=outlet, cluster=cluster, kind=source_class(outlet))
    return found


def witness(
    entry: Entry, anchor: Anchor, article: Article, marks: Marks, sources: Mapping[str, Source]
) -> Witness:
    """One evidence with what it is worth for this commitment."""
    source = sources[article.id]
    sentences = [
        telling(article, span, marks.undertakings)
        for span in split_sentences(article.text)
        if span.overlaps(Span(anchor.start, anchor.end))
    ]
    text = fold_in_place(anchor.words)
    return Witness(
        anchor=anchor,
        act=any(tells_act(sentence) for sentence in sentences),
        cluster=source.cluster,
        source_class=source.kind,
        document=source.kind == "party" or official_words().search(text) is not None,
        of_obligor=source.kind == "party" and names_any(source.outlet, entry.commitment.obligors),
    )


def tells_act(sentence: Telling) -> bool:
    """Whether the sentence tells something done or not done, not only said or to come."""
    kinds = {cue.kind for cue in follow_up_cues() if cue.pattern.search(sentence.folded)}
    if sentence.promise:
        return False
    if kinds & OWN:
        return True
    if kinds & SAID:
        return False
    return AHEAD.search(sentence.folded) is None or HAVE.search(sentence.folded) is not None


def names_any(outlet: str, actors: Sequence[Actor]) -> bool:
    """Whether an outlet's name holds that of an actor, or the adjective of its state."""
    plain = folded(outlet)
    if any(folded(actor.name) in plain for actor in actors):
        return True
    return bool(party_names((Actor(name=outlet),)) & party_names(actors))
