"""The register as JSON-LD: schema.org actions with PROV for who decided what."""

from __future__ import annotations

from recoupe.codec.json_text import Json, document
from recoupe.exporters.ledger_cells import iso
from recoupe.exporters.ledger_published import Published
from recoupe.ledger.overview import Line
from recoupe.model.commitment import Actor
from recoupe.model.event import Anchor, Event

CONTEXT: Json = {
    "@vocab": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "recoupe": "urn:recoupe:terms:",
}
# schema.org knows four states of an action.
STATES = {
    "4": "CompletedActionStatus", "1": "ActiveActionStatus", "2": "ActiveActionStatus",
    "3": "ActiveActionStatus",
}  # fmt: skip


def json_ld(published: Published) -> str:
    """The whole register as one document."""
    graph = [commitment(line, published) for line in published.lines]
    graph += [decision(e, e.id in published.undone) for e in published.events]
    return document({"@context": CONTEXT, "@graph": graph})


def commitment(line: Line, published: Published) -> Json:
    """One commitment as a planned action."""
    c = line.entry.commitment
    made: Json = {
        "@id": f"urn:recoupe:commitment:{line.entry.id}",
        "@type": "PlanAction",
        "name": c.label,
        "inLanguage": "fr",
        "actionStatus": state(line),
        "agent": [actor(a) for a in c.obligors],
        "recipient": [actor(a) for a in c.beneficiaries],
        "about": [t.theme for t in c.themes] or ([c.theme] if c.theme else []),
        "citation": [quotation(a, published) for a in line.entry.anchors],
        "recoupe:progress": line.standing.progress,
        "recoupe:flags": list(line.standing.flags),
        "recoupe:lateUnverified": line.late,
        "recoupe:modality": c.modality,
        "recoupe:strength": c.strength,
        "recoupe:origins": line.origins,
        "recoupe:deadline": c.deadline.when.edtf if c.deadline.when else c.deadline.surface,
    }
    if line.due:
        made["scheduledTime"] = iso(line.due)
    if c.parent:
        made["isPartOf"] = {"@id": f"urn:recoupe:commitment:{c.parent}"}
    if line.standing.event:
        made["prov:wasGeneratedBy"] = {"@id": f"urn:recoupe:event:{line.standing.event.id}"}
        evidence = line.standing.change.evidence if line.standing.change else ()
        made["recoupe:shownBy"] = [quotation(a, published) for a in evidence]
    return made


def state(line: Line) -> str:
    """The state of the action; what is given up or acted against has failed."""
    if {"withdrawn", "contradicted"} & set(line.standing.flags):
        return "FailedActionStatus"
    return STATES.get(line.standing.progress, "PotentialActionStatus")


def actor(found: Actor) -> Json:
    """A party by its name."""
    return {"@type": "Thing", "name": found.name}


def quotation(anchor: Anchor, published: Published) -> Json:
    """The words with their source."""
    source = published.citation(anchor)
    made: Json = {
        "@type": "Quotation",
        "text": anchor.words,
        "recoupe:start": anchor.start,
        "recoupe:end": anchor.end,
        "isPartOf": {
            "@type": "NewsArticle",
            "identifier": f"sha256:{anchor.page_id}",
            "headline": source.title,
            "publisher": source.outlet,
            "datePublished": source.day,
        },
    }
    if source.url:
        made["isPartOf"]["url"] = source.url
    return made


def decision(event: Event, undone: bool) -> Json:
    """One decision as a PROV activity."""
    return {
        "@id": f"urn:recoupe:event:{event.id}",
        "@type": "prov:Activity",
        "prov:endedAtTime": event.at.isoformat(),
        "prov:wasAssociatedWith": {"@type": "Person", "name": event.by},
        "prov:used": {"@id": f"urn:recoupe:{event.target.kind}:{event.target.id}"},
        "recoupe:kind": event.kind,
        "recoupe:undone": undone,
        "description": event.reason,
    }
