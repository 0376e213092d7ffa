"""Why articles are together: the names, days and wordings they share, with the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.lang.fr.frequency import background, term
from recoupe.lang.fr.stopwords import stopwords
from recoupe.model.article import Article
from recoupe.model.dossier import Dossier
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span
from recoupe.text.folding import words
from recoupe.text.shingles import shared_runs

# Things of each sort that are told, words of a shared wording, and how many must say something.
SHOWN = 8
LEAST, TELLING = 4, 2
# Articles compared word by word; in larger stories the first ones speak for all.
COMPARED = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """One thing that several articles have: its name, and the words of each that show it."""

    label: str
    evidence: tuple[Evidence, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that have it, by id."""
        return tuple(dict.fromkeys(one.article_id for one in self.evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What the articles of a story share: names and days that most have first."""

    names: tuple[Shared, ...]
    days: tuple[Shared, ...]
    wordings: tuple[Shared, ...]


def explain(dossier: Dossier) -> Explanation:
    """Names, days and wordings that at least two articles of the story have."""
    return Explanation(
        names=ranked(shared_names(dossier)),
        days=ranked(shared_days(dossier)),
        wordings=shared_wordings(dossier.articles),
    )


def ranked(found: Iterable[Shared]) -> tuple[Shared, ...]:
    """Those of at least two articles, what most have first, then in the order given."""
    several = [one for one in found if len(one.articles) > 1]
    return tuple(sorted(several, key=lambda one: -len(one.articles))[:SHOWN])


def shared_names(dossier: Dossier) -> list[Shared]:
    """Each entity with its first mention in each article."""
    return [
        Shared(label=entity.name, evidence=firsts(entity.mentions))
        for entity in dossier.resolution.entities
        if entity.mentions and entity.kind != "group"
    ]


def shared_days(dossier: Dossier) -> list[Shared]:
    """Each day on the calendar with the first words of each article that name it."""
    found: dict[str, list[Evidence]] = {}
    for time in dossier.resolution.times:
        when = time.when
        if when is not None and when.earliest is not None and when.earliest == when.latest:
            found.setdefault(when.earliest.isoformat(), []).append(time.evidence)
    return [Shared(label=day, evidence=firsts(told)) for day, told in sorted(found.items())]


def firsts(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The first of each article."""
    found: dict[str, Evidence] = {}
    for one in sorted(evidence):
        found.setdefault(one.article_id, one)
    return tuple(found.values())


def shared_wordings(articles: Sequence[Article]) -> tuple[Shared, ...]:
    """The runs of words that articles share, the rarest words in most articles first.

    A run inside another that the same articles have is left out.
    """
    texts = {a.id: words(a.text) for a in articles[:COMPARED]}
    runs: dict[tuple[str, ...], dict[str, Evidence]] = {}
    for left, right in combinations(texts, 2):
        mine, theirs = [w for w, _ in texts[left]], [w for w, _ in texts[right]]
        for run in shared_runs(mine, theirs, LEAST)[:SHOWN]:
            key = tuple(mine[run.left : run.left + run.length])
            if sum(len(w) > 3 and w not in stopwords() for w in key) < TELLING:
                continue
            held = runs.setdefault(key, {})
            held.setdefault(left, cover(left, texts[left], run.left, run.length))
            held.setdefault(right, cover(right, texts[right], run.right, run.length))
    by_id = {a.id: a for a in articles}
    telling = sorted(runs, key=lambda key: (-rarity(key) * len(runs[key]) ** 0.5, key))
    kept: list[tuple[str, ...]] = []
    for key in telling:
        inside = (other for other in kept if f" {' '.join(key)} " in f" {' '.join(other)} ")
        if len(kept) < SHOWN and not any(runs[key].keys() <= runs[o].keys() for o in inside):
            kept.append(key)
    return tuple(
        Shared(label=quoted(by_id, runs[key]), evidence=tuple(runs[key].values())) for key in kept
    )


def rarity(key: Sequence[str]) -> float:
    """How much the words of a run say, by how rare they are in French."""
    known = background()
    return sum(known.idf(term(word)) for word in key if word not in stopwords())


def cover(article_id: str, spans: Sequence[tuple[str, Span]], at: int, length: int) -> Evidence:
    """The words of a run as evidence."""
    return Evidence(article_id=article_id, span=spans[at][1].cover(spans[at + length - 1][1]))


def quoted(by_id: dict[str, Article], held: dict[str, Evidence]) -> str:
    """The wording as the first article has it."""
    first = next(iter(held.values()))
    return " ".join(first.span.of(by_id[first.article_id].text).split())
