"""Digests as an Atom feed (RFC 4287): one entry a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from xml.etree.ElementTree import Element

from recoupe.exporters.digest import Digest, digest_text
from recoupe.exporters.ledger_atom import ATOM
from recoupe.exporters.ledger_xml import add, written

FEED = "urn:recoupe:digest"


def digest_atom(digests: Sequence[Digest], base: str, now: datetime) -> str:
    """The days given, latest first; ``base`` is the desk's address.

    A day counts as updated at its end; the one that is not over, ``now``.
    """
    root = Element("feed", {"xmlns": ATOM})
    root.set("xml:lang", "fr")
    add(root, "id", FEED)
    add(root, "title", "Recoupe : résumé du jour")
    add(root, "updated", (updated(digests[0], now) if digests else now).isoformat())
    add(add(root, "author"), "name", "Recoupe")
    add(root, "link", rel="self", href=f"{base}digest.atom")
    for digest in digests:
        made = add(root, "entry")
        add(made, "id", f"{FEED}:{digest.day.isoformat()}")
        add(made, "title", digest.title)
        add(made, "updated", updated(digest, now).isoformat())
        add(made, "link", rel="alternate", href=f"{base}digest/{digest.day.isoformat()}")
        add(made, "content", digest_text(digest, base), type="text")
    return written(root)


def updated(digest: Digest, now: datetime) -> datetime:
    """When its last news can have come in."""
    end = datetime.combine(digest.day + timedelta(days=1), time(), UTC)
    return min(end, now)
