"""Changes of status as an Atom feed (RFC 4287): entries keep their ids for ever."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from recoupe.exporters.labels import label
from recoupe.exporters.ledger_published import Published
from recoupe.exporters.ledger_xml import add, written
from recoupe.model.event import Event, StatusChange

ATOM = "http://www.w3.org/2005/Atom"
FEED = "urn:recoupe:ledger"


def atom(published: Published) -> str:
    """Every change of status in force or undone, newest first."""
    changes = [event for event in published.events if event.kind == "status" and event.status]
    root = Element("feed", {"xmlns": ATOM})
    root.set("xml:lang", "fr")
    add(root, "id", FEED)
    add(root, "title", "Registre des engagements : changements de statut")
    newest = max((event.at for event in changes), default=published.at)
    add(root, "updated", newest.isoformat())
    add(add(root, "author"), "name", "Recoupe")
    for event in reversed(changes):
        entry(root, event, published)
    return written(root)


def entry(root: Element, event: Event, published: Published) -> None:
    """One change."""
    assert event.status is not None
    line = published.line(event.target.id)
    name = line.entry.commitment.label if line else event.target.id
    made = add(root, "entry")
    add(made, "id", f"urn:recoupe:event:{event.id}")
    add(made, "title", f"{label(event.status.progress, 'progress')} : {name}")
    add(made, "updated", event.at.isoformat())
    add(add(made, "author"), "name", event.by)
    waiting = line is not None and any(e.id == event.id for e in line.standing.pending)
    add(made, "content", told(event, published, waiting), type="text")
    for cited in dict.fromkeys(published.citation(a) for a in event.status.evidence):
        if cited.url:
            add(made, "link", rel="related", href=cited.url, title=cited.title)


def told(event: Event, published: Published, waiting: bool) -> str:
    """The change in words: progress, flags, reason, and each passage with its source."""
    assert event.status is not None
    status: StatusChange = event.status
    parts = [label(status.progress, "progress")]
    parts += [label(flag, "flag") for flag in status.flags]
    if event.id in published.undone:
        parts.append("décision annulée depuis")
    elif waiting:
        parts.append("en attente d’une seconde personne")
    lines = [" · ".join(parts)]
    if event.reason:
        lines.append(event.reason)
    for anchor in status.evidence:
        source = published.citation(anchor)
        lines.append(f"« {' '.join(anchor.words.split())} » ({source.outlet or 'source'})")
    return "\n".join(lines)
