"""Who can belong to a group: holders of its office, from its countries, named beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from recoupe.lang.fr.gazetteer import demonyms, find_entries
from recoupe.lang.fr.wording import words_of
from recoupe.model.article import Article
from recoupe.model.marks import Mention
from recoupe.resolve.person_records import Person, noun_of


def countries_inside(article: Article, mention: Mention) -> frozenset[str]:
    """Countries that the group's own words name."""
    return countries_in(mention.span.of(article.text))


@lru_cache(maxsize=4096)
def countries_in(text: str) -> frozenset[str]:
    """Countries that words name or whose people's adjective they hold."""
    words = words_of(text)
    found = {h.entry.iso for h in find_entries(text, words)}
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
    if noun_of(mention).startswith("homologue"):
        return peers(persons, countries)
    members = []
    for country in sorted(countries):
        own = [at for at, p in enumerate(persons) if p.country == country]
        holders = [at for at in own if holds(persons[at], mention)]
        holders = holders or [at for at in own if may_hold(persons[at])]
        if len(holders) != 1:
            return ()
        members += holders
    return tuple(sorted(members)) if len(members) > 1 else ()


def peers(persons: Sequence[Person], countries: frozenset[str]) -> tuple[int, ...]:
    """Persons of one ministry, one from each country; none when two ministries would do."""
    found = set()
    offices = {o for p in persons for o in ministries(p)}
    for office in offices:
        own = [
            at for at, p in enumerate(persons) if p.country in countries and office in ministries(p)
        ]
        if sorted(persons[at].country or "" for at in own) == sorted(countries):
            found.add(tuple(own))
    return found.pop() if len(found) == 1 and len(countries) > 1 else ()


def ministries(person: Person) -> frozenset[str]:
    """Ministries the person heads, by a text or as one of a group that does."""
    shared = {role.office or "" for _, role in person.shared}
    return frozenset(o for o in person.offices() | shared if o.startswith("minister-"))


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


def beside(article: Article, mention: Mention, persons: Sequence[Person]) -> tuple[int, ...]:
    """Persons whose names carry this very role phrase."""
    if mention.role is None:
        return ()
    return tuple(
        at for at, p in enumerate(persons)
        if any(a == article.id and m.role and m.role.span == mention.role.span for a, m in p.names)
    )  # fmt: skip
