"""Makes commitments from the undertakings of one story's articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.ledger.actors import actors, parties
from recoupe.ledger.deadlines import deadline
from recoupe.ledger.merging import RANK, Draft, merge, overlap
from recoupe.ledger.themes import theme
from recoupe.model.article import Article
from recoupe.model.commitment import Actor, Commitment, CommitmentEvidence, Deadline
from recoupe.model.entity import Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Undertaking
from recoupe.model.span import Span
from recoupe.model.story import Story

LABEL = 200


def find_commitments(
    story: Story,
    articles: Sequence[Article],
    marks: Sequence[Marks],
    resolution: Resolution,
) -> tuple[Commitment, ...]:
    """Commitments of a story, numbered in the order of its articles and of their text.

    ``articles`` and ``marks`` may hold more than the story; those not in it are left out.
    Two undertakings are merged only when certain; likely ones propose an overlap.
    """
    texts = {a.id: a for a in articles}
    by_id = {m.article_id: m for m in marks}
    drafts: list[Draft] = []
    for article_id in story.articles:
        if article_id in texts and article_id in by_id:
            drafts += drafted(texts[article_id], by_id[article_id], len(drafts), resolution)
    groups = merge(drafts)
    found = [commitment(f"c{n}", group) for n, group in enumerate(groups, 1)]
    return tuple(related(found, groups, texts))


def drafted(
    article: Article, marks: Marks, start: int, resolution: Resolution
) -> list[Draft]:
    """Drafts of one article; a text's clauses are owed by the parties that agreed before."""
    drafts: list[Draft] = []
    for undertaking in sorted(marks.undertakings, key=lambda u: u.span):
        draft = one_draft(article, undertaking, start + len(drafts), resolution)
        if not draft.obligors and undertaking.modality == "agreed":
            draft = replace(draft, obligors=agreeing(drafts, resolution))
        drafts.append(draft)
    return drafts


def one_draft(
    article: Article, undertaking: Undertaking, order: int, resolution: Resolution
) -> Draft:
    """An undertaking with its actors linked and its deadline read."""

    def linked(span: Span | None, name: str | None) -> tuple[Actor, ...]:
        return actors(span, name, article.id, article.text, resolution)

    act = undertaking.object or undertaking.span
    return Draft(
        article_id=article.id,
        order=order,
        undertaking=undertaking,
        words=undertaking.span.of(article.text),
        act=act.of(article.text),
        obligors=linked(undertaking.obligor, undertaking.obligor_name),
        beneficiaries=linked(undertaking.beneficiary, undertaking.beneficiary_name),
        announced_by=linked(undertaking.announcer, undertaking.announcer_name),
        deadline=deadline(undertaking, article.id, article.text, resolution.times),
    )


def agreeing(before: list[Draft], resolution: Resolution) -> tuple[Actor, ...]:
    """Who agreed last in the article, else the story's two main parties."""
    for draft in reversed(before):
        if draft.undertaking.modality == "agreed" and draft.obligors:
            return draft.obligors
    return tuple(
        Actor(name=e.name, entity_id=e.id, evidence=e.mentions[0] if e.mentions else None)
        for e in parties(resolution)
    )


def commitment(number: str, group: list[Draft]) -> Commitment:
    """One commitment of a group of drafts; the strongest modality leads."""
    lead = min(group, key=lambda d: (RANK[d.undertaking.modality], d.order))
    first = group[0]
    return Commitment(
        id=number,
        label=label(first),
        modality=lead.undertaking.modality,
        strength=lead.undertaking.strength,
        evidence=tuple(evidence(d) for d in group),
        obligors=lead.obligors or first_of([d.obligors for d in group]),
        beneficiaries=lead.beneficiaries or first_of([d.beneficiaries for d in group]),
        announced_by=lead.announced_by or first_of([d.announced_by for d in group]),
        theme=theme(first.act, first.words),
        deadline=dated(group),
        watch=lead.undertaking.modality == "expected",
        negated=lead.undertaking.negated,
    )


def label(draft: Draft) -> str:
    """The words of the act, or of the clause when the act is a word or two; cut at a word."""
    words = draft.act if len(draft.act.split()) > 2 else draft.words
    words = " ".join(words.split())
    if len(words) <= LABEL:
        return words
    return words[:LABEL].rsplit(" ", 1)[0] + " …"


def evidence(draft: Draft) -> CommitmentEvidence:
    """The clause with its own modality and strength."""
    return CommitmentEvidence(
        evidence=Evidence(article_id=draft.article_id, span=draft.undertaking.span),
        modality=draft.undertaking.modality,
        strength=draft.undertaking.strength,
        cue=Evidence(article_id=draft.article_id, span=draft.undertaking.cue),
    )


def first_of(options: list[tuple[Actor, ...]]) -> tuple[Actor, ...]:
    """The first that is not empty."""
    return next((o for o in options if o), ())


def dated(group: list[Draft]) -> Deadline:
    """The most telling deadline of a group: a value before words, words before none."""
    return min(
        (d.deadline for d in group),
        key=lambda d: (d.when is None, d.kind in ("none", "vague"), d.kind == "none"),
    )


def related(
    found: list[Commitment], groups: list[list[Draft]], texts: dict[str, Article]
) -> list[Commitment]:
    """Add umbrellas, parents and proposals of overlap."""
    heads = {
        (d.article_id, d.undertaking.span): c.id
        for c, group in zip(found, groups, strict=True)
        for d in group
    }
    parents: dict[str, str] = {}
    umbrellas: set[str] = set()
    for one, group in zip(found, groups, strict=True):
        for draft in group:
            lead = draft.undertaking.lead_in
            head = heads.get((draft.article_id, lead)) if lead is not None else None
            if lead is not None and head is not None and head != one.id:
                parents.setdefault(one.id, head)
                between = texts[draft.article_id].text[lead.end : draft.undertaking.span.start]
                if ":" in between:
                    umbrellas.add(head)
    return [
        replace(
            one,
            parent=parents.get(one.id),
            umbrella=one.id in umbrellas,
            overlaps=tuple(
                proposal
                for other, members in zip(found, groups, strict=True)
                if other.id != one.id and parents.get(one.id) != other.id
                and parents.get(other.id) != one.id
                and (proposal := overlap(group[0], members[0], other.id)) is not None
            ),
        )
        for one, group in zip(found, groups, strict=True)
    ]  # fmt: skip
