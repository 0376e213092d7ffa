"""Fills what the first draft of a commitment leaves open: parties, themes, text, measures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.lang.fr.commitment_words import plover_contexts
from recoupe.lang.fr.sessions import adopted_texts
from recoupe.ledger.actors import entities_in
from recoupe.ledger.conditions import conditions, measures
from recoupe.ledger.drafting import Draft
from recoupe.ledger.ingredients import ingredients, specificity
from recoupe.ledger.themes import themes_of
from recoupe.model.article import Article
from recoupe.model.commitment import Actor, AdoptedText, Commitment, TextKind, ThemeWord
from recoupe.model.entity import Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks
from recoupe.model.span import Span
from recoupe.text.folding import fold_in_place, words
from recoupe.text.sentences import split_sentences

WITH = re.compile(r"\bavec (?:l['’]|la |le |les |son |sa |ses |leur |leurs )?", re.IGNORECASE)
TEXT_KINDS: tuple[TextKind, ...] = (
    "communique", "minutes", "agreement", "roadmap", "speech", "report",
)  # fmt: skip


def enriched(
    commitment: Commitment,
    group: Sequence[Draft],
    articles: Mapping[str, Article],
    marks: Mapping[str, Marks],
    resolution: Resolution,
) -> Commitment:
    """The commitment with what its clauses say besides; the fullest clause gives most."""
    by_draft = [(d, ingredients(d, articles[d.article_id], marks[d.article_id])) for d in group]
    _, fullest = max(by_draft, key=lambda pair: len({i.name for i in pair[1]}))
    first = group[0]
    return replace(
        commitment,
        ingredients=fullest,
        specificity=max(specificity(d, found) for d, found in by_draft),
        conditions=tuple(e for d in group for e in conditions(d, articles[d.article_id])),
        measures=measures(first, articles[first.article_id]),
        themes=themes(first, articles[first.article_id], commitment.theme),
        counterparties=counterparties(commitment, first, articles, resolution),
        requested_by=requested_by(commitment, first, articles, resolution),
        instrument=instrument(group, articles),
    )


def themes(draft: Draft, article: Article, main: str | None) -> tuple[ThemeWord, ...]:
    """Every theme that a word of the act points to, the main one first."""
    whole = draft.undertaking.object or draft.undertaking.span
    found: dict[str, ThemeWord] = {}
    for word, span in words(whole.of(article.text)):
        for name in sorted(themes_of(word)):
            evidence = Evidence(article_id=article.id, span=span.shift(whole.start))
            found.setdefault(
                name,
                ThemeWord(theme=name, evidence=evidence, plover=plover_contexts().get(name, ())),
            )
    return tuple(sorted(found.values(), key=lambda t: t.theme != main))


def counterparties(
    commitment: Commitment,
    draft: Draft,
    articles: Mapping[str, Article],
    resolution: Resolution,
) -> tuple[Actor, ...]:
    """With whom: parties named behind "avec" in the clause, who neither owe nor gain."""
    article = articles[draft.article_id]
    span = draft.undertaking.span
    match = WITH.search(span.of(article.text))
    if match is None or match.end() >= len(span):
        return ()
    rest = Span(span.start + match.end(), span.end)
    here = Evidence(article_id=article.id, span=rest)
    known = {a.entity_id for a in (*commitment.obligors, *commitment.beneficiaries)}
    return tuple(
        Actor(name=entity.name, entity_id=entity.id, evidence=here)
        for entity in entities_in(here, article.text, resolution)
        if entity.id not in known and entity.kind in ("country", "organisation", "group", "person")
    )


def requested_by(
    commitment: Commitment,
    draft: Draft,
    articles: Mapping[str, Article],
    resolution: Resolution,
) -> tuple[Actor, ...]:
    """Who asks for it: who announces the request, else who is named before the cue."""
    if commitment.modality != "requested":
        return ()
    if commitment.announced_by:
        return commitment.announced_by
    article, cue = articles[draft.article_id], draft.undertaking.cue
    sentence = next((s for s in split_sentences(article.text) if s.contains(cue)), None)
    if sentence is None or sentence.start >= cue.start:
        return ()
    here = Evidence(article_id=article.id, span=Span(sentence.start, cue.start))
    owing = {a.entity_id for a in commitment.obligors}
    return tuple(
        Actor(name=entity.name, entity_id=entity.id, evidence=here)
        for entity in entities_in(here, article.text, resolution)
        if entity.id not in owing and entity.kind != "place"
    )[:1]


def instrument(group: Sequence[Draft], articles: Mapping[str, Article]) -> AdoptedText | None:
    """The text that binds: named in the sentence of a clause that was agreed."""
    for draft in group:
        if draft.undertaking.modality != "agreed":
            continue
        article = articles[draft.article_id]
        places = [draft.undertaking.cue, *filter(None, [draft.undertaking.lead_in])]
        for sentence in split_sentences(article.text):
            if not any(sentence.overlaps(place) for place in places):
                continue
            folded = fold_in_place(sentence.of(article.text))
            for kind, pattern in adopted_texts():
                match = pattern.search(folded)
                if match:
                    span = Span(match.start(), match.end()).shift(sentence.start)
                    return AdoptedText(
                        kind=next(k for k in TEXT_KINDS if k == kind),
                        title=span.of(article.text),
                        evidence=Evidence(article_id=article.id, span=span),
                    )
    return None
