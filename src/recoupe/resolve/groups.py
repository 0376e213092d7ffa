"""Groups of people and, where the story tells, who belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.lang.fr.wording import keys_of
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Mention
from recoupe.resolve.group_members import beside, by_countries, countries_inside, holds
from recoupe.resolve.person_records import Person
from recoupe.resolve.sides import NUMBERS, Known, lists_of, sides

OBLIQUE = ("chaque ", "des ", "aux ")


@dataclass(slots=True)
class Group:
    """People under one description; ``members`` are indices of persons, ``sides`` bodies."""

    name: str
    key: str
    members: tuple[int, ...] = ()
    sides: tuple[tuple[str, str], ...] = ()
    mentions: list[tuple[str, Mention]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def gather_groups(
    articles: Sequence[Article], marks: Sequence[Marks], persons: Sequence[Person], known: Known
) -> list[Group]:
    """Groups in order of first mention; those with the same members are one.

    ``known`` gives the body named at each place.
    """
    pairs = [
        (article, mention)
        for article, own in zip(articles, marks, strict=True)
        for mention in own.mentions
        if mention.kind == "group"
    ]
    told = explicit(pairs, persons)
    faceless = any(mention.role is None for _, mention in pairs)
    lists = {
        a.id: lists_of(a, m, known) if faceless else ()
        for a, m in zip(articles, marks, strict=True)
    }
    found: dict[str, Group] = {}
    for article, mention in pairs:
        members, reason = members_of(article, mention, persons, told)
        faced = sides(article, mention, lists, articles) if mention.role is None else ()
        surface = mention.span.of(article.text)
        key = str(members or sorted(faced) or " ".join(keys_of(mention.norm)))
        group = found.setdefault(key, Group(surface, key, members, faced))
        reason = reason or ("parties mises face à face dans le texte" if faced else "")
        group.mentions.append((article.id, mention))
        if group.name.startswith(OBLIQUE):  # "les deux parties" names them better
            group.name = surface
        if reason and reason not in group.reasons:
            group.reasons.append(reason)
    return list(found.values())


def explicit(
    pairs: Sequence[tuple[Article, Mention]], persons: Sequence[Person]
) -> list[tuple[int, ...]]:
    """Sets of members that some group spells out by its countries."""
    found: list[tuple[int, ...]] = []
    for article, mention in pairs:
        members = beside(article, mention, persons) or by_countries(
            mention, persons, countries_inside(article, mention)
        )
        if len(members) > 1 and members not in found:
            found.append(members)
    return found


def members_of(
    article: Article, mention: Mention, persons: Sequence[Person], told: list[tuple[int, ...]]
) -> tuple[tuple[int, ...], str]:
    """Members of one group with the reason, or nothing."""
    tied = beside(article, mention, persons)
    if len(tied) > 1:
        return tied, "noms donnés à la suite : " + names(persons, tied)
    countries = countries_inside(article, mention)
    own = by_countries(mention, persons, countries)
    if own:
        return own, "fonction et pays donnés : " + names(persons, own)
    wanted = next((NUMBERS[k] for k in keys_of(mention.span.of(article.text)) if k in NUMBERS), 0)
    fitting = [
        members
        for members in told
        if not countries
        and wanted in (0, len(members))
        and all(holds(persons[at], mention) for at in members)
    ]
    here = [m for m in fitting if any(article.id in persons[at].articles for at in m)]
    spelt_out = mention.role is not None and len(keys_of(mention.role.text)) > 3
    widest = max(fitting, key=len, default=())
    nested = all(set(members) <= set(widest) for members in fitting)
    if here or (fitting and nested and spelt_out):
        members = (here or [widest])[0]
        return members, "même fonction, groupe détaillé ailleurs : " + names(persons, members)
    holders = tuple(
        at for at, p in enumerate(persons) if article.id in p.articles and holds(p, mention)
    )
    if wanted == len(holders) and wanted and not countries:
        return holders, "autant de personnes de cette fonction : " + names(persons, holders)
    return (), ""


def names(persons: Sequence[Person], members: Sequence[int]) -> str:
    """Names of the members for a reader."""
    return ", ".join(persons[at].name for at in members)
