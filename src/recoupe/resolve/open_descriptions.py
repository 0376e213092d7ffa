"""Descriptions that their own article leaves open, tied to the one person who fits."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model.article import Article
from recoupe.model.marks import Marks, Mention
from recoupe.resolve.person_records import Person, noun_of


def place_descriptions(
    persons: Sequence[Person], articles: Sequence[Article], marks: Sequence[Marks]
) -> None:
    """Tie descriptions that their own article leaves open to the only person who fits."""
    for article, own in zip(articles, marks, strict=True):
        for mention in own.mentions:
            if mention.kind != "description" or mention.person is not None:
                continue
            holder = sole_holder(persons, mention)
            if holder is not None:
                holder.guesses.append((article.id, mention))


def sole_holder(persons: Sequence[Person], mention: Mention) -> Person | None:
    """The only person of that office and country, or None when several or none fit."""
    role = mention.role
    if role is None or not (role.office or mention.country):
        return None
    fitting = [p for p in persons if answers(p, role.office, mention.country, noun_of(mention))]
    return fitting[0] if len(fitting) == 1 else None


def answers(person: Person, office: str | None, country: str | None, noun: str) -> bool:
    """Whether the person is known to hold the office, and for that country if one is given."""
    if country and country != person.country:
        return False
    if office is None:
        return noun == "homologue" and country is not None and bool(person.offices())
    if office == "minister":
        return country is not None and any(o.startswith("minister") for o in person.offices())
    return office in person.offices() and (country is not None or office != "president")
