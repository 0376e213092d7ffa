"""Measures quotations on the annotated articles and the quotation suite.

Run ``python eval/marks_quotes.py [SHARED]``; the texts themselves are not part of Recoupe.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from recoupe.annotate.quotations import find_quotations
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.marks import Mention, Quotation
from recoupe.model.parse import Parse
from recoupe.model.span import Span
from references import module


def evaluate(shared: Path) -> dict[str, float]:
    """Figures in 0..1 by name, on the development halves under ``shared``."""
    figures = on_articles(shared, articles(shared))
    figures["quotes_suite.f1"], figures["quotes_suite.speaker"] = on_suite(shared)
    return figures


def articles(shared: Path) -> dict[str, Parse]:
    """Parses of the annotated articles, by id."""
    paths = sorted((shared / "gold" / "articles_dev").glob("*.txt"))
    texts = [path.read_bytes().decode("utf-8") for path in paths]
    return dict(zip((path.stem for path in paths), FrenchPack().parse(texts), strict=True))


def on_articles(shared: Path, parses: dict[str, Parse]) -> dict[str, float]:
    """Figures on the annotated articles, by the reference scorer's own comparison."""
    scorer = module(shared / "gold" / "score_articles.py")
    gold = scorer.load(str(shared / "gold" / "articles_dev.jsonl"))
    total = scorer.Tally()
    for name, parse in parses.items():
        total.add(scorer.one(gold[name], annotation(name, parse), parse.text))
    result = scorer.summary(total)
    f1, agreement = result["f1"], result["agreement"]
    quoted = [f1[f"statements {mode} only, IoU>=.3"] for mode in ("direct", "mixed")]
    return {
        "statements.f1": f1["statements content IoU>=.8"]["f1"],
        "statements.f1_loose": f1["statements content IoU>=.3"]["f1"],
        "statements.precision": f1["statements content IoU>=.8"]["p"],
        "statements.recall": f1["statements content IoU>=.8"]["r"],
        "statements.direct_f1": quoted[0]["f1"],
        "statements.mixed_f1": quoted[1]["f1"],
        "statements.direct_mixed_f1": _both(quoted),
        "statements.indirect_f1": f1["statements indirect only, IoU>=.3"]["f1"],
        "statements.speaker_acc": agreement["statements speaker_name"]["agree"],
        "not_statements.f1": f1["not_statements IoU>=.5"]["f1"],
    }


def annotation(name: str, parse: Parse) -> dict[str, Any]:
    """The record of one article as the reference scorer reads it."""
    statements, unsaid = find_quotations(parse, mentions_of(parse))
    record: dict[str, Any] = {
        kind: [] for kind in ("times", "persons", "undertakings", "quantities")
    }
    return record | {
        "id": name,
        "statements": [_statement(s) for s in statements],
        "not_statements": [[s.start, s.end] for s in unsaid],
    }


def mentions_of(parse: Parse) -> tuple[Mention, ...]:
    """Mentions when the stage that finds them is there."""
    try:
        from recoupe.annotate.names import find_mentions
    except ImportError:
        return ()
    return find_mentions(parse)


def on_suite(shared: Path) -> tuple[float, float]:
    """F1 of quoted fragments at 0.8 overlap, and share of right speakers among the found."""
    path = shared / "bench" / "marks" / "quotes_suite.dev.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    found = wanted = given = right = 0
    for row, parse in zip(rows, FrenchPack().parse(r["text"] for r in rows), strict=True):
        statements, _ = find_quotations(parse, mentions_of(parse))
        pieces = [(piece, s) for s in statements for piece in _pieces(s, row)]
        wanted, given = wanted + len(row["quotes"]), given + len(pieces)
        for start, end in row["quotes"]:
            hit = next((s for p, s in pieces if _overlap(p, Span(start, end)) >= 0.8), None)
            found += hit is not None
            right += hit is not None and _same_speaker(hit, row)
    return 2 * found / (wanted + given), right / found if found else 0.0


def _pieces(quotation: Quotation, row: dict[str, Any]) -> tuple[Span, ...]:
    """The fragments, or the whole where the row takes a cue inside the marks along."""
    if any(_overlap(quotation.content, Span(*q)) >= 0.8 for q in row["quotes"]):
        return (quotation.content,)
    return quotation.parts or (quotation.content,)


def _same_speaker(quotation: Quotation, row: dict[str, Any]) -> bool:
    return quotation.speaker is not None and quotation.speaker.overlaps(Span(*row["speaker"]))


def _overlap(a: Span, b: Span) -> float:
    return max(0, min(a.end, b.end) - max(a.start, b.start)) / len(a.cover(b))


def _both(scores: list[dict[str, float]]) -> float:
    return 2 * sum(s["tp"] for s in scores) / sum(s["gold"] + s["pred"] for s in scores)


def _statement(q: Quotation) -> dict[str, Any]:
    def pair(span: Span | None) -> list[int] | None:
        return [span.start, span.end] if span else None

    return {
        "type": q.mode, "content": pair(q.content), "parts": [pair(p) for p in q.parts],
        "cue": pair(q.cue), "speaker": pair(q.speaker), "speaker_name": q.speaker_name,
    }  # fmt: skip


if __name__ == "__main__":
    here = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared"
    for key, value in evaluate(here).items():
        print(f"{key:32}{value:7.3f}")
