"""Whole articles beside each other, paragraphs that tell the same facing each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recoupe.model.span import Span
from recoupe.text.folding import words
from recoupe.text.shingles import shared_runs, shingle_set

if TYPE_CHECKING:
    from recoupe.exporters.wording import Piece
    from recoupe.model.article import Article
    from recoupe.model.dossier import Dossier

# Runs of so many words count as shared prose; so many of them make two paragraphs one.
RUN, LEAST = 4, 8
# What one fact or statement in common counts beside the share of common prose, 0..1.
LINK = 0.3
# From so much common prose on, a reader wants to see which words differ.
DIFFERING = 0.3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article; ``span`` is in its text, ``links`` are record ids in it.

    ``folded`` are its words, ``runs`` every ``RUN`` of them that follow each other.
    """

    article_id: str
    span: Span
    label: str
    text: str
    folded: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]
    links: frozenset[str]


@dataclass(frozen=True, slots=True)
class Facing:
    """A paragraph as it is shown: ``share`` of prose and ``links`` in common with its row."""

    paragraph: Paragraph
    pieces: tuple[Piece, ...]
    share: float = 0.0
    links: tuple[str, ...] = ()


@dataclass(slots=True)
class TextRow:
    """Paragraphs that face each other: those of each source in a list, which may be empty."""

    cells: list[list[Facing]] = field(default_factory=list)

    @property
    def alone(self) -> bool:
        """Whether only one source has something here."""
        return sum(bool(cell) for cell in self.cells) < 2


def text_rows(dossier: Dossier, article_ids: Sequence[str]) -> list[TextRow]:
    """The articles' bodies, each paragraph once and in order, against the first article.

    A paragraph stands beside the one of the first article with which it shares most prose
    (runs of ``RUN`` words) and most records; one without such a partner stands in a row
    after the paragraph that comes before it in its own article.
    """
    links = linked(dossier)
    texts = [paragraphs(dossier.article(one), links.get(one, {})) for one in article_ids]
    count = len(texts)
    facing = [TextRow([[] for _ in range(count)]) for _ in texts[0]]
    # Row k of ``between`` comes before paragraph k of the first article.
    between = [TextRow([[] for _ in range(count)]) for _ in range(len(texts[0]) + 1)]
    for column, others in enumerate(texts[1:], 1):
        last = 0
        for paragraph in others:
            index, shown = partner(texts[0], paragraph)
            if index is None:
                between[last].cells[column].append(shown)
            else:
                facing[index].cells[column].append(shown)
                last = index + 1
    for row, paragraph in zip(facing, texts[0], strict=True):
        row.cells[0].append(against(paragraph, [f for cell in row.cells for f in cell]))
    woven = [between[0]]
    for row, after in zip(facing, between[1:], strict=True):
        woven += [row, after]
    return [row for row in woven if any(row.cells)]


def partner(base: Sequence[Paragraph], paragraph: Paragraph) -> tuple[int | None, Facing]:
    """Index of the paragraph that faces this one, None for none, and how it is shown."""
    from recoupe.exporters.wording import Piece, compare

    best: tuple[float, int, float] | None = None
    for index, other in enumerate(base):
        share = shared(other, paragraph)
        score = share + LINK * len(other.links & paragraph.links)
        if score > 0 and (best is None or score > best[0]):
            best = score, index, share
    plain = (Piece(paragraph.text, True),)
    if best is None:
        return None, Facing(paragraph, plain)
    _, index, share = best
    common = tuple(sorted(base[index].links & paragraph.links))
    pieces = compare(base[index].text, paragraph.text)[1] if share >= DIFFERING else plain
    return index, Facing(paragraph, pieces, share, common)


def against(paragraph: Paragraph, others: Sequence[Facing]) -> Facing:
    """A paragraph of the first article, its own words marked against the closest other."""
    from recoupe.exporters.wording import Piece, compare

    closest = max(others, key=lambda f: f.share, default=None)
    if closest is None or closest.share < DIFFERING:
        return Facing(paragraph, (Piece(paragraph.text, True),))
    return Facing(paragraph, compare(paragraph.text, closest.paragraph.text)[0])


def shared(left: Paragraph, right: Paragraph) -> float:
    """Share of the shorter paragraph that both have word for word, 0 where it is little."""
    if left.runs.isdisjoint(right.runs):
        return 0.0
    runs = shared_runs(left.folded, right.folded, RUN)
    common = sum(run.length for run in runs)
    shorter = min(len(left.folded), len(right.folded))
    return common / shorter if shorter and (common >= LEAST or common == shorter) else 0.0


def paragraphs(article: Article, links: Mapping[Span, set[str]]) -> list[Paragraph]:
    """The body's paragraphs with their blocks' labels and the records that stand on them."""
    labels = article.blocks_in_text()
    found: list[Paragraph] = []
    start = article.body.start
    for line in article.body_text.split("\n"):
        if line.strip():
            here = Span(start, start + len(line))
            label = next((label for span, label in labels if span.overlaps(here)), "body")
            inside = {one for span, ids in links.items() if here.overlaps(span) for one in ids}
            folded = tuple(word for word, _ in words(line))
            found.append(
                Paragraph(
                    article_id=article.id,
                    span=here,
                    label=label,
                    text=line,
                    folded=folded,
                    runs=shingle_set(folded, RUN),
                    links=frozenset(inside),
                )
            )
        start += len(line) + 1
    return found


def linked(dossier: Dossier) -> dict[str, dict[Span, set[str]]]:
    """Which records of the cross-check stand on which spans, by article.

    Only records with words in several articles: they say that two paragraphs tell the same.
    """
    spans: dict[str, dict[Span, set[str]]] = {}
    known = {s.id: s.content for s in dossier.resolution.statements}
    records = [
        (f.id, [e for r in f.readings for e in r.evidence]) for f in dossier.crosscheck.findings
    ]
    records += [
        (f.id, [known[m] for m in f.members if m in known]) for f in dossier.crosscheck.families
    ]
    for name, evidence in records:
        if len({e.article_id for e in evidence}) > 1:
            for item in evidence:
                spans.setdefault(item.article_id, {}).setdefault(item.span, set()).add(name)
    return spans
