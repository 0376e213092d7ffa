"""The evidence of a dossier as W3C Web Annotations (Recommendation of 23 February 2017)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from recoupe.codec.json_text import Json, document
from recoupe.exporters.views.sources import safe_url

if TYPE_CHECKING:
    from recoupe.model.article import Article
    from recoupe.model.dossier import Dossier
    from recoupe.model.evidence import Evidence

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# How many code points around the words help to find them in a page that has changed.
AROUND = 32


def web_annotations(dossier: Dossier) -> str:
    """An annotation collection: one annotation for each record and passage it stands on.

    A passage is selected twice: by position (code points) and by quote in the article's text,
    which is title, newline, body; by quote alone in the web page, where its address is known.
    """
    items = [
        annotation(dossier, f"{name}-{index}", body, evidence)
        for name, body, passages in records(dossier)
        for index, evidence in enumerate(passages, 1)
    ]
    base = f"urn:recoupe:story:{dossier.story.id}:annotations"
    return document(
        {
            "@context": CONTEXT,
            "id": base,
            "type": "AnnotationCollection",
            "label": dossier.story.title,
            "total": len(items),
            "first": {
                "id": f"{base}:page-1",
                "type": "AnnotationPage",
                "startIndex": 0,
                "items": items,
            },
        }
    )


def records(dossier: Dossier) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
    """Id, words and passages of everything that the dossier holds evidence for."""
    for finding in dossier.crosscheck.findings:
        for index, reading in enumerate(finding.readings, 1):
            words = f"{finding.question or finding.slot} : {reading.value}"
            yield f"{finding.id}-{index}", words, reading.evidence
    for check in dossier.crosscheck.checks:
        yield check.id, check.reason, check.evidence
    for event in dossier.crosscheck.timeline:
        yield event.id, event.label, event.evidence
    for statement in dossier.resolution.statements:
        yield statement.id, statement.speaker_name or "", (statement.content,)
    for commitment in dossier.commitments:
        yield commitment.id, commitment.label, tuple(e.evidence for e in commitment.evidence)


def annotation(dossier: Dossier, name: str, words: str, evidence: Evidence) -> Json:
    """One annotation."""
    article = dossier.article(evidence.article_id)
    page = dossier.pages[dossier.articles.index(article)]
    made: Json = {
        "id": f"urn:recoupe:story:{dossier.story.id}:{name}",
        "type": "Annotation",
        "motivation": "describing",
        "generator": {
            "type": "Software",
            "name": f"{dossier.maker.name} {dossier.maker.version}",
        },
        "target": targets(article, evidence, safe_url(article.url or page.url)),
    }
    if words:
        made["body"] = {
            "type": "TextualBody", "value": words, "format": "text/plain", "language": "fr",
        }  # fmt: skip
    return made


def targets(article: Article, evidence: Evidence, url: str | None) -> list[Json]:
    """The passage in the article's text and, where it has an address, in its web page."""
    span, text = evidence.span, article.text
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    own = {
        "id": f"urn:recoupe:article:{article.id}",
        "type": "Text",
        "format": "text/plain",
        "language": article.language,
    }
    found: list[Json] = [{"source": own, "selector": [position, quote]}]
    if url:
        found.append({"source": url, "selector": quote})
    return found
