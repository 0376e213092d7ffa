"""The founding case: the five shared pages, raw, against their reference annotations.

``python eval/founding.py`` prints the figures, ``--misses`` what was not found.
``prediction`` turns dossiers into the format of the reference's own scorer.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from references import module
from running import Json, Pages, Place, dossiers_of, opposes, overlap, rate, touches

POSITIVE = ("agreed", "announced", "planned", "hoped", "requested")


def place(item: Json) -> Place:
    """A span of the reference."""
    return item["doc"], item["start"], item["end"]


def prediction(dossiers: list[Json], gold: Json) -> Json:
    """Dossiers in the format of ``score_founding_case.py``."""
    pages = Pages(dossiers)
    articles = [a for d in dossiers for a in d["articles"]]
    people = [e for d in dossiers for e in d["entities"] if e["kind"] == "person"]
    quoted = [s for d in dossiers for s in d["statements"] if s["type"] != "indirect"]
    return {
        "body": {pages.number[a["id"]]: a["spans"] for a in articles},
        "titles": {pages.number[a["id"]]: a["title"] for a in articles},
        "persons": [[*p, e["id"]] for e in people for p in pages.places(e["mentions"])],
        "dates": [
            [*pages.cover(t["evidence"]), t["when"]] for a in articles for t in a["marks"]["times"]
        ],
        "quotes": [[*quote_place(s, pages), s["speaker"]] for s in quoted],
        "commitment_sentences": labels(dossiers, gold, pages),
    }


def quote_place(statement: Json, pages: Pages) -> Place:
    """Where a quotation stands: the quoted words of a direct one, the clause of a mixed one."""
    if statement["type"] == "direct" and statement["parts"]:
        parts = [pages.cover(part) for part in statement["parts"]]
        return parts[0][0], min(p[1] for p in parts), max(p[2] for p in parts)
    return pages.cover(statement["content"])


def labels(dossiers: list[Json], gold: Json, pages: Pages) -> dict[str, str]:
    """The modality of the commitment that stands in each sentence of the reference."""
    found: dict[str, str] = {}
    clauses = [
        (pages.cover(clause["evidence"]), clause["modality"])
        for d in dossiers for c in d["commitments"] for clause in c["clauses"]
    ]  # fmt: skip
    for sentence in gold["sentences"]:
        here = place(sentence)
        kinds = [kind for there, kind in clauses if 2 * overlap(here, there) > there[2] - there[1]]
        if kinds:
            found[sentence["id"]] = min(kinds, key=(*POSITIVE, "expected").index)
    return found


def speaker_places(gold: Json, speakers: list[str]) -> list[list[Place]]:
    """Where each of the reference's speakers is mentioned, the members of a group too."""
    known = gold["persons"] + gold["organisations"] + gold["person_groups"]
    mentions = {item["id"]: [place(m) for m in item["mentions"]] for item in known}
    for group in gold["person_groups"]:
        inside = [place for member in group["members"] for place in mentions.get(member, [])]
        mentions[group["id"]] = mentions[group["id"]] + inside
    return [mentions[name] for name in speakers if name in mentions]


def statements(dossiers: list[Json], gold: Json, pages: Pages) -> dict[str, bool]:
    """Which reference statements were found with a right speaker (IoU of contents ≥ .5)."""
    found = {}
    for item in gold["statements"]:
        if item["type"] not in ("direct", "mixed", "indirect"):
            continue
        here = place(item.get("direct_part") or item["content"])  # as the reference's scorer
        wanted = speaker_places(gold, item["speakers"])
        found[item["id"]] = any(
            2 * overlap(here, there) >= max(here[2], there[2]) - min(here[1], there[1])
            and any(touches(who, side) for side in wanted for who in said_by(s, d, pages))
            for d in dossiers for s in d["statements"] for there in [pages.cover(s["content"])]
        )  # fmt: skip
    return found


def said_by(statement: Json, dossier: Json, pages: Pages) -> list[list[Place]]:
    """Where the statement's resolved speakers are mentioned, group members included."""
    entities = {e["id"]: e for e in dossier["entities"]}
    names = list(statement["speakers"])
    return [
        list(pages.places(entities[n]["mentions"] + entities[n]["descriptions"])) for n in names
    ]


def commitments(dossiers: list[Json], gold: Json, pages: Pages) -> dict[str, tuple[bool, bool]]:
    """For each core commitment: found at all; found with modality, deadline and obligors."""
    mine = [(c, d) for d in dossiers for c in d["commitments"] if not c["watch"]]
    found = {}
    for item in gold["commitments"]:
        if item["tier"] != "core":
            continue
        main = [place(e) for e in item["evidence"] if e["role"] == "main"]
        hits = [(c, d) for c, d in mine if touches(list(pages.places(c["evidence"])), main)]
        right = [
            c for c, d in hits
            if c["modality"] == item["modality"]
            and same_deadline(c["deadline"], item["deadline"])
            and same_obligors(c, d, speaker_places(gold, item["obligors"]), pages)
        ]  # fmt: skip
        found[item["id"]] = bool(hits), bool(right)
    return found


def same_obligors(commitment: Json, dossier: Json, wanted: list[list[Place]], pages: Pages) -> bool:
    """Whether those who owe are those of the reference, no more and no fewer."""
    known = {e["id"]: e for e in dossier["entities"]}
    mine = [
        list(pages.places(known[a["entity"]]["mentions"] + known[a["entity"]]["descriptions"]))
        for a in commitment["obligors"]
        if a["entity"]
    ]
    return all(any(touches(m, w) for m in mine) for w in wanted) and all(
        any(touches(m, w) for w in wanted) for m in mine
    )


def same_deadline(mine: Json, gold: Json) -> bool:
    """Whether two deadlines are of one kind, the reference's finer kinds folded."""
    kinds = {"next_session": "next-session", "recurrence_first_due": "recurrence",
             "vague_soon": "vague", "event_bound": "event"}  # fmt: skip
    wanted = kinds.get(gold["kind"], gold["kind"])
    return bool(mine["kind"] == wanted)


def false_commitments(dossiers: list[Json], gold: Json, pages: Pages) -> list[str]:
    """Labels of commitments that stand on no clause of the reference."""
    every = [place(e) for item in gold["commitments"] for e in item["evidence"]]
    return [
        c["label"] for d in dossiers for c in d["commitments"]
        if not c["watch"] and not touches(list(pages.places(c["evidence"])), every)
    ]  # fmt: skip


def disagreements(dossiers: list[Json], gold: Json, pages: Pages, severity: str) -> dict[str, bool]:
    """Which disagreements of a severity a finding reports."""
    findings = [f for d in dossiers for f in d["findings"] if f["verdict"] not in ("single",)]
    found = {}
    for item in gold["disagreements"]:
        if item["severity"] != severity:
            continue
        sides = [[place(e) for e in side.get("evidence", [])] for side in item["sides"]]
        name = f"{item['id']} {item['label']}"
        found[name] = any(opposes(f, sides, pages) for f in findings)
    return found


def evaluate(shared: Path) -> dict[str, float]:
    """Figures of the founding case."""
    return figures(dossiers_of(shared / "pages"), shared)[0]


def figures(dossiers: list[Json], shared: Path) -> tuple[dict[str, float], list[str]]:
    """Figures, and what was missed."""
    gold: Json = json.loads((shared / "gold" / "founding_case.json").read_text(encoding="utf-8"))
    pages = Pages(dossiers)
    scores = module(shared / "gold" / "score_founding_case.py").score(prediction(dossiers, gold))
    said, core = statements(dossiers, gold, pages), commitments(dossiers, gold, pages)
    high = disagreements(dossiers, gold, pages, "high")
    medium = disagreements(dossiers, gold, pages, "medium")
    wrong = false_commitments(dossiers, gold, pages)
    indirect = [ok for name, ok in said.items() if name not in ("S01", "S02", "S03")]
    named = [a["published"] is None for d in dossiers for a in d["articles"]]
    measured = {
        "founding.stories_of_five": float(any(len(d["articles"]) == 5 for d in dossiers)),
        "founding.body_f1": scores["body_chars"]["micro"]["F1"],
        "founding.titles": float(scores["title_exact"]),
        "founding.persons_f1": scores["person_names_exact"]["F1"],
        "founding.false_persons": float(scores["person_traps_hit"]),
        "founding.dates_f1": scores["dates_iou.5"]["F1"],
        "founding.dates_value_f1": scores["dates_norm"]["F1"],
        "founding.published_unknown": rate(named),
        "founding.quotes_f1": scores["direct_quotes_iou.8"]["F1"],
        "founding.quotes_speaker": rate([said[name] for name in ("S01", "S02", "S03")]),
        "founding.indirect_found": float(sum(indirect)),
        "founding.commitment_sentences_f1": scores["commitment_sentences"]["F1"],
        "founding.core_commitments": float(sum(any_ for any_, _ in core.values())),
        "founding.core_commitments_typed": float(sum(right for _, right in core.values())),
        "founding.false_commitments": float(len(wrong)),
        "founding.high_disagreements": rate(list(high.values())),
        "founding.medium_disagreements": rate(list(medium.values())),
    }
    missed = [f"statement {name}" for name, ok in said.items() if not ok]
    missed += [f"commitment {name} {ok}" for name, ok in core.items() if not all(ok)]
    missed += [f"disagreement {name}" for name, ok in {**high, **medium}.items() if not ok]
    return measured, missed + [f"false commitment: {label}" for label in wrong]


if __name__ == "__main__":
    from gate import shared_folder

    where = shared_folder()
    table, misses = figures(dossiers_of(where / "pages"), where)
    for figure, number in table.items():
        print(f"{figure:40}{number:8.3f}")
    if "--misses" in sys.argv:
        print("\n".join(misses))
