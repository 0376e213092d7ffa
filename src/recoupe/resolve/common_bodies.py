"""Bodies named by a common noun alone: "la préfecture" is the one préfecture of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.lang.fr.collectives import collective_nouns, longest_collective
from recoupe.lang.fr.wording import keys_of
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Mention

COMMON = "nom commun"
Noun = tuple[str, ...]


def name_bodies(articles: Sequence[Article], marks: Sequence[Marks]) -> list[Marks]:
    """Marks whose bodies under a common noun are organisations, or what the noun stands for.

    The article tells which body is meant when it names one alone, else the story.
    """
    story = [known(a, m) for a, m in zip(articles, marks, strict=True)]
    wide = joined(story)
    return [
        replace(m, mentions=tuple(named(x, (own, wide)) for x in m.mentions))
        for m, own in zip(marks, story, strict=True)
    ]


def known(article: Article, marks: Marks) -> dict[Noun, dict[tuple[str, str], Mention]]:
    """Bodies that the article names in full, by their noun, then by kind and name."""
    found: dict[Noun, dict[tuple[str, str], Mention]] = {}
    for mention in marks.mentions:
        if mention.kind in ("organisation", "country"):
            noun = noun_of(mention.span.of(article.text))
            if noun:
                found.setdefault(noun, {}).setdefault((mention.kind, mention.norm), mention)
    return found


def joined(
    story: Sequence[dict[Noun, dict[tuple[str, str], Mention]]],
) -> dict[Noun, dict[tuple[str, str], Mention]]:
    """What all articles name, together."""
    found: dict[Noun, dict[tuple[str, str], Mention]] = {}
    for own in story:
        for noun, bodies in own.items():
            found.setdefault(noun, {}).update(bodies)
    return found


def noun_of(text: str) -> Noun:
    """The common noun for a body that ``text`` begins with, if any."""
    keys = keys_of(text)
    for length in range(longest_collective(), 0, -1):
        if keys[:length] in collective_nouns():
            return keys[:length]
    return ()


def named(
    mention: Mention, knowledge: Sequence[dict[Noun, dict[tuple[str, str], Mention]]]
) -> Mention:
    """The mention under the one body that its noun can mean, else as a body of its own."""
    if mention.kind != "group" or mention.reason != COMMON:
        return mention
    noun = noun_of(mention.norm)
    for known_bodies in knowledge:
        bodies = known_bodies.get(noun, {})
        if len(bodies) == 1:
            body = next(iter(bodies.values()))
            kind, norm, country = body.kind, body.norm, body.country
            return replace(mention, kind=kind, norm=norm, country=country, reason=body.reason)
        if bodies:
            break
    return replace(mention, kind="organisation", norm=mention.norm.lower(), reason="")
