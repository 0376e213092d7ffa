"""Ties commitments to one another: umbrellas, parents, proposals of overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from recoupe.ledger.drafting import Draft
from recoupe.ledger.merging import overlap
from recoupe.model.article import Article
from recoupe.model.commitment import Commitment, Overlap

SHOWN = 4


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
            overlaps=best(
                proposal
                for other, members in zip(found, groups, strict=True)
                if other.id != one.id and parents.get(one.id) != other.id
                and parents.get(other.id) != one.id
                and (proposal := overlap(group[0], members[0], other.id)) is not None
            ),
        )
        for one, group in zip(found, groups, strict=True)
    ]  # fmt: skip


def best(proposals: Iterable[Overlap]) -> tuple[Overlap, ...]:
    """The most likely overlaps, at most ``SHOWN``."""
    return tuple(sorted(proposals, key=lambda o: (-o.confidence, o.commitment_id))[:SHOWN])
