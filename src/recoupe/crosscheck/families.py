"""Gathers the reports of one statement, from all articles and inside one article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from recoupe.crosscheck.family_likeness import (
    Likeness,
    Wording,
    background,
    likeness,
    speakers_agree,
    wording,
)
from recoupe.crosscheck.family_relation import relate
from recoupe.model.article import Article
from recoupe.model.entity import Entity, Statement
from recoupe.model.finding import QuoteFamily


def quote_families(
    articles: Sequence[Article], statements: tuple[Statement, ...], entities: tuple[Entity, ...]
) -> tuple[QuoteFamily, ...]:
    """Families ``q1``, ``q2`` … of two reports or more, in order of their first statement."""
    texts = {a.id: a for a in articles}
    wordings = [
        wording(s, texts[s.content.article_id]) for s in statements if s.content.article_id in texts
    ]
    groups = _gather(wordings, {e.id: e for e in entities})
    families: list[QuoteFamily] = []
    for group in groups:
        members = sorted((wordings[i] for i in group), key=_fullest)
        found = relate(members, texts)
        shared = [set(m.statement.speakers) for m in members if m.statement.speakers]
        families.append(
            QuoteFamily(
                id=f"q{len(families) + 1}",
                members=tuple(m.statement.id for m in members),
                relation=found.relation,
                speakers=tuple(sorted(set.union(*shared))) if shared else (),
                speaker_name=next((m.statement.speaker_name for m in members if m.statement.speaker_name), None),
                reason=found.reason,
            )
        )
    return tuple(families)


def _fullest(member: Wording) -> tuple[int, int, int]:
    """Direct before mixed before indirect, then the longest."""
    order = {"direct": 0, "mixed": 1, "indirect": 2}
    return order[member.statement.mode], -len(member.words), member.statement.content.span.start


def _gather(wordings: list[Wording], entities: dict[str, Entity]) -> list[list[int]]:
    """Groups of indices; a report joins a group when it fits most of it."""
    rarity = background(wordings)
    fits: dict[tuple[int, int], float] = {}
    barred: set[tuple[int, int]] = set()
    for i, j in combinations(range(len(wordings)), 2):
        agree = speakers_agree(wordings[i], wordings[j], entities)
        like = likeness(wordings[i], wordings[j], rarity)
        score = fit(wordings[i], wordings[j], like, agree)
        if score > 0:
            fits[i, j] = score
        elif agree is False:
            barred.add((i, j))
    home = {i: [i] for i in range(len(wordings))}
    for (i, j), _ in sorted(fits.items(), key=lambda item: (-item[1], item[0])):
        ours, theirs = home[i], home[j]
        if ours is theirs:
            continue
        cross = [(min(a, b), max(a, b)) for a in ours for b in theirs]
        if any(pair in barred for pair in cross):
            continue
        if sum(pair in fits for pair in cross) * 2 < len(cross):
            continue
        ours += theirs
        for member in theirs:
            home[member] = ours
    groups = {id(group): sorted(group) for group in home.values() if len(group) > 1}
    return sorted(groups.values())


def fit(left: Wording, right: Wording, like: Likeness, agree: bool | None) -> float:
    """How well two reports go together, 0 when they are not of one statement."""
    if _nested(left, right):
        return 0.0
    short = min(len(left.words), len(right.words))
    if like.order >= 0.85 and short >= 6:
        return like.order + 1
    if agree is False:
        return 0.0
    direct = left.statement.mode != "indirect" and right.statement.mode != "indirect"
    if like.fragment and (agree or like.common > 1):
        return 1.0 + like.shared
    need = 0.45 if agree else 0.6
    if like.common >= 2 and like.shared >= need + (0.05 if direct else 0.0):
        return like.shared
    if like.common >= (3 if agree else 4) and like.held >= (0.62 if agree else 0.75):
        return like.held / 2
    return 0.0


def _nested(left: Wording, right: Wording) -> bool:
    """A report inside another of the same article is no second report of it."""
    a, b = left.statement.content, right.statement.content
    return a.article_id == b.article_id and a.span.overlaps(b.span)
