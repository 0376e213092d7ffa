"""Gathers the reports of one statement, from all articles and inside one article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.crosscheck.family_likeness import Likeness, background, likeness
from recoupe.crosscheck.family_pairs import MONEY, Pairs, candidates
from recoupe.crosscheck.family_relation import relate
from recoupe.crosscheck.family_wording import Wording, wording
from recoupe.model.article import Article
from recoupe.model.entity import Entity, Statement
from recoupe.model.finding import QuoteFamily

VERBATIM = 0.85  # share of words aligned from which wordings are taken for one, whoever speaks
EQUAL = 0.99  # share of telling stems from which short quotations are one
YEAR = re.compile(r"(?:19|20)\d\d$")


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
                speaker_name=next(
                    (m.statement.speaker_name for m in members if m.statement.speaker_name), None
                ),
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
    pairs = Pairs(wordings, entities)
    fits: dict[tuple[int, int], float] = {}
    for i, j in candidates(wordings):
        like = likeness(wordings[i], wordings[j], rarity)
        score = fit(wordings[i], wordings[j], like, pairs.agree(i, j))
        if score > 0:
            fits[i, j] = score
        if verbatim(wordings[i], wordings[j], like):
            pairs.alike[i].add(j)
            pairs.alike[j].add(i)
    home = {i: [i] for i in range(len(wordings))}
    for (i, j), _ in sorted(fits.items(), key=lambda item: (-item[1], item[0])):
        ours, theirs = home[i], home[j]
        if ours is theirs:
            continue
        cross = [(min(a, b), max(a, b)) for a in ours for b in theirs]
        if any(pairs.barred(a, b, fits) for a, b in cross):
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
    if verbatim(left, right, like):
        return like.order + 1
    return 0.0 if agree is False else _fit_of_two(left, right, like, same=bool(agree))


def _fit_of_two(left: Wording, right: Wording, like: Likeness, *, same: bool) -> float:
    """The fit of reports by one speaker, or (not ``same``) by speakers of whom one is unknown."""
    direct = left.statement.mode != "indirect" and right.statement.mode != "indirect"
    if like.fragment >= (1 if same else 4):
        return 1.0 + like.shared
    if same and (like.run or same_matter(left, right)):
        return 0.5 + like.shared
    need = (0.45 if same else 0.6) + (0.05 if direct else 0.0)
    if like.common >= 2 and like.shared >= need:
        return like.shared
    if like.common >= (3 if same else 4) and like.held >= (0.62 if same else 0.75):
        return like.held / 2
    return 0.0


def verbatim(left: Wording, right: Wording, like: Likeness) -> bool:
    """Whether two wordings are one, whoever is said to speak: nearly all words, or all quoted."""
    if like.order >= VERBATIM and like.short >= 6:
        return True
    quoted = "indirect" not in (left.statement.mode, right.statement.mode)
    return quoted and like.run and like.common >= 2 and like.shared >= EQUAL


def same_matter(left: Wording, right: Wording) -> bool:
    """Whether one speaker gives the same number, money, or condition in two reports."""
    return _same_count(left, right) or _same_promise(left, right) or bool(left.terms & right.terms)


def _same_count(left: Wording, right: Wording) -> bool:
    """Two short reports of one number ("12 tués", "12 morts")."""
    numbers = [
        {w for w in side.words if w.isdigit() and len(w) > 1 and not YEAR.match(w)}
        for side in (left, right)
    ]
    return bool(numbers[0] & numbers[1]) and max(len(left.stems), len(right.stems)) <= 8


def _same_promise(left: Wording, right: Wording) -> bool:
    """Two short reports of money by one speaker: two amounts of one promise."""
    return all(
        MONEY & set(side.words) and side.statement.mode == "indirect" and len(side.stems) <= 8
        for side in (left, right)
    )


def _nested(left: Wording, right: Wording) -> bool:
    """A report inside another of the same article is no second report of it."""
    a, b = left.statement.content, right.statement.content
    return a.article_id == b.article_id and a.span.overlaps(b.span)
