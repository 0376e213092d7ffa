"""Who shares an outlet's prose with whom: copies, partial copies, credited sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from recoupe.group.credits import credited_copies
from recoupe.group.formulas import CROWD, Shingle, holders_of, without_formulas
from recoupe.group.prose import Prose, own_prose
from recoupe.lang.fr.clauses import holds_finite_verb
from recoupe.model.article import Article
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks
from recoupe.model.story import Copy
from recoupe.text.shingles import Run, shared_runs

# A passage is copied when it says something in this many words; one that only names things
# (offices, institutions) must be longer. Several shorter ones tell as much together.
SAYING, NAMING, SHORT, TOGETHER = 10, 20, 6, 24
SAME_DISPATCH = 0.4
# One sentence of a long article is no reuse worth the name, unless it is a long one.
LEAST_SHARE, LONG = 0.05, 16
SHOWN = 4


def find_copies(articles: Sequence[Article], marks: Sequence[Marks]) -> tuple[Copy, ...]:
    """Copies among the articles of one story, in order of the articles.

    Quotations are left out: two reporters of one speech share its words, not their prose.
    Candidates share a run of words; each is verified by its longest shared passages
    (greedy string tiling), ``share`` being their part of the shorter article's prose.
    """
    by_id = {m.article_id: m for m in marks}
    prose = [own_prose(article, by_id.get(article.id)) for article in articles]
    holders = holders_of(prose, SHORT)
    plain = without_formulas(prose, holders, SHORT)
    found = []
    for i, j in _candidates(holders):
        copy = verified(plain[i], plain[j])
        if copy is not None:
            found.append(copy)
    return (*found, *credited_copies(articles))


def _candidates(holders: Mapping[Shingle, list[int]]) -> list[tuple[int, int]]:
    """Pairs that share a run of ``SHORT`` words; in a crowd each with the first and the next."""
    pairs: set[tuple[int, int]] = set()
    for members in holders.values():
        if len(members) <= CROWD:
            pairs.update((i, j) for k, i in enumerate(members) for j in members[k + 1 :])
        else:
            pairs.update((members[0], j) for j in members[1:])
            pairs.update(pairwise(members))
    return sorted(pairs)


def verified(left: Prose, right: Prose) -> Copy | None:
    """The copy that two articles' prose shows, None where they share too little."""
    runs = shared_runs(left.words, right.words, SHORT)
    telling = [run for run in runs if run.length >= NAMING or _says(left, run)]
    if not telling:
        return None
    longest, total = telling[0].length, sum(run.length for run in telling)
    if longest < SAYING and total < TOGETHER:
        return None
    share = sum(run.length for run in runs) / max(1, min(left.size, right.size))
    if share < LEAST_SHARE and longest < LONG:
        return None
    kind = "même dépêche" if share >= SAME_DISPATCH else "reprise partielle"
    return Copy(
        members=(left.id, right.id),
        kind="same_dispatch" if share >= SAME_DISPATCH else "partial",
        share=round(min(1.0, share), 3),
        reason=f"{kind} : {_passages(len(telling))} hors citations, "
        f"le plus long de {longest} mots ({share:.0%} du plus court des deux articles)",
        evidence=tuple(
            Evidence(article_id=own.id, span=own.passage(start, run.length))
            for run in telling[:SHOWN]
            for own, start in ((left, run.left), (right, run.right))
        ),
    )


def _says(prose: Prose, run: Run) -> bool:
    return holds_finite_verb(prose.passage(run.left, run.length).of(prose.text))


def _passages(count: int) -> str:
    return "un passage commun" if count == 1 else f"{count} passages communs"
