"""Persons of a story: the bearers of each article drawn together across articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.lang.fr.offices import role_heads
from recoupe.lang.fr.wording import keys_of
from recoupe.model.article import Article
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Marks, Mention, RoleMention
from recoupe.resolve.identity import bare_words, same_person


@dataclass(slots=True)
class Person:
    """One person while being put together.

    ``names`` and ``descriptions`` pair an article's id with a mention; ``reasons`` say why
    articles' bearers were joined; ``guesses`` are descriptions tied across articles.
    """

    name: str
    names: list[tuple[str, Mention]] = field(default_factory=list)
    descriptions: list[tuple[str, Mention]] = field(default_factory=list)
    guesses: list[tuple[str, Mention]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles that name the person."""
        return frozenset(article for article, _ in self.names)

    def offices(self) -> frozenset[str]:
        """Offices given beside any name or description."""
        told = self.names + self.descriptions
        return frozenset(r.office for _, m in told for r in roles_in(m) if r.office)

    def nouns(self) -> frozenset[str]:
        """First nouns of the roles given."""
        told = self.names + self.descriptions
        return frozenset(noun_of(m) for _, m in told if m.role) - {""}

    def countries(self) -> Counter[str]:
        """Countries given, by how often."""
        told = self.names + self.descriptions
        return Counter(m.country for _, m in told if m.country)

    @property
    def country(self) -> str | None:
        """The country given most often."""
        ranked = sorted(self.countries().items(), key=lambda item: (-item[1], item[0]))
        return ranked[0][0] if ranked else None


def roles_in(mention: Mention) -> tuple[RoleMention, ...]:
    """All roles that stand with a mention."""
    return ((mention.role,) if mention.role else ()) + mention.further_roles


def noun_of(mention: Mention) -> str:
    """The first role noun of the mention's role, folded."""
    keys = keys_of(mention.role.text) if mention.role else ()
    return next((k for k in keys if (k,) in role_heads()), "")


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
    fitting = [
        p for p in persons
        if words and words[-1] in bare_words(p.name)
        and not (p.country and person.country and p.country != person.country)
        and not (len(bare_words(p.name)) > 1 and bare_words(p.name)[0] == words[-1])
    ]  # fmt: skip
    if len(fitting) > 1:
        fitting = [p for p in fitting if p.offices() & person.offices()]
    if len(fitting) == 1:
        reason = f"nom de famille seul : « {person.name} »"
        absorb(fitting[0], person, reason)
    else:
        persons.append(person)


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


def evidence(pairs: Sequence[tuple[str, Mention]], score: float) -> tuple[Evidence, ...]:
    """Mentions as evidence in order of article and place."""
    found = {Evidence(article_id=a, span=m.span, score=score) for a, m in pairs}
    return tuple(sorted(found))
