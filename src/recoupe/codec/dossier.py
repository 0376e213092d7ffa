"""A whole dossier as JSON: ``dossier.json``."""

from __future__ import annotations

from recoupe.codec.articles import encode_article
from recoupe.codec.commitments import encode_commitment
from recoupe.codec.counts import counts
from recoupe.codec.entities import encode_entity, encode_family, encode_statement
from recoupe.codec.findings import (
    encode_check,
    encode_event,
    encode_finding,
    encode_gap,
    encode_summary_line,
)
from recoupe.codec.json_text import Json
from recoupe.codec.passages import Passages
from recoupe.codec.stories import encode_copy, encode_origin, encode_story
from recoupe.model.dossier import Dossier

FORMAT = "recoupe-dossier/1"


def encode_dossier(dossier: Dossier) -> Json:
    """The dossier with every reference resolved to article, words, hash and page."""
    passages = Passages(dossier.articles)
    crosscheck, resolution = dossier.crosscheck, dossier.resolution
    family_of = {member: f.id for f in crosscheck.families for member in f.members}
    rows = zip(dossier.articles, dossier.pages, dossier.marks, strict=True)
    return {
        "format": FORMAT,
        "maker": {"name": dossier.maker.name, "version": dossier.maker.version},
        "story": encode_story(dossier.story, passages),
        "counts": counts(dossier),
        "summary": [encode_summary_line(line, passages) for line in crosscheck.summary],
        "entities": [encode_entity(entity, passages) for entity in resolution.entities],
        "statements": [
            encode_statement(s, family_of.get(s.id), passages) for s in resolution.statements
        ],
        "families": [encode_family(family) for family in crosscheck.families],
        "findings": [encode_finding(finding, passages) for finding in crosscheck.findings],
        "checks": [encode_check(check, passages) for check in crosscheck.checks],
        "timeline": [encode_event(event, passages) for event in crosscheck.timeline],
        "commitments": [encode_commitment(c, passages) for c in dossier.commitments],
        "copies": [encode_copy(copy, passages) for copy in dossier.story.copies],
        "origins": [encode_origin(origin) for origin in dossier.story.origins],
        "not_known": [encode_gap(gap, passages) for gap in crosscheck.gaps],
        "articles": [
            encode_article(article, page, marks, resolution.times, passages)
            for article, page, marks in rows
        ],
    }
