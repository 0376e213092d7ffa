"""Articles, their marks and their metadata as JSON."""

from __future__ import annotations

from recoupe.codec.json_text import Json
from recoupe.codec.passages import Passages
from recoupe.model.article import Article, Block, Reasoned
from recoupe.model.entity import ResolvedTime
from recoupe.model.marks import Marks, Mention, Undertaking
from recoupe.model.page import Page
from recoupe.model.span import Span
from recoupe.model.when import When


def edtf(when: When | None) -> str | None:
    """The EDTF value alone."""
    return when.edtf if when else None


def encode_when(when: When | None) -> Json | None:
    """A moment with its bounds and with where its value comes from."""
    if when is None:
        return None
    return {
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "basis": when.basis,
        "derived": when.derived,
        "reason": when.reason,
    }


def value(reasoned: Reasoned | None) -> str | None:
    """The value alone."""
    return reasoned.value if reasoned else None


def encode_reasoned(reasoned: Reasoned | None) -> Json | None:
    """A value with its reason; ``raw`` is where the page shows it."""
    if reasoned is None:
        return None
    return {
        "value": reasoned.value,
        "reason": reasoned.reason,
        "confidence": round(reasoned.confidence, 4),
        "raw": [reasoned.span.start, reasoned.span.end] if reasoned.span else None,
    }


def encode_block(block: Block) -> Json:
    """A block of the page: offsets in the page as it came in."""
    return {
        "start": block.span.start,
        "end": block.span.end,
        "label": block.label,
        "reason": block.reason,
        "kept": block.kept,
    }


def body_spans(article: Article) -> list[list[int]]:
    """The pieces of the page that form the body, in order of the body."""
    if not article.body_text:
        return []
    return [[s.start, s.end] for s in article.source.to_source(article.body)]


def encode_article(
    article: Article, page: Page, marks: Marks, times: tuple[ResolvedTime, ...], passages: Passages
) -> Json:
    """One article of a dossier with its text, its page and its marks."""
    return {
        "id": article.id,
        "row": page.row_id,
        "kind": article.kind,
        "title": article.title,
        "text": article.body_text,
        "outlet": value(article.outlet) or page.outlet,
        "authors": [author.value for author in article.authors],
        "published": edtf(article.published),
        "updated": edtf(article.updated),
        "language": article.language,
        "section": value(article.section),
        "url": article.url or page.url,
        "page": {
            "id": page.id,
            "locator": page.locator,
            "media_type": page.media_type,
            "charset": page.charset,
        },
        "reasons": {
            "outlet": encode_reasoned(article.outlet),
            "authors": [encode_reasoned(author) for author in article.authors],
            "published": encode_when(article.published),
            "updated": encode_when(article.updated),
            "section": encode_reasoned(article.section),
        },
        "warnings": list(article.warnings),
        "spans": body_spans(article),
        "blocks": [encode_block(block) for block in article.blocks],
        "marks": encode_marks(marks, times, passages),
    }


def encode_marks(marks: Marks, times: tuple[ResolvedTime, ...], passages: Passages) -> Json:
    """What was found in one article, each mark with its evidence."""
    here = marks.article_id
    resolved = {t.evidence.span: t.when for t in times if t.evidence.article_id == here}
    return {
        "times": [
            {
                "kind": time.kind,
                "value": time.value,
                "approx": time.approx,
                "when": edtf(resolved.get(time.span)),
                "when_detail": encode_when(resolved.get(time.span)),
                "evidence": passages.span(here, time.span),
            }
            for time in marks.times
        ],
        "mentions": [encode_mention(here, mention, passages) for mention in marks.mentions],
        "quantities": [
            {
                "value": quantity.value,
                "unit": quantity.unit,
                "of": quantity.of,
                "approx": quantity.approx,
                "bound": quantity.bound,
                "evidence": passages.span(here, quantity.span),
                "window": passages.span(here, quantity.window),
            }
            for quantity in marks.quantities
        ],
        "undertakings": [encode_undertaking(here, u, passages) for u in marks.undertakings],
        "not_statements": [passages.span(here, span) for span in marks.not_statements],
    }


def encode_mention(here: str, mention: Mention, passages: Passages) -> Json:
    """A mention; ``person`` groups those of one person inside the article."""
    role = mention.role
    return {
        "kind": mention.kind,
        "name": mention.norm,
        "person": mention.person,
        "role": role.text if role else None,
        "country": mention.country or (role.country if role else None),
        "evidence": passages.span(here, mention.span),
    }


def encode_undertaking(here: str, undertaking: Undertaking, passages: Passages) -> Json:
    """What one clause promises, before any merging."""

    def at(span: Span | None) -> Json | None:
        return passages.span(here, span)

    return {
        "modality": undertaking.modality,
        "strength": undertaking.strength,
        "negated": undertaking.negated,
        "obligor": undertaking.obligor_name,
        "beneficiary": undertaking.beneficiary_name,
        "announced_by": undertaking.announcer_name,
        "evidence": at(undertaking.span),
        "cue": at(undertaking.cue),
        "object": at(undertaking.object),
        "obligor_evidence": at(undertaking.obligor),
        "beneficiary_evidence": at(undertaking.beneficiary),
        "announcer_evidence": at(undertaking.announcer),
        "deadline": at(undertaking.deadline),
        "recurrence": at(undertaking.recurrence),
        "lead_in": at(undertaking.lead_in),
    }
