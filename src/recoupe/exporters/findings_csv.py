"""Findings as a table: one row for each passage that gives an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.exporters.ledger_csv import csv_text
from recoupe.exporters.views.findings import letter
from recoupe.exporters.views.references import outlet_name

if TYPE_CHECKING:
    from recoupe.exporters.ledger_rows import Row
    from recoupe.model.dossier import Dossier
    from recoupe.model.evidence import Evidence
    from recoupe.model.finding import Finding, Reading

COLUMNS = (
    "finding", "kind", "verdict", "level", "severity", "question", "reading", "value",
    "attributed_to", "origins", "article", "outlet", "url", "published", "start", "end", "words",
)  # fmt: skip


def findings_csv(dossier: Dossier) -> str:
    """CSV with a header; ``start`` and ``end`` are code points in title, newline, body."""
    rows = [
        row(dossier, finding, (letter(index), reading), evidence)
        for finding in dossier.crosscheck.findings
        for index, reading in enumerate(finding.readings)
        for evidence in reading.evidence
    ]
    return csv_text(rows) if rows else ",".join(COLUMNS) + "\r\n"


def row(dossier: Dossier, finding: Finding, given: tuple[str, Reading], evidence: Evidence) -> Row:
    """One passage."""
    name, reading = given
    article = dossier.article(evidence.article_id)
    page = dossier.pages[dossier.articles.index(article)]
    values = (
        finding.id, finding.kind, finding.verdict, finding.level, finding.severity,
        finding.question or finding.slot, name, reading.value, reading.attributed_to,
        reading.origins, article.id, outlet_name(article, page), article.url or page.url,
        article.published.edtf if article.published else None,
        evidence.span.start, evidence.span.end, " ".join(evidence.span.of(article.text).split()),
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))
