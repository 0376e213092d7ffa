"""Why a story's articles stand together, as JSON lines."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.codec.json_text import Json
from recoupe.codec.metadata import edtf
from recoupe.codec.positions import Positions
from recoupe.model.article import Article
from recoupe.model.evidence import Evidence
from recoupe.model.story import Story


def encode_explanation(story: Story, articles: Sequence[Article]) -> Json:
    """One story: its articles, waves and origins, and what they share with the words for it.

    Offsets are in the pages as given.
    """
    by_id = {article.id: article for article in articles}

    def shown(evidence: Evidence) -> Json:
        article = by_id[evidence.article_id]
        at = Positions(article).one(evidence.span)
        return {"article": article.id, "span": at, "text": evidence.span.of(article.text)}

    return {
        "story": story.id,
        "title": story.title,
        "period": edtf(story.period),
        "articles": list(story.articles),
        "reasons": list(story.reasons),
        "shared": [
            {"kind": g.kind, "value": g.value, "evidence": [shown(e) for e in g.evidence]}
            for g in story.grounds
        ],
        "episodes": [
            {
                "id": e.id,
                "articles": list(e.members),
                "first": e.first.isoformat() if e.first else None,
                "reason": e.reason,
            }
            for e in story.episodes
        ],
        "origins": [
            {
                "id": o.id,
                "articles": list(o.members),
                "first": o.first,
                "reuse": round(o.reuse, 4),
                "reason": o.reason,
            }
            for o in story.origins
        ],
        "rewrites": [
            {
                "articles": list(r.members),
                "score": r.score,
                "reason": r.reason,
                "evidence": [shown(e) for e in r.evidence],
            }
            for r in story.rewrites
        ],
        "linked": [
            {"story": link.story_id, "kind": link.kind, "reason": link.reason}
            for link in story.links
        ],
    }
