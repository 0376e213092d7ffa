"""The register as flat rows: for tables, CSV and JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.exporters.ledger_cells import edtf, iso, names, quotes
from recoupe.model.event import Event
from recoupe.model.register import Search, Suggestion
from recoupe.model.session import Session

if TYPE_CHECKING:
    from recoupe.ledger.overview import Line

Row = dict[str, Any]


def line_row(line: Line, urls: dict[str, str] | None = None) -> Row:
    """One commitment: text, numbers and lists of text, in a stable order.

    ``urls`` maps article ids to where their page is from.
    """
    entry, standing = line.entry, line.standing
    c = entry.commitment
    return {
        "id": entry.id,
        "label": c.label,
        "progress": standing.progress,
        "flags": list(standing.flags),
        "late_unverified": line.late,
        "stalled": line.stalled,
        "pending_second": len(standing.pending),
        "judged": standing.judged,
        "merged_into": standing.merged_into,
        "lost": entry.lost,
        "modality": c.modality,
        "strength": c.strength,
        "negated": c.negated,
        "watch": c.watch,
        "umbrella": c.umbrella,
        "parent": c.parent,
        "obligors": names(c.obligors),
        "beneficiaries": names(c.beneficiaries),
        "counterparties": names(c.counterparties),
        "announced_by": names(c.announced_by),
        "requested_by": names(c.requested_by),
        "theme": c.theme,
        "themes": [t.theme for t in c.themes],
        "plover": list(dict.fromkeys(p for t in c.themes for p in t.plover)),
        "specificity": c.specificity,
        "ingredients": list(dict.fromkeys(i.name for i in c.ingredients)),
        "deadline_kind": c.deadline.kind,
        "deadline_words": c.deadline.surface,
        "deadline": c.deadline.when.edtf if c.deadline.when else None,
        "deadline_derived": bool(c.deadline.when and c.deadline.when.derived),
        "recurrence": c.deadline.rrule,
        "announced": iso(entry.announced),
        "effective": iso(standing.effective),
        "decided_by": standing.event.by if standing.event else None,
        "seconded_by": standing.second.by if standing.second else None,
        "reason": standing.event.reason if standing.event else None,
        "origins": line.origins,
        "suggestions": len(line.proposed),
        "last_search": line.last_search.at.isoformat() if line.last_search else None,
        "missed": [o.due for o in line.missed],
        "story": entry.story_id,
        "language": "fr",
        "articles": list(dict.fromkeys(a.article_id for a in entry.anchors)),
        "urls": [u for u in dict.fromkeys((urls or {}).get(a.article_id, "") for a in entry.anchors)
                 if u],
        "words": [a.words for a in entry.anchors],
    }  # fmt: skip


def suggestion_row(suggestion: Suggestion, judged: str) -> Row:
    """One suggestion with the words it rests on."""
    return {
        "id": suggestion.id,
        "commitment": suggestion.entry_id,
        "state": judged,
        "stance": suggestion.stance,
        "score": suggestion.score,
        "progress": suggestion.progress,
        "flags": list(suggestion.flags),
        "restates": suggestion.restates,
        "told": iso(suggestion.told),
        "article": suggestion.article_id,
        "words": [a.words for a in suggestion.evidence],
        "features": [f"{f.name} {f.weight:g} ({f.words})" for f in suggestion.features],
        "maker": f"{suggestion.maker.name} {suggestion.maker.version}",
    }


def event_row(event: Event, undone: frozenset[str]) -> Row:
    """One decision."""
    status = event.status
    return {
        "id": event.id,
        "previous": event.previous,
        "at": event.at.isoformat(),
        "by": event.by,
        "kind": event.kind,
        "target": event.target.id,
        "undone": event.id in undone,
        "reason": event.reason,
        "others": list(event.others),
        "changes": [f"{c.field}={c.value}" for c in event.changes],
        "progress": status.progress if status else None,
        "flags": list(status.flags) if status else [],
        "suggestion": status.suggestion_id if status else None,
        "search": status.search_id if status else None,
        "words": [a.words for a in status.evidence] if status else [],
    }


def search_row(search: Search) -> Row:
    """One search, found or not."""
    return {
        "id": search.id,
        "commitment": search.entry_id,
        "at": search.at.isoformat(),
        "articles": search.articles,
        "since": iso(search.since),
        "until": iso(search.until),
        "hits": list(search.hits),
        "query": list(search.query),
    }


def session_row(session: Session) -> Row:
    """One session."""
    return {
        "id": session.id,
        "series": session.series,
        "label": session.label,
        "ordinal": session.ordinal,
        "level": session.level,
        "kind": session.kind,
        "status": session.status,
        "planned": edtf(session.planned),
        "held": edtf(session.held),
        "place": session.place,
        "chair": session.chair.name if session.chair else None,
        "host_rule": session.host_rule,
        "parties": names(session.parties),
        "delegations": [
            f"{d.party}: {', '.join(p.name for p in d.persons)}" for d in session.delegations
        ],
        "agenda": [item.item for item in session.agenda],
        "instruments": [f"{i.kind}: {i.title}" for i in session.instruments],
        "parent": session.parent,
        "next_session": session.next_session,
        "lost": session.lost,
        "story": session.story_id,
        "words": quotes(session.evidence),
    }
