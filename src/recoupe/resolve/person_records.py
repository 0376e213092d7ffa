"""A person of the story while being put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.lang.fr.offices import role_heads
from recoupe.lang.fr.wording import keys_of
from recoupe.model.evidence import Evidence
from recoupe.model.marks import Mention, RoleMention


@dataclass(slots=True)
class Person:
    """One person while being put together.

    ``names`` and ``descriptions`` pair an article's id with a mention; ``reasons`` say why
    articles' bearers were joined; ``guesses`` are descriptions tied across articles; ``shared``
    are roles of a group that the person belongs to.
    """

    name: str
    names: list[tuple[str, Mention]] = field(default_factory=list)
    descriptions: list[tuple[str, Mention]] = field(default_factory=list)
    guesses: list[tuple[str, Mention]] = field(default_factory=list)
    shared: list[tuple[str, RoleMention]] = field(default_factory=list)
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


def evidence(pairs: Sequence[tuple[str, Mention]], score: float) -> tuple[Evidence, ...]:
    """Mentions as evidence in order of article and place."""
    found = {Evidence(article_id=a, span=m.span, score=score) for a, m in pairs}
    return tuple(sorted(found))
