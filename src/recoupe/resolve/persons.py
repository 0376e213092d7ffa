"""Persons of a story: the bearers of each article drawn together across articles."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.article import Article
from recoupe.model.marks import Marks
from recoupe.resolve.identity import bare_words, same_person
from recoupe.resolve.person_records import Person


def local_persons(article_id: str, marks: Marks) -> list[Person]:
    """The bearers of one article."""
    found: dict[int, Person] = {}
    for mention in marks.mentions:
        if mention.kind == "person" and mention.person is not None:
            person = found.setdefault(mention.person, Person(mention.norm))
            person.names.append((article_id, mention))
    for mention in marks.mentions:
        if mention.kind == "description" and mention.person in found:
            found[mention.person].descriptions.append((article_id, mention))
    return [found[key] for key in sorted(found)]


def gather_persons(articles: Sequence[Article], marks: Sequence[Marks]) -> list[Person]:
    """Persons of the story, full names first, then the surnames they explain."""
    local = [p for a, m in zip(articles, marks, strict=True) for p in local_persons(a.id, m)]
    full = [p for p in local if len(bare_words(p.name)) > 1]
    short = [p for p in local if len(bare_words(p.name)) <= 1]
    persons: list[Person] = []
    for person in sorted(full, key=lambda p: -len(bare_words(p.name))):
        join_full(persons, person)
    for person in short:
        join_short(persons, person)
    return persons


def join_full(persons: list[Person], person: Person) -> None:
    """Add a full name: to the best-fitting person of the same name, or as a new one."""
    fitting = []
    for known in persons:
        same, reason = same_person(known.name, person.name)
        if same and not contradicts(known, person):
            equal = bare_words(known.name) == bare_words(person.name)
            fitting.append((equal, len(known.names), known, reason))
    if not fitting:
        persons.append(person)
        return
    _, _, known, reason = max(fitting, key=lambda item: item[:2])
    absorb(known, person, reason)


def contradicts(known: Person, person: Person) -> bool:
    """Same article, same role told twice for two bearers: the article holds them apart."""
    if bare_words(known.name) == bare_words(person.name):
        return False
    return bool(known.articles & person.articles)


def join_short(persons: list[Person], person: Person) -> None:
    """Add a surname alone: to the one person who bears it and whose country does not differ."""
    words = bare_words(person.name)
    candidates = [
        p for p in persons
        if words and words[-1] in bare_words(p.name)
        and not (p.country and person.country and p.country != person.country)
        and not (len(bare_words(p.name)) > 1 and bare_words(p.name)[0] == words[-1])
    ]  # fmt: skip
    fitting = candidates
    if len(fitting) > 1:
        fitting = [p for p in fitting if p.offices() & person.offices()]
    reason = f"nom de famille seul : « {person.name} »"
    if len(fitting) == 1:
        absorb(fitting[0], person, reason)
    elif (known := dominant(candidates, person)) is not None:
        absorb(known, person, f"{reason}, porteur de loin le plus cité")
    else:
        persons.append(person)


def dominant(candidates: list[Person], person: Person) -> Person | None:
    """The bearer named at least eight times, and four times as often as any other."""
    ranked = sorted(candidates, key=lambda p: -len(p.names))
    if len(ranked) < 2 or len(ranked[0].names) < 8:
        return None
    if any(person.articles & p.articles for p in ranked):
        return None
    return ranked[0] if len(ranked[0].names) >= 4 * len(ranked[1].names) else None


def absorb(known: Person, person: Person, reason: str) -> None:
    """Join ``person`` into ``known`` and say why."""
    if known.name != person.name and "«" not in reason:
        reason = f"{reason} : « {known.name} » et « {person.name} »"
    shared = sorted(known.offices() & person.offices())
    if shared and known.country and known.country == person.country:
        reason += " ; même fonction et même pays"
    known.names += person.names
    known.descriptions += person.descriptions
    if reason not in known.reasons:
        known.reasons.append(reason)
