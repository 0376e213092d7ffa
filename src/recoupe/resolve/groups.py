"""Groups of people and, where the story tells, who belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.lang.fr.gazetteer import demonyms, find_entries
from recoupe.lang.fr.wording import keys_of, words_of
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Mention
from recoupe.resolve.person_records import Person, noun_of

NUMBERS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}


@dataclass(slots=True)
class Group:
    """People under one description; ``members`` are indices of persons, sorted."""

    name: str
    key: str
    members: tuple[int, ...] = ()
    mentions: list[tuple[str, Mention]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def gather_groups(
    articles: Sequence[Article], marks: Sequence[Marks], persons: Sequence[Person]
) -> list[Group]:
    """Groups in order of first mention; those with the same members are one."""
    pairs = [
        (article, mention)
        for article, own in zip(articles, marks, strict=True)
        for mention in own.mentions
        if mention.kind == "group"
    ]
    told = explicit(pairs, persons)
    found: dict[str, Group] = {}
    for article, mention in pairs:
        members, reason = members_of(article, mention, persons, told)
        surface = mention.span.of(article.text)
        key = str(members) if members else " ".join(keys_of(mention.norm))
        group = found.setdefault(key, Group(surface, key, members))
        group.mentions.append((article.id, mention))
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


def countries_inside(article: Article, mention: Mention) -> frozenset[str]:
    """Countries that the group's own words name."""
    words = words_of(mention.span.of(article.text))
    found = {h.entry.iso for h in find_entries(mention.span.of(article.text), words)}
    for word in words:
        demonym = demonyms().get((word.key,))
        if demonym is not None:
            found.add(demonym.iso)
    return frozenset(iso for iso in found if iso)


def by_countries(
    mention: Mention, persons: Sequence[Person], countries: frozenset[str]
) -> tuple[int, ...]:
    """Persons who hold the group's office for one of the countries; all must be found."""
    if not countries:
        return ()
    members = []
    for country in sorted(countries):
        own = [at for at, p in enumerate(persons) if p.country == country]
        holders = [at for at in own if holds(persons[at], mention)]
        holders = holders or [at for at in own if may_hold(persons[at])]
        if len(holders) != 1:
            return ()
        members += holders
    return tuple(sorted(members)) if len(members) > 1 else ()


def may_hold(person: Person) -> bool:
    """Whether nothing is known of the person's office but a peer's or a minister's."""
    return person.offices() <= {"minister"}


def holds(person: Person, mention: Mention) -> bool:
    """Whether the person holds the office, or bears the noun, of the group."""
    role = mention.role
    if role is None:
        return False
    if role.office and role.office != "minister":
        return role.office in person.offices()
    if role.office == "minister":
        return any(o.startswith("minister") for o in person.offices())
    return bool(noun_of(mention)) and noun_of(mention).rstrip("sx") in {
        n.rstrip("sx") for n in person.nouns()
    }


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
    if here or (len(fitting) == 1 and spelt_out):
        members = (here or fitting)[0]
        return members, "même fonction, groupe détaillé ailleurs : " + names(persons, members)
    holders = tuple(
        at for at, p in enumerate(persons) if article.id in p.articles and holds(p, mention)
    )
    if wanted == len(holders) and wanted and not countries:
        return holders, "autant de personnes de cette fonction : " + names(persons, holders)
    return (), ""


def beside(article: Article, mention: Mention, persons: Sequence[Person]) -> tuple[int, ...]:
    """Persons whose names carry this very role phrase."""
    if mention.role is None:
        return ()
    return tuple(
        at for at, p in enumerate(persons)
        if any(a == article.id and m.role and m.role.span == mention.role.span for a, m in p.names)
    )  # fmt: skip


def names(persons: Sequence[Person], members: Sequence[int]) -> str:
    """Names of the members for a reader."""
    return ", ".join(persons[at].name for at in members)
