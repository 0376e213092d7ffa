"""One commitment as plain text, with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from recoupe.exporters.ledger_csv import cell
from recoupe.exporters.ledger_rows import line_row
from recoupe.ledger.counting import undone
from recoupe.ledger.health import INGREDIENTS, Health
from recoupe.ledger.overview import Line
from recoupe.ledger.witnesses import Source
from recoupe.model.event import Event

FIELDS = (
    "progress", "flags", "late_unverified", "stalled", "pending_second", "judged", "merged_into",
    "lost", "modality", "strength", "negated", "umbrella", "parent", "obligors", "beneficiaries",
    "counterparties", "announced_by", "requested_by", "themes", "plover", "specificity",
    "ingredients", "deadline_words", "deadline", "recurrence", "announced", "effective",
    "decided_by", "seconded_by", "reason", "origins",
)  # fmt: skip


def entry_text(
    line: Line, sources: Mapping[str, Source], health: Health, history: Sequence[Event]
) -> str:
    """The commitment, a field a line; then words, suggestions, overlaps and decisions."""
    row = line_row(line)
    parts = [f"{line.entry.id}  {line.entry.commitment.label}", ""]
    parts += [f"{name + ':':<17}{cell(row[name])}" for name in FIELDS if cell(row[name])]
    parts.append(
        f"{'health:':<17}triangulation {health.triangulation} ({health.clusters} origins, "
        f"{', '.join(health.classes)}); completeness {health.completeness}/{INGREDIENTS}"
    )
    parts += ["", *words(line, sources), *pending(line), *decisions(history)]
    return "\n".join(parts)


def words(line: Line, sources: Mapping[str, Source]) -> Iterator[str]:
    """The words that promise, each with its source; conditions, measures, criteria."""
    commitment = line.entry.commitment
    yield "words:"
    for anchor, item in zip(line.entry.anchors, commitment.evidence, strict=False):
        source = sources.get(anchor.article_id)
        outlet = (source.outlet if source else "") or anchor.article_id
        yield f"  « {flat(anchor.words)} » ({outlet}; {item.modality}, {item.strength})"
    for criterion in commitment.criteria:
        yield f"  criterion of {criterion.kind}: {criterion.text}"
    for occurrence in line.occurrences:
        yield f"  due {occurrence.due}: {occurrence.status}"


def pending(line: Line) -> Iterator[str]:
    """Suggestions, proposals of overlap, and the last search."""
    for suggestion in line.proposed:
        yield ""
        told = f", told {suggestion.told.isoformat()}" if suggestion.told else ""
        proposed = f" → {suggestion.progress}" if suggestion.progress else ""
        flags = f" {', '.join(suggestion.flags)}" if suggestion.flags else ""
        yield (f"suggestion {suggestion.id}: {suggestion.stance}{proposed}{flags}, "
               f"score {suggestion.score:g}{told}")  # fmt: skip
        yield from (f"  « {flat(anchor.words)} »" for anchor in suggestion.evidence)
        yield "  because: " + "; ".join(f"{f.name} ({f.words})" for f in suggestion.features)
    for overlap in line.entry.commitment.overlaps:
        yield f"may be {overlap.commitment_id} ({overlap.confidence:g}): {overlap.reason}"
    if line.last_search:
        search = line.last_search
        yield (f"last search: {search.at:%Y-%m-%d}, {search.articles} articles, "
               f"{len(search.hits)} hits ({search.id})")  # fmt: skip


def decisions(history: Sequence[Event]) -> Iterator[str]:
    """Every decision, undone ones marked."""
    gone = undone(history)
    if history:
        yield ""
    for event in history:
        status = event.status
        what = f" {status.progress} {' '.join(status.flags)}".rstrip() if status else ""
        mark = " (undone)" if event.id in gone else ""
        reason = f": {event.reason}" if event.reason else ""
        yield f"{event.at:%Y-%m-%d} {event.by}: {event.kind}{what}{mark}{reason} [{event.id[:12]}]"


def flat(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split())
