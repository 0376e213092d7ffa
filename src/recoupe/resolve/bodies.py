"""Organisations, countries and places of a story, each under one name with its aliases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from recoupe.lang.fr.gazetteer import country_names
from recoupe.lang.fr.grammar import word_set
from recoupe.lang.fr.personal_names import organisation_heads
from recoupe.lang.fr.wording import keys_of
from recoupe.model.article import Article
from recoupe.model.entity import EntityKind
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Mention

EMPTY = word_set("bodies.empty")
TIES = frozenset(["sur", "sous", "en", "le", "la", "les", "lès", "lez", "de", "du", "aux", "l"])


@dataclass(slots=True)
class Body:
    """One organisation, country or place while being put together."""

    kind: EntityKind
    key: str
    name: str
    forms: dict[str, list[Evidence]] = field(default_factory=dict)
    country: str | None = None
    reasons: list[str] = field(default_factory=list)


def gather_bodies(articles: Sequence[Article], marks: Sequence[Marks]) -> list[Body]:
    """Bodies in order of first mention."""
    acronyms = story_acronyms(articles, marks)
    towns = short_towns(marks)
    found: dict[tuple[str, str], Body] = {}
    for article, own in zip(articles, marks, strict=True):
        short = acronyms | short_forms(article, own)
        for mention in own.mentions:
            if mention.kind not in ("organisation", "country", "place"):
                continue
            if mention.kind == "place" and mention.norm in towns:
                mention = replace(mention, norm=towns[mention.norm])
            add(found, article, mention, short)
    return list(found.values())


def places_of(bodies: Sequence[Body]) -> dict[tuple[str, int, int], tuple[str, str]]:
    """Kind and key of the body named at each place (article, start, end)."""
    return {
        (item.article_id, item.span.start, item.span.end): (body.kind, body.key)
        for body in bodies
        for found in body.forms.values()
        for item in found
    }


def short_towns(marks: Sequence[Marks]) -> dict[str, str]:
    """First words of towns ("Val") to the one town in full ("Val-sur-Orne") of the story."""
    names = {m.norm for own in marks for m in own.mentions if m.kind == "place"}
    full: dict[str, set[str]] = {}
    for name in names:
        first, hyphen, rest = name.partition("-")
        if hyphen and rest.partition("-")[0] in TIES and first in names:
            full.setdefault(first, set()).add(name)
    return {first: min(found) for first, found in full.items() if len(found) == 1}


def short_forms(article: Article, marks: Marks) -> dict[str, str]:
    """First words that alone stand for the one body of the article that begins so."""
    heads: dict[str, set[str]] = {}
    for mention in marks.mentions:
        if mention.kind == "organisation":
            words = folded(mention.span.of(article.text)).split()
            if len(words) > 1 and words[0] in organisation_heads():
                heads.setdefault(words[0], set()).add(mention.norm)
    return {head: min(norms) for head, norms in heads.items() if len(norms) == 1}


def story_acronyms(articles: Sequence[Article], marks: Sequence[Marks]) -> dict[str, str]:
    """Expansions, folded, to the acronym that some article of the story gives them."""
    found: dict[str, str] = {}
    for article, own in zip(articles, marks, strict=True):
        for mention in own.mentions:
            if mention.kind == "organisation":
                words = folded(mention.span.of(article.text))
                if folded(mention.norm) != words:
                    found.setdefault(words, mention.norm)
    return found


def folded(name: str) -> str:
    """Words of a name without articles and linking words."""
    keys = keys_of(name)
    return " ".join(k for k in keys if k not in EMPTY) or " ".join(keys)


def add(
    found: dict[tuple[str, str], Body], article: Article, mention: Mention, acronyms: dict[str, str]
) -> None:
    """Enter one mention under its body."""
    surface = mention.span.of(article.text)
    norm = mention.norm
    if mention.kind == "organisation":
        norm = acronyms.get(folded(surface), norm)
    kind: EntityKind = "organisation"
    if mention.kind == "country":
        kind, name = "country", country_names().get(norm, norm)
    elif mention.kind == "place":
        kind, name = "place", norm
    else:
        name = norm
    key = norm if kind == "country" else folded(norm)
    body = found.setdefault((kind, key), Body(kind, key, name, country=mention.country))
    item = Evidence(article_id=article.id, span=mention.span)
    body.forms.setdefault(surface, []).append(item)
    reason = why(kind, name, surface, mention)
    if reason and reason not in body.reasons:
        body.reasons.append(reason)


def why(kind: EntityKind, name: str, surface: str, mention: Mention) -> str:
    """Why a form was taken for the body, when it is not its name."""
    if folded(surface) == folded(name):
        return ""
    if kind == "country":
        return f"{mention.reason or 'autre nom du pays'} : « {surface} »"
    if kind == "organisation":
        joint = "sigle et développement" if name.isupper() or surface.isupper() else "forme abrégée"
        return f"{joint} : « {name} » et « {surface} »"
    return f"autre graphie : « {surface} »"
