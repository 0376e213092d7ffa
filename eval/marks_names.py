"""Measures names, descriptions and entities on the references: ``python eval/marks_names.py``."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from recoupe.annotate.names import find_mentions
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.article import Article
from recoupe.model.entity import Entity
from recoupe.model.marks import Marks, Mention
from recoupe.model.parse import Parse
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.resolve.entities import resolve_entities
from recoupe.resolve.identity import same_person
from references import Row, module, rows

TYPES = {"person": "PER", "country": "LOC", "place": "LOC", "organisation": "ORG"}
REFERENCE = {"pers": "PER", "loc": "LOC", "org": "ORG"}


def evaluate(shared: Path) -> dict[str, float]:
    """All figures of this part, 0..1, keyed ``names.*``; ``names.*_wrong`` are counts."""
    pack = FrenchPack()
    scores = articles(shared / "gold", pack)
    scores |= founding(shared, pack)
    bench = shared / "bench" / "marks"
    scores |= pairs(bench)
    scores |= recognised(rows(bench / "ner_fenec.dev.jsonl"), pack)
    return scores


def articles(gold: Path, pack: FrenchPack) -> dict[str, float]:
    """The annotated articles, by the scorer beside them."""
    names = [row["id"] for row in rows(gold / "articles_dev.jsonl")]
    texts = [(gold / "articles_dev" / f"{name}.txt").read_bytes().decode("utf-8") for name in names]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pred.jsonl"
        lines = (record(name, parse) for name, parse in zip(names, pack.parse(texts), strict=True))
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        report = module(gold / "score_articles.py").score(
            str(gold / "articles_dev.jsonl"), str(path)
        )
    found = report["f1"]
    return {
        "names.person_f1": found["persons mentions exact"]["f1"],
        "names.links_f1": found["persons links (same entry)"]["f1"],
        "names.entries_f1": found["persons entries by name"]["f1"],
        "names.descriptions_f1": found["persons descriptions IoU>=.5"]["f1"],
    }


def record(name: str, parse: Parse) -> Row:
    """Persons of one article in the notation of the reference."""
    mentions = find_mentions(parse)
    persons: dict[object, Row] = {}
    for mention in mentions:
        if mention.kind == "person":
            entry(persons, mention)["mentions"].append(place(mention))
    for mention in mentions:
        if mention.kind == "description":
            entry(persons, mention)["descriptions"].append(place(mention))
    return {"id": name, "persons": list(persons.values())}


def entry(persons: dict[object, Row], mention: Mention) -> Row:
    """The person a mention belongs to; an unresolved description stands alone."""
    key: object = mention.person if mention.person is not None else mention.span
    name = mention.norm if mention.person is not None else None
    return persons.setdefault(key, {"name": name, "role": None, "mentions": [], "descriptions": []})


def place(mention: Mention) -> list[int]:
    """Start and end."""
    return [mention.span.start, mention.span.end]


def founding(shared: Path, pack: FrenchPack) -> dict[str, float]:
    """Person names, groups and countries of the founding case, on its reference bodies."""
    case = json.loads((shared / "gold" / "founding_case.json").read_text(encoding="utf-8"))
    texts, maps = {}, {}
    for document in case["documents"]:
        page = (shared / "pages" / document["file"]).read_bytes().decode("utf-8")
        spans = [(b["start"], b["end"]) for b in document["body_spans"]]
        texts[document["id"]] = "\n\n".join(page[s:e] for s, e in spans)
        maps[document["id"]] = [at for s, e in spans for at in [*range(s, e), e, e]]
    parses = dict(zip(texts, pack.parse(texts.values()), strict=True))
    marks = [Marks(article_id=n, mentions=find_mentions(p)) for n, p in parses.items()]
    found = [
        [own.article_id, *raw(maps[own.article_id], m.span)]
        for own in marks
        for m in own.mentions
        if m.kind == "person"
    ]
    report = module(shared / "gold" / "score_founding_case.py").score({"persons": found})
    entities = resolve_entities([clean(n, t) for n, t in texts.items()], marks)
    return {
        "names.founding_person_f1": report["person_names_exact"]["F1"],
        "names.founding_traps_wrong": float(report["person_traps_hit"]),
        "names.founding_countries": countries(case, entities),
        "names.founding_groups": groups(case, entities, maps),
    }


def raw(places: list[int], span: Span) -> tuple[int, int]:
    """A span of the joined bodies as a span of the page."""
    return places[span.start], places[span.end - 1] + 1


def clean(name: str, text: str) -> Article:
    """A text as an article without a title."""
    source = SourceMap.identity(len(text))
    return Article(id=name, page_id=name, text=text, body=Span(0, len(text)), source=source)


def countries(case: Row, entities: Iterable[Entity]) -> float:
    """Share of the reference's persons that one entity names, with their country."""
    persons = [e for e in entities if e.kind == "person"]
    right = 0
    for person in case["persons"]:
        same = [e for e in persons if same_person(e.name, person["name"])[0]]
        right += len(same) == 1 and same[0].country == person["country"]
    return right / len(case["persons"])


def groups(case: Row, entities: Iterable[Entity], maps: dict[str, list[int]]) -> float:
    """Share of the reference's groups of known members whose mentions give those members."""
    entities = list(entities)
    names = {e.id: e.name for e in entities}
    wanted = {p["id"]: p["name"] for p in case["persons"]}
    found = {
        (e.article_id, *raw(maps[e.article_id], e.span)): {names[m] for m in group.members}
        for group in entities
        if group.kind == "group"
        for e in group.mentions
    }
    right = []
    for group in case["person_groups"]:
        members = [m for m in group.get("members") or [] if m in wanted]
        for mention in group["mentions"] if len(members) > 1 else []:
            if mention["zone"] == "title":
                continue
            own = found.get((mention["doc"], mention["start"], mention["end"]), set())
            right.append(
                len(own) == len(members)
                and all(any(same_person(wanted[m], o)[0] for o in own) for m in members)
            )
    return sum(right) / len(right) if right else 1.0


def pairs(bench: Path) -> dict[str, float]:
    """Pairs of names: F1 of "same person", and wrong merges among the press's hard negatives."""
    people = [r for r in rows(bench / "names_namebench.dev.jsonl") if r["schema"] == "Person"]
    told = [(r["name1"], r["name2"], r["is_match"] == "true") for r in people]
    hard = [
        (r["name1"], r["name2"], bool(r["is_match"])) for r in rows(bench / "names_sahel.dev.jsonl")
    ]
    judged = [(same_person(a, b)[0], truth) for a, b, truth in told + hard]
    both = sum(1 for mine, truth in judged if mine and truth)
    total = sum(mine for mine, _ in judged) + sum(truth for _, truth in judged)
    return {
        "names.pairs_f1": 2 * both / total,
        "names.pairs_press_acc": sum(same_person(a, b)[0] == t for a, b, t in hard) / len(hard),
        "names.pairs_hard_wrong": float(sum(same_person(a, b)[0] and not t for a, b, t in hard)),
    }


def recognised(cases: list[Row], pack: FrenchPack) -> dict[str, float]:
    """Persons, places and organisations of six genres: F1, an overlap of the same type counts."""
    counts = {kind: [0, 0] for kind in REFERENCE.values()}
    for case, parse in zip(cases, pack.parse(c["text"] for c in cases), strict=True):
        gold = [(s["start"], s["end"], family(s["type"])) for s in case["spans"]]
        mine = [
            (m.span.start, m.span.end, TYPES[m.kind])
            for m in find_mentions(parse)
            if m.kind in TYPES
        ]
        for kind, count in counts.items():
            wanted = [g for g in gold if g[2] == kind]
            given = [m for m in mine if m[2] == kind]
            count[0] += overlaps(wanted, given)
            count[1] += len(wanted) + len(given)
    return {
        f"names.ner_{kind.lower()}_f1": 2 * both / max(total, 1)
        for kind, (both, total) in counts.items()
    }


def family(kind: str) -> str:
    """PER, LOC or ORG of a reference type; addresses count as none."""
    return "" if kind.startswith("loc.add") else REFERENCE.get(kind.partition(".")[0], "")


def overlaps(wanted: list[tuple[int, int, str]], given: list[tuple[int, int, str]]) -> int:
    """How many given spans overlap a reference span, one to one."""
    free = list(wanted)
    for start, end, _ in given:
        hit = next((w for w in free if start < w[1] and w[0] < end), None)
        if hit is not None:
            free.remove(hit)
    return len(wanted) - len(free)


def main() -> None:
    """Print the figures, those of the folder given or found beside the repository."""
    default = Path(__file__).resolve().parent.parent.parent / "shared"
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("RECOUPE_SHARED", str(default))
    for name, value in evaluate(Path(given)).items():
        print(f"{name:32} {value:.3f}")


if __name__ == "__main__":
    main()
