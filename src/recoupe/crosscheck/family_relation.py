"""Names how the members of a quote family differ, in words a reader can check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.crosscheck.family_wording import Wording, empty_words
from recoupe.lang.fr.speech import word_set
from recoupe.model.article import Article
from recoupe.model.finding import Relation
from recoupe.text.alignment import align, word_ratio

ORDER: tuple[Relation, ...] = (
    "identical", "truncated", "reworded", "translated", "direct-made", "indirect",
)  # fmt: skip
SHOWN = 6  # words of a difference that the reason quotes
FIRST_PERSON = word_set("first_person")


@dataclass(frozen=True, slots=True)
class Related:
    """The loosest relation among the members, and the reason in French."""

    relation: Relation
    reason: str


def relate(members: Sequence[Wording], articles: dict[str, Article]) -> Related:
    """Compare every pair of members, fullest first; the loosest relation names the family."""
    pairs = [(_relation(a, b), a, b) for a, b in combinations(members, 2)]
    relation, left, right = max(pairs, key=lambda p: ORDER.index(p[0]))
    return Related(relation, _reason(relation, left, right, articles))


def _relation(left: Wording, right: Wording) -> Relation:
    ours, theirs = left.statement.mode, right.statement.mode
    if "indirect" in (ours, theirs):
        if ours != theirs and _made_direct(left, right):
            return "direct-made"
        return "indirect"
    if left.words == right.words or _same_fragments(left, right):
        return "identical"
    if _truncated(left.words, right.words) or _truncated(right.words, left.words):
        return "truncated"
    if _part_of(left, right):
        return "truncated"
    return "reworded"


def _same_fragments(left: Wording, right: Wording) -> bool:
    """Of clauses with quoted words, the quoted words alone are compared."""
    if "mixed" not in (left.statement.mode, right.statement.mode):
        return False
    return bool(set(left.fragments) & set(right.fragments))


def _part_of(left: Wording, right: Wording) -> bool:
    return any(
        _truncated(a, b) or _truncated(b, a)
        for a in left.fragments
        for b in right.fragments
        if min(len(a), len(b)) > 1
    )


def _truncated(full: tuple[str, ...], cut: tuple[str, ...]) -> bool:
    """Whether ``cut`` is ``full`` with words left out in at most three places."""
    if not cut or len(cut) >= len(full):
        return False
    kept = align(" ".join(full), " ".join(cut))
    return all(s.tag in ("equal", "delete") for s in kept) and len(kept) <= 7


def _made_direct(left: Wording, right: Wording) -> bool:
    """An indirect report word for word in marks elsewhere, still in the third person."""
    marked = left if left.statement.mode != "indirect" else right
    return word_ratio(left.words, right.words) >= 0.85 and not FIRST_PERSON & set(marked.words)


def _reason(relation: Relation, left: Wording, right: Wording, articles: dict[str, Article]) -> str:
    if relation == "identical":
        return "mêmes mots, à la ponctuation près"
    if relation == "direct-made":
        return "discours indirect d’un côté, mis entre guillemets de l’autre"
    texts = [
        w.statement.content.span.of(articles[w.statement.content.article_id].text)
        for w in (left, right)
    ]
    steps = align(*texts)
    lost = _quoted(texts[0], [(s.left, s.left_words) for s in steps if s.tag != "equal"])
    gained = _quoted(texts[1], [(s.right, s.right_words) for s in steps if s.tag != "equal"])
    told = []
    if lost:
        told.append(f"mots absents de l’autre version : {lost}")
    if gained:
        told.append(f"mots ajoutés ou changés : {gained}")
    head = {
        "truncated": "citation coupée",
        "indirect": "rapporté au discours indirect",
    }.get(relation, "citation reformulée")
    return " ; ".join([head, *told])


def _quoted(text: str, pieces: Sequence[tuple[object, tuple[str, ...]]]) -> str:
    """The telling differences as they stand in the text, shortened."""
    shown = []
    for span, words in pieces:
        if span is None or not any(w not in empty_words() for w in words):
            continue
        told = " ".join(text[span.start : span.end].split())  # type: ignore[attr-defined]
        parts = told.split()
        shown.append("« " + " ".join(parts[:SHOWN]) + (" …" if len(parts) > SHOWN else "") + " »")
    return ", ".join(shown[:3])
