"""The records of the line streams: ``read``, ``annotate``, ``stories`` and errors."""

from __future__ import annotations

from recoupe.codec.articles import body_spans, encode_block
from recoupe.codec.json_text import Json
from recoupe.codec.metadata import edtf, value
from recoupe.codec.people import encode_people
from recoupe.codec.positions import Positions
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Quotation, Undertaking
from recoupe.model.page import ItemError, Page
from recoupe.model.story import Story


def encode_error(error: ItemError) -> Json:
    """An item that failed: its id and why."""
    return {"id": error.locator, "error": {"code": error.code, "message": error.message}}


def encode_read(article: Article, page: Page) -> Json:
    """What was read of a page and what was cut: offsets in the page as it came in."""
    return {
        "id": article.id,
        "kind": article.kind,
        "title": article.title or None,
        "authors": [author.value for author in article.authors],
        "outlet": value(article.outlet) or page.outlet,
        "published": edtf(article.published),
        "updated": edtf(article.updated),
        "language": article.language,
        "section": value(article.section),
        "url": article.url or page.url,
        "page": {"id": page.id, "locator": page.locator},
        "text": article.body_text,
        "spans": body_spans(article),
        "blocks": [encode_block(block) for block in article.blocks],
        "warnings": list(article.warnings),
    }


def encode_annotations(article: Article, marks: Marks) -> Json:
    """The marks of a clean article: offsets in the text as given, in code points."""
    at = Positions(article)
    return {
        "id": article.id,
        "statements": [encode_quotation(quotation, at) for quotation in marks.quotations],
        "not_statements": at.all(marks.not_statements),
        "times": [
            {"span": at.one(time.span), "type": time.kind, "value": time.value}
            for time in marks.times
        ],
        "persons": encode_people(marks.mentions, at),
        "undertakings": [encode_promise(undertaking, at) for undertaking in marks.undertakings],
        "quantities": [
            {
                "span": at.one(quantity.span),
                "value": quantity.value,
                "unit": quantity.unit,
                "of": quantity.of,
                "approx": quantity.approx,
            }
            for quantity in marks.quantities
        ],
    }


def encode_quotation(quotation: Quotation, at: Positions) -> Json:
    """A reported statement."""
    return {
        "type": quotation.mode,
        "content": at.one(quotation.content),
        "parts": at.all(quotation.parts),
        "cue": at.one(quotation.cue),
        "speaker": at.one(quotation.speaker),
        "speaker_name": quotation.speaker_name,
    }


def encode_promise(undertaking: Undertaking, at: Positions) -> Json:
    """A clause that promises something."""
    return {
        "span": at.one(undertaking.span),
        "modality": undertaking.modality,
        "obligor": at.one(undertaking.obligor),
        "obligor_name": undertaking.obligor_name,
        "beneficiary": at.one(undertaking.beneficiary),
        "deadline": at.one(undertaking.deadline),
        "negated": undertaking.negated,
    }


def encode_assignment(article: Article, story: Story) -> Json:
    """Which story and origin a row belongs to."""
    return encode_row(article.id, story)


def encode_row(name: str, story: Story, was: str | None = None) -> Json:
    """The same by the row's id; ``was`` is the story it was in, where a stream revises it.

    The other waves of the story are linked before other stories.
    """
    origin = next(o for o in story.origins if name in o.members)
    episode = next((e for e in story.episodes if name in e.members), None)
    waves = [
        {"story": f"{story.id}/{wave.id}", "kind": wave.seen_from(episode)}
        for wave in story.episodes
        if episode and wave is not episode
    ]
    return {
        "id": name,
        "story": story.id,
        "origin": f"{story.id}/{origin.id}",
        "first": origin.first == name,
        "linked": [
            *waves,
            *({"story": link.story_id, "kind": link.kind} for link in story.links),
        ],
        **({"episode": f"{story.id}/{episode.id}"} if episode else {}),
        **({"was": was} if was else {}),
    }
