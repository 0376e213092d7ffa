"""A story, its copies and its origins as JSON."""

from __future__ import annotations

from recoupe.codec.json_text import Json
from recoupe.codec.metadata import edtf, encode_when
from recoupe.codec.passages import Passages
from recoupe.model.story import Copy, Origin, Story


def encode_story(story: Story) -> Json:
    """What the dossier is about."""
    return {
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "period": edtf(story.period),
        "period_detail": encode_when(story.period),
        "reasons": list(story.reasons),
        "links": [
            {"story": link.story_id, "kind": link.kind, "reason": link.reason}
            for link in story.links
        ],
    }


def encode_copy(copy: Copy, passages: Passages) -> Json:
    """Articles that share prose."""
    return {
        "members": list(copy.members),
        "kind": copy.kind,
        "share": round(copy.share, 4),
        "reason": copy.reason,
        "evidence": passages.all(copy.evidence),
    }


def encode_origin(origin: Origin) -> Json:
    """A part of the story's partition into independent origins."""
    return {
        "id": origin.id,
        "members": list(origin.members),
        "first": origin.first,
        "reuse": round(origin.reuse, 4),
        "reason": origin.reason,
    }
