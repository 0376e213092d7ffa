"""Makes commitments from the undertakings of one story's articles."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.ledger.drafting import Draft, drafted
from recoupe.ledger.enriching import enriched
from recoupe.ledger.giving import given_by_one
from recoupe.ledger.merging import RANK, merge
from recoupe.ledger.relating import related
from recoupe.model.article import Article
from recoupe.model.commitment import Actor, Commitment, CommitmentEvidence, Deadline
from recoupe.model.entity import Resolution
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks
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
            found_here = drafted(texts[article_id], by_id[article_id], len(drafts), resolution)
            drafts += given_by_one(found_here)
    groups = merge(drafts)
    found = [
        enriched(commitment(f"c{n}", group), group, texts, by_id, resolution)
        for n, group in enumerate(groups, 1)
    ]
    return tuple(related(found, groups, texts))


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
        theme=first.theme,
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
    """The most telling deadline: a value before words, words before none, the exacter date."""
    return min(
        (d.deadline for d in group),
        key=lambda d: (
            d.when is None,
            d.kind in ("none", "vague"),
            d.kind == "none",
            -len(d.when.edtf) if d.when and d.kind == "date" else 0,
        ),
    )
