"""Measures the cross-checking of two reference stories: ``python eval/crosscheck.py [SHARED]``.

Each story's rows go through every stage; when the rows are grouped into several stories, their
origins and copies are put together, so that cross-checking is measured and not grouping.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from recoupe.codec.dossier import encode_dossier
from recoupe.group.stories import group_articles
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.dossier import Dossier
from recoupe.model.page import Page
from recoupe.model.story import Story
from recoupe.pipeline.articles import clean_pages
from recoupe.pipeline.marking import mark_articles
from recoupe.pipeline.run import assemble, silent
from recoupe.readers.rows import read_rows
from references import module

Json = dict[str, Any]


def evaluate(shared: Path) -> dict[str, float]:
    """Figures 0..1, and false alarms a story, over the development stories together."""
    scorer = module(shared / "gold" / "score_stories.py")
    whole, hard = [], []
    for path in sorted((shared / "gold" / "stories").glob("story_*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        dossier = build(shared, gold["docs"])
        whole.append(scorer.score(gold, dossier))
        hard.append(scorer.score(gold | {"slots": hard_slots(gold)}, dossier))
    for result in (*whole, *hard):
        del result["errors"]
    return figures(scorer.pool(whole), scorer.pool(hard), len(whole))


def hard_slots(gold: Json) -> list[Json]:
    """Slots on which narrators contradict each other or themselves, and both cannot hold."""
    return [
        slot
        for slot in gold["slots"]
        if slot.get("strength") == "hard" and slot.get("level") in ("outlet", "within")
    ]


def figures(pooled: Json, hard: Json, stories: int) -> dict[str, float]:
    """The headline figures of pooled results; contradictions count when called so."""
    contradictions = pooled["contradictions"]["relations"]["all"]["strict"]
    return {
        "crosscheck.hard_contradictions": rate(
            hard["contradictions"]["relations"]["all"]["strict"]
        ),
        "crosscheck.all_contradictions": rate(contradictions),
        "crosscheck.false_alarms": pooled["alarms"]["false"] / stories,
        "crosscheck.agreed_recall": rate(pooled["agreed"]["slots"]),
        "crosscheck.agreed_pairs_recall": rate(pooled["agreed"]["pairs_recall"]),
        "crosscheck.quote_pairs_f1": pooled["quotes"]["pairs"]["f1"] or 0.0,
        "crosscheck.timeline_f1": pooled["timeline"]["events"]["f1"] or 0.0,
    }


def rate(figure: Json) -> float:
    """The rate of a ratio, 0 when there was nothing to count."""
    return float(figure["rate"] or 0.0)


def build(shared: Path, names: Sequence[str]) -> Json:
    """The dossier of some rows of the stories bench, taken as one story."""
    path = shared / "bench" / "stories" / "rpm2_fr.dev.jsonl"
    wanted = set(names)
    lines = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and json.loads(line)["id"] in wanted
    ]
    pages = [p for p in read_rows(lines, field="text", locator=path.name) if isinstance(p, Page)]
    return encode_dossier(assembled(pages))


def assembled(pages: Sequence[Page]) -> Dossier:
    """One dossier of all pages."""
    read, articles, _ = clean_pages(pages, silent)
    marked, _ = mark_articles(articles, {p.id: p.locator for p in read}, FrenchPack(), silent)
    kept = tuple(a for a in articles if a.id in marked)
    story = joined(group_articles(kept, [marked[a.id] for a in kept]))
    by_id = {a.id: a for a in kept}
    members = tuple(by_id[name] for name in story.articles)
    page_of = {p.id: p for p in read}
    marks = tuple(marked[a.id] for a in members)
    return assemble(story, [page_of[a.page_id] for a in members], members, marks)


def joined(stories: Sequence[Story]) -> Story:
    """Several stories as one."""
    origins = [o for s in stories for o in s.origins]
    return replace(
        stories[0],
        articles=tuple(a for s in stories for a in s.articles),
        origins=tuple(replace(o, id=f"o{i}") for i, o in enumerate(origins, 1)),
        copies=tuple(c for s in stories for c in s.copies),
        links=(),
    )


if __name__ == "__main__":
    where = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("RECOUPE_SHARED", "../shared")
    for name, value in evaluate(Path(where)).items():
        print(f"{name:34}{value:.3f}")
