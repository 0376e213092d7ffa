"""A story, its copies and its origins as JSON."""

from __future__ import annotations

from recoupe.codec.json_text import Json
from recoupe.codec.metadata import edtf, encode_when
from recoupe.codec.passages import Passages
from recoupe.model.story import Copy, Origin, Story


def encode_story(story: Story, passages: Passages) -> Json:
    """What the dossier is about, its waves, and why its articles stand together."""
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
        "episodes": [
            {
                "id": episode.id,
                "articles": list(episode.members),
                "first": episode.first.isoformat() if episode.first else None,
                "reason": episode.reason,
            }
            for episode in story.episodes
        ],
        "rewrites": [
            {
                "articles": list(rewrite.members),
                "score": rewrite.score,
                "reason": rewrite.reason,
                "evidence": passages.all(rewrite.evidence),
            }
            for rewrite in story.rewrites
        ],
        "grounds": [
            {
                "kind": ground.kind,
                "value": ground.value,
                "evidence": passages.all(ground.evidence),
            }
            for ground in story.grounds
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
