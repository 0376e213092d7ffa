"""The register in the manner of an IATI activity file (mapping: ``reference/ledger.md``).

IATI reports money; this maps what a press register can say onto its codes and leaves out what
it cannot. Codes of the IATI standard 2.03: ActivityStatus, ActivityDateType,
OrganisationRole, TransactionType (2 outgoing commitment, 12 outgoing pledge).
"""

from __future__ import annotations

from datetime import date
from xml.etree.ElementTree import Element

from recoupe.exporters.ledger_cells import iso
from recoupe.exporters.ledger_published import Published
from recoupe.exporters.ledger_xml import add, written
from recoupe.ledger.overview import Line
from recoupe.model.commitment import Actor

# ActivityStatus: 1 pipeline, 2 implementation, 4 closed, 5 cancelled, 6 suspended.
STATUS = {"NR": "1", "NE": "1", "0": "1", "1": "2", "2": "2", "3": "2", "4": "4"}
BY_FLAG = {"withdrawn": "5", "contradicted": "5", "suspended": "6"}
PLANNED_END, ACTUAL_END, ACTUAL_START = "3", "4", "2"
FUNDING, BENEFITING = "1", "4"
COMMITMENT, PLEDGE = "2", "12"


def iati(published: Published) -> str:
    """The register as ``iati-activities``, those on the watch list and umbrellas left out.

    Umbrellas are left out so that nothing is counted twice.
    """
    root = Element("iati-activities", {"version": "2.03"})
    root.set("generated-datetime", published.at.isoformat())
    root.set("xmlns:recoupe", "urn:recoupe:terms")
    for line in published.lines:
        if not line.entry.commitment.watch and not line.entry.commitment.umbrella:
            activity(root, line, published)
    return written(root)


def activity(root: Element, line: Line, published: Published) -> None:
    """One commitment as an activity."""
    c = line.entry.commitment
    made = add(root, "iati-activity")
    made.set("xml:lang", "fr")
    add(made, "iati-identifier", f"recoupe-{line.entry.id}")
    organisation = add(made, "reporting-org", ref="recoupe", type="90", secondary_reporter="1")
    add(organisation, "narrative", "Recoupe")
    add(add(made, "title"), "narrative", c.label)
    add(add(made, "description", type="1"), "narrative", line.entry.anchors[0].words)
    for actors, role in ((c.obligors, FUNDING), (c.beneficiaries, BENEFITING)):
        for actor in actors:
            participating(made, actor, role)
    add(made, "activity-status", code=activity_status(line))
    dates(made, line)
    if c.theme:
        add(add(made, "sector", vocabulary="99", code=c.theme, percentage="100"),
            "narrative", c.theme)  # fmt: skip
    add(made, "recoupe:transaction-type", code=transaction_type(line))
    for anchor in line.entry.anchors:
        source = published.citation(anchor)
        link = add(made, "document-link", url=source.url or f"urn:sha256:{source.page_id}")
        add(add(link, "title"), "narrative", source.title or source.outlet or "source")
        add(link, "category", code="A12")
        add(link, "language", code="fr")


def participating(made: Element, actor: Actor, role: str) -> None:
    """An obligor (who funds) or a beneficiary (who benefits)."""
    add(add(made, "participating-org", role=role), "narrative", actor.name)


def dates(made: Element, line: Line) -> None:
    """Planned and actual dates in pairs: the term, and what the status says."""
    if line.due:
        add(made, "activity-date", type=PLANNED_END, iso_date=line.due.isoformat())
    effective: date | None = line.standing.effective
    if effective and line.standing.progress in ("1", "2", "3", "4"):
        kind = ACTUAL_END if line.standing.progress == "4" else ACTUAL_START
        add(made, "activity-date", type=kind, iso_date=iso(effective) or "")


def activity_status(line: Line) -> str:
    """The ActivityStatus of a standing; a flag says more than the progress."""
    found = [BY_FLAG[flag] for flag in line.standing.flags if flag in BY_FLAG]
    return min(found) if found else STATUS[line.standing.progress]


def transaction_type(line: Line) -> str:
    """2, a firm commitment, for what was agreed, or announced firmly; else 12, a pledge.

    It stands outside IATI's own elements: a transaction would need an amount of money.
    """
    c = line.entry.commitment
    firm = c.strength == "firm" and c.modality in ("agreed", "announced")
    return COMMITMENT if firm else PLEDGE
