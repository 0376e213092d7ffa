"""Articles that may be rewrites of one release, though they share few runs of words.

A release leaves its quotations, its rare phrases and the order of its facts. Where two
articles share several of these they are proposed as one origin, for a person to decide;
they are counted as two until then.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.group.facts import in_order, same_facts
from recoupe.group.formulas import CROWD
from recoupe.group.prose import QUOTED, Prose, own_prose
from recoupe.lang.fr.frequency import background, term
from recoupe.model.article import Article
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks
from recoupe.model.span import Span
from recoupe.model.story import Copy, Rewrite
from recoupe.text.folding import words
from recoupe.text.sentences import split_sentences
from recoupe.text.shingles import shared_runs, shingles
from recoupe.text.similarity import Vector, weigh

# Words of a shared quotation and of a shared phrase, and rarity of a phrase's two rarest words.
SPOKEN, PHRASE, RARE = 6, 3, 5.0
# Facts stated in both from which their order counts.
FACTS = 4
# How much of each makes the whole score, and the score from which a pair is proposed.
QUOTES, PHRASES = 3, 5
PROPOSED = 0.52
SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One article as its quotations, its prose and its sentences with their weighed terms."""

    id: str
    quoted: tuple[tuple[tuple[str, ...], Span], ...]
    prose: Prose
    sentences: tuple[tuple[Vector, Span], ...]


def propose_rewrites(
    articles: Sequence[Article], marks: Sequence[Marks], copies: Sequence[Copy]
) -> tuple[Rewrite, ...]:
    """Pairs of one story that no copy joins but that may stem from one release."""
    if len(articles) < 2:
        return ()
    by_id = {one.article_id: one for one in marks}
    known = {frozenset(copy.members) for copy in copies}
    told = [_told(article, by_id.get(article.id)) for article in articles]
    pairs = (
        _compared(told[i], told[j])
        for i, j in _candidates(told)
        if frozenset((told[i].id, told[j].id)) not in known
    )
    return tuple(pair for pair in pairs if pair is not None)


def _candidates(told: Sequence[Told]) -> list[tuple[int, int]]:
    """Pairs with a quotation or two rare phrases in common that no crowd shares."""
    spoken: dict[tuple[str, ...], set[int]] = defaultdict(set)
    worded: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for i, one in enumerate(told):
        for said, _ in one.quoted:
            for run in shingles(said, SPOKEN):
                spoken[run].add(i)
        for run in shingles(one.prose.words, PHRASE):
            if _rare(run):
                worded[run].add(i)
    weight: Counter[tuple[int, int]] = Counter()
    for holders, worth in ((spoken, 2), (worded, 1)):
        for members in holders.values():
            if len(members) <= CROWD:
                weight.update(dict.fromkeys(combinations(sorted(members), 2), worth))
    return sorted(pair for pair, worth in weight.items() if worth > 1)


def _told(article: Article, marks: Marks | None) -> Told:
    text = article.text
    quoted = []
    for match in QUOTED.finditer(text):
        said = tuple(word for word, _ in words(match[0]))
        if len(said) >= SPOKEN:
            quoted.append((said, Span(*match.span())))
    sentences = []
    for span in split_sentences(text):
        terms = [term(word) for word, _ in words(span.of(text))]
        sentences.append((weigh(terms, background()), span))
    return Told(
        id=article.id,
        quoted=tuple(quoted),
        prose=own_prose(article, marks),
        sentences=tuple(sentences),
    )


def _compared(left: Told, right: Told) -> Rewrite | None:
    quotes = [
        (mine, theirs)
        for said, mine in left.quoted
        for there, theirs in right.quoted
        if shared_runs(said, there, SPOKEN)
    ]
    phrases = [
        (left.prose.passage(run.left, run.length), right.prose.passage(run.right, run.length))
        for run in shared_runs(left.prose.words, right.prose.words, PHRASE)
        if _rare(left.prose.words[run.left : run.left + run.length])
    ]
    spoken = min(1.0, len(quotes) / QUOTES)
    worded = min(1.0, len(phrases) / PHRASES)
    if 0.4 * spoken + 0.3 * worded + 0.3 < PROPOSED:
        return None
    facts = same_facts([v for v, _ in left.sentences], [v for v, _ in right.sentences])
    order = in_order([j for _, j in facts]) / len(facts) if len(facts) >= FACTS else 0.0
    score = 0.4 * spoken + 0.3 * worded + 0.3 * order
    if score < PROPOSED:
        return None
    stated = [(left.sentences[i][1], right.sentences[j][1]) for i, j in facts]
    shown = (*quotes[:SHOWN], *phrases[:SHOWN], *stated[:SHOWN])
    return Rewrite(
        members=(left.id, right.id),
        score=round(score, 3),
        reason=f"un même communiqué possible : citations communes {len(quotes)}, tournures "
        f"rares communes {len(phrases)}, faits dans le même ordre {order:.0%} de {len(facts)}",
        evidence=tuple(
            Evidence(article_id=name, span=span)
            for mine, theirs in shown
            for name, span in ((left.id, mine), (right.id, theirs))
        ),
    )


def _rare(run: Sequence[str]) -> bool:
    """Whether a run holds two words rare at large, numbers not counted."""
    known = background()
    rarity = sorted((known.idf(term(word)) for word in run if word.isalpha()), reverse=True)
    return len(rarity) > 1 and rarity[1] >= RARE
