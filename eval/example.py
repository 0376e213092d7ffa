"""The example pages against what a careful reader finds in them (``examples/reference.json``).

``python eval/example.py`` prints the figures, ``--misses`` what was not found.
"""

from __future__ import annotations

import html
import json
import sys
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from running import Json, Pages, Place, dossiers_of, opposes, rate, touches

HERE = Path(__file__).resolve().parent.parent / "examples"
Verdicts = dict[str, bool]


class Reference:
    """The reference, with words looked up in the pages."""

    def __init__(self, folder: Path) -> None:
        self.data: Json = json.loads((folder / "reference.json").read_text(encoding="utf-8"))
        self.texts = {
            path.name.split("_")[0]: path.read_text(encoding="utf-8")
            for path in sorted((folder / "pages").iterdir())
        }

    def find(self, item: Json) -> list[Place]:
        """Every place where the words stand in the file's source."""
        text, words = self.texts[item["file"]], item["words"]
        found, start = [], text.find(words)
        while start >= 0:
            found.append((item["file"], start, start + len(words)))
            start = text.find(words, start + 1)
        return found


def pair_f1(gold: Iterable[list[str]], mine: Iterable[list[str]]) -> float:
    """F1 over pairs that stand in one group."""
    left = {frozenset(p) for group in gold for p in combinations(sorted(group), 2)}
    right = {frozenset(p) for group in mine for p in combinations(sorted(group), 2)}
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0


def readings(articles: dict[str, Json], data: Json) -> dict[str, Verdicts]:
    """Titles, dates, and what has to be in or out of each text."""

    def text(name: str) -> str:
        article = articles.get(name)
        return html.unescape(f"{article['title']}\n{article['text']}") if article else ""

    return {
        "titles": {n: articles.get(n, {}).get("title") == t for n, t in data["titles"].items()},
        "published": {
            n: (articles.get(n, {"published": "?"})["published"] or "")[:10] == (day or "")
            for n, day in data["published"].items()
        },
        "cut": {f"{n} {w}": w not in text(n) for n, ws in data["absent"].items() for w in ws},
        "kept": {f"{n} {w}": w in text(n) for n, ws in data["present"].items() for w in ws},
    }


def people(dossiers: list[Json], data: Json) -> Verdicts:
    """Persons found once, with their office and country."""
    found: Verdicts = {}
    known = [e for d in dossiers for e in d["entities"] if e["kind"] == "person"]
    for person in data["persons"]:
        same = [e for e in known if person["name"] in [e["name"], *e["aliases"]]]
        found[person["name"]] = len({e["name"] for e in same}) == 1 and any(
            e["country"] == person["country"]
            and person["office"] in [role["office"] for role in e["roles"]]
            for e in same
        )
    return found


def said(dossiers: list[Json], reference: Reference, pages: Pages) -> Verdicts:
    """Statements found with their speaker."""
    found: Verdicts = {}
    for item in reference.data["statements"]:
        here = reference.find(item)
        found[f"{item['file']} {item['words']}"] = any(
            touches(list(pages.places(s["content"])), here)
            and item["speaker"] in names(d, s["speakers"])
            for d in dossiers
            for s in d["statements"]
        )
    return found


def names(dossier: Json, wanted: list[str]) -> list[str]:
    """Names and aliases of entities, members of groups included."""
    found = []
    for entity in dossier["entities"]:
        if entity["id"] in wanted:
            found += [entity["name"], *entity["aliases"], *names(dossier, entity["members"])]
    return found


def families(dossiers: list[Json], reference: Reference, pages: Pages) -> Verdicts:
    """Reports of one statement in one family."""
    found: Verdicts = {}
    for items in reference.data["families"]:
        sides = [reference.find(item) for item in items]
        found[items[0]["words"]] = any(
            all(any(touches(m, side) for m in family) for side in sides)
            for d in dossiers
            for family in [member_places(d, f, pages) for f in d["families"]]
        )
    return found


def member_places(dossier: Json, family: Json, pages: Pages) -> list[list[Place]]:
    """Where the members of a family stand."""
    inside = [s for s in dossier["statements"] if s["id"] in family["members"]]
    return [list(pages.places(s["content"])) for s in inside]


def promised(dossiers: list[Json], reference: Reference, pages: Pages) -> dict[str, Verdicts]:
    """Commitments found with their modality, and what is not one left alone."""
    clauses = [
        (list(pages.places(clause["evidence"])), clause["modality"])
        for d in dossiers
        for c in d["commitments"]
        if not c["watch"]
        for clause in c["clauses"]
    ]
    data = reference.data
    return {
        "commitments": {
            f"{item['file']} {item['words']}": any(
                kind in item["modality"] and touches(there, reference.find(item))
                for there, kind in clauses
            )
            for item in data["commitments"]
        },
        "not_commitments": {
            f"{item['file']} {item['words']}": not any(
                touches(there, reference.find(item)) for there, _ in clauses
            )
            for item in data["not_commitments"]
        },
    }


def parted(dossiers: list[Json], reference: Reference, pages: Pages) -> dict[str, Verdicts]:
    """Disagreements that a finding reports, and checks."""
    findings = [f for d in dossiers for f in d["findings"]]
    checks = [c for d in dossiers for c in d["checks"] if c["verdict"] != "ok"]
    data = reference.data
    return {
        "disagreements": {
            item["why"]: any(
                opposes(f, [reference.find(side) for side in item["sides"]], pages)
                for f in findings
            )
            for item in data["disagreements"]
        },
        "checks": {
            item["words"]: any(
                touches(list(pages.places(c["evidence"])), reference.find(item)) for c in checks
            )
            for item in data["checks"]
        },
    }


def verdicts(dossiers: list[Json], reference: Reference) -> dict[str, Verdicts]:
    """Every single question, by part."""
    pages = Pages(dossiers)
    articles = {pages.number[a["id"]]: a for d in dossiers for a in d["articles"]}
    return {
        **readings(articles, reference.data),
        "persons": people(dossiers, reference.data),
        "statements": said(dossiers, reference, pages),
        "families": families(dossiers, reference, pages),
        **promised(dossiers, reference, pages),
        **parted(dossiers, reference, pages),
    }


def grouping(dossiers: list[Json], data: Json) -> dict[str, float]:
    """Stories and copies, by pairs."""
    number = Pages(dossiers).number
    stories = [[number[a["id"]] for a in d["articles"]] for d in dossiers]
    copies = [[number[m] for m in c["members"]] for d in dossiers for c in d["copies"]]
    return {
        "example.stories": pair_f1(data["stories"], stories),
        "example.copies": pair_f1(data["copies"], copies),
    }


def evaluate(shared: Path) -> dict[str, float]:  # noqa: ARG001 - the example needs no shared data
    """Figures of the example."""
    return figures()[0]


def figures() -> tuple[dict[str, float], list[str]]:
    """Figures, and what was missed."""
    reference = Reference(HERE)
    dossiers = dossiers_of(HERE / "pages")
    found = verdicts(dossiers, reference)
    table = {f"example.{part}": rate(list(flags.values())) for part, flags in found.items()}
    missed = [
        f"{part}: {name}" for part, flags in found.items() for name, ok in flags.items() if not ok
    ]
    return {**grouping(dossiers, reference.data), **table}, missed


if __name__ == "__main__":
    numbers, misses = figures()
    for name, value in numbers.items():
        print(f"{name:40}{value:8.3f}")
    if "--misses" in sys.argv:
        print("\n".join(misses))
