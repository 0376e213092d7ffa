"""The persons of one article: mentions of one person gathered in one entry."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.codec.json_text import Json
from recoupe.codec.positions import Positions
from recoupe.model.marks import Mention


def encode_people(mentions: Iterable[Mention], at: Positions) -> list[Json]:
    """One entry a person, in order of first mention.

    Mentions without a ``person`` number are gathered by name; a description that stands for
    nobody named is an entry of its own, with ``name`` null.
    """
    groups: dict[object, list[Mention]] = {}
    for mention in mentions:
        if mention.kind not in ("person", "description"):
            continue
        groups.setdefault(key(mention), []).append(mention)
    return [encode_person(group, at) for group in groups.values()]


def key(mention: Mention) -> object:
    """What mentions of one person share."""
    if mention.person is not None:
        return mention.person
    if mention.kind == "person":
        return mention.norm
    return mention.span


def encode_person(group: list[Mention], at: Positions) -> Json:
    """The fullest name, the first role, and where the person is mentioned."""
    named = [m for m in group if m.kind == "person"]
    roles = [m.role.text for m in group if m.role is not None]
    return {
        "name": max((m.norm for m in named), key=len, default=None),
        "role": roles[0] if roles else None,
        "mentions": at.all(m.span for m in named),
        "descriptions": at.all(m.span for m in group if m.kind == "description"),
    }
