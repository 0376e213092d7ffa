"""Measures times and quantities on the reference marks: ``python eval/marks_times.py [SHARED]``."""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from recoupe.annotate.quantities import find_quantities
from recoupe.annotate.time_options import DIARY, NEWS, TimeOptions
from recoupe.annotate.times import find_times
from recoupe.lang.fr.pipe import FrenchPack
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Time
from recoupe.model.parse import Parse
from recoupe.model.source_map import SourceMap
from recoupe.model.span import Span
from recoupe.model.when import When
from recoupe.resolve.calendar import bounds
from recoupe.resolve.dates import resolve_times
from recoupe.resolve.reckoning import value_to_when
from references import Row, module, rows


def evaluate(shared: Path) -> dict[str, float]:
    """All figures of this part, 0..1, keyed ``times.*`` and ``quantities.*``."""
    pack = FrenchPack()
    scores = articles(shared / "gold", pack)
    scores |= founding(shared, pack)
    bench = shared / "bench" / "marks"
    scores |= handmade(rows(bench / "dates_handmade.dev.jsonl"), pack)
    scores |= duckling(rows(bench / "dates_duckling.dev.jsonl"), pack)
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
    return {
        "times.exact_f1": report["f1"]["times exact"]["f1"],
        "times.exact_no_article_f1": report["f1"]["times exact, article ignored"]["f1"],
        "times.iou_f1": report["f1"]["times IoU>=.5"]["f1"],
        "times.value_acc": report["agreement"]["times value"]["agree"],
        "times.kind_acc": report["agreement"]["times type"]["agree"],
        "quantities.f1": report["f1"]["quantities IoU>=.5 + value"]["f1"],
        "quantities.span_f1": report["f1"]["quantities IoU>=.5"]["f1"],
    }


def record(name: str, parse: Parse) -> Row:
    """Times and quantities in the notation of the reference."""
    times = find_times(parse)
    return {
        "id": name,
        "times": [
            {"span": [t.span.start, t.span.end], "type": t.kind, "value": t.value} for t in times
        ],
        "quantities": [
            {"span": [q.span.start, q.span.end], "value": q.value, "unit": q.unit, "of": q.of}
            | {"approx": q.approx}
            for q in find_quantities(parse, times)
        ],
    }


def clean(name: str, text: str, published: When | None, updated: When | None) -> Article:
    """A text as an article without a title."""
    return Article(
        id=name,
        page_id=name,
        text=text,
        body=Span(0, len(text)),
        source=SourceMap.identity(len(text)),
        published=published,
        updated=updated,
    )


def founding(shared: Path, pack: FrenchPack) -> dict[str, float]:
    """Date spans and norms of the founding case, on its reference bodies."""
    case = json.loads((shared / "gold" / "founding_case.json").read_text(encoding="utf-8"))
    bodies = {d["id"]: [(b["start"], b["end"]) for b in d["body_spans"]] for d in case["documents"]}
    pages = {
        name: (shared / "pages" / entry["file"]).read_bytes().decode("utf-8")
        for name, entry in case["meta"]["files"].items()
    }
    texts, maps = {}, {}
    for name, spans in bodies.items():
        texts[name] = "\n\n".join(pages[name][s:e] for s, e in spans)
        maps[name] = [at for s, e in spans for at in [*range(s, e), e, e]]
    parses = dict(zip(texts, pack.parse(texts.values()), strict=True))
    marks = [Marks(article_id=n, times=find_times(p)) for n, p in parses.items()]
    docs = [clean(n, t, None, stated(case, n)) for n, t in texts.items()]
    found = [
        [
            t.evidence.article_id,
            maps[t.evidence.article_id][t.evidence.span.start],
            maps[t.evidence.article_id][t.evidence.span.end - 1] + 1,
            t.when.edtf if t.when else None,
        ]
        for t in resolve_times(docs, marks)
    ]
    report = module(shared / "gold" / "score_founding_case.py").score({"dates": found})
    return {
        "times.founding_f1": report["dates_iou.5"]["F1"],
        "times.founding_norm_f1": report["dates_norm"]["F1"],
    }


def stated(case: Row, name: str) -> When | None:
    """The update time that the founding case gives for a page."""
    for mark in case["dates"]:
        if mark["doc"] == name and mark["refers_to"] == "doc.updated":
            return value_to_when(mark["norm"])
    return None


def handmade(cases: list[Row], pack: FrenchPack) -> dict[str, float]:
    """Sentences with their day of reference: the right value, EDTF against ISO."""
    right = total = 0
    for case, parse in zip(cases, pack.parse(c["text"] for c in cases), strict=True):
        for gold, mine in matched(case, parse, NEWS):
            total += 1
            right += mine is not None and mine == gold["value"].removesuffix("TEV")
    return {"times.handmade_value": right / total}


def duckling(cases: list[Row], pack: FrenchPack) -> dict[str, float]:
    """Bare expressions under the diary's convention: exact value, and the days alone."""
    right = days = total = 0
    for case, parse in zip(cases, pack.parse(c["text"] for c in cases), strict=True):
        for gold, mine in matched(case, parse, DIARY):
            total += 1
            right += mine is not None and same(mine, gold["value"], case["text"])
            days += mine is not None and bounds(by_day(mine)) == bounds(by_day(gold["value"]))
    return {"times.duckling_value": right / total, "times.duckling_days": days / total}


def matched(case: Row, parse: Parse, options: TimeOptions) -> Iterator[tuple[Row, str | None]]:
    """Each reference span with the value of the expression in it, or that covers half of it.

    The reference rows keep prepositions ("depuis 2022") that our spans leave out.
    """
    times = find_times(parse, options)
    published = value_to_when(case["ref"])
    article = clean("a", case["text"], published, None)
    solved = resolve_times([article], [Marks(article_id="a", times=times)])
    for gold in case["spans"]:
        span = Span(gold["start"], gold["end"])
        best = max(range(len(times)), key=lambda i: share(times[i].span, span), default=None)
        if best is None or not (
            span.contains(times[best].span) or share(times[best].span, span) >= 0.5
        ):
            yield gold, None
            continue
        yield gold, shown(times[best], solved[best].when)


def shown(time: Time, when: When | None) -> str | None:
    """The value in the notation of the reference rows."""
    if when is not None:
        return when.edtf
    return f"SET:{time.value}" if time.kind == "SET" else time.value


def share(one: Span, other: Span) -> float:
    """Intersection over union of two spans, in code points."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / (max(one.end, other.end) - min(one.start, other.start))


def same(mine: str, gold: str, words: str) -> bool:
    """Whether a value is Duckling's: intervals of days by their days, of hours by their ends.

    Duckling's intervals are half open. Where the words name the last hour ("de 9h à 11h"),
    it adds that hour or minute: then the end that the words name is the end.
    """
    if "/" not in gold.removesuffix("(excl)") and "-W" not in gold:
        return mine == gold
    if "T" not in gold:
        return "T" not in mine and bounds(mine) == bounds(by_day(gold))
    first, last = gold.removesuffix("(excl)").split("/")
    end = datetime.fromisoformat(last)
    ends = {end} | {
        end - step
        for step in (timedelta(hours=1), timedelta(minutes=1))
        if re.search(rf"(?<!\d)0?{(end - step).hour}(?!\d)", words)
    }
    return mine in {f"{first}/{one.isoformat(timespec='minutes')}" for one in ends}


def by_day(value: str) -> str:
    """A value as EDTF of days: weeks, half-open ranges and hours as closed stretches of days."""
    if re.fullmatch(r"\d{4}-W\d\d", value):
        return f"{first_day(value)}/{first_day(value) + timedelta(days=6)}"
    if "/" not in value:
        return value
    first, last = value.removesuffix("(excl)").split("/")
    if not value.endswith("(excl)") and last[10:] != "T00:00":
        return f"{first[:10]}/{last[:10]}"
    low, high = first_day(first), first_day(last)
    step = 0 if last[10:] not in ("", "T00:00") else 1
    return f"{low}/{max(low, high - timedelta(days=step))}"


def first_day(value: str) -> date:
    """First day of an ISO day, month, year or week."""
    if found := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return date.fromisocalendar(int(found[1]), int(found[2]), 1)
    known = bounds(value)
    assert known is not None, value
    return known[0]


def main(arguments: Iterable[str]) -> None:
    """Print the figures, one a line."""
    given = next(iter(arguments), os.environ.get("RECOUPE_SHARED", "../shared"))
    for key, value in evaluate(Path(given)).items():
        print(f"{key:28}{value:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
