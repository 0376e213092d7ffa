"""The day that an article speaks from."""

from __future__ import annotations

from recoupe.lang.fr.calendar import full_dates, spoken
from recoupe.model.article import Article
from recoupe.model.when import Basis, When
from recoupe.resolve.reckoning import value_to_when
from recoupe.resolve.steps import on_day

__all__ = ["article_day", "based", "value_to_when"]

LEAD = 500  # code points of the body in which a lone date is the day told
DATELINE = 90  # code points in which a date is a dateline


def article_day(article: Article) -> When | None:
    """The day an article speaks from: published, else updated, else the day it tells itself.

    The day told is a full date with ``ce`` ("ce mardi 6 mai 2025"), a dateline, or the only
    full date of the lead. None when there is none.
    """
    given: tuple[tuple[When | None, Basis, str], ...] = (
        (article.published, "published", "jour de publication"),
        (article.updated, "updated", "jour de mise à jour"),
    )
    for when, basis, label in given:
        if when is not None and when.earliest is not None and when.earliest == when.latest:
            return based(on_day(when.earliest), basis, f"{label} : {spoken(when.earliest)}")
    return narrated_day(article)


def narrated_day(article: Article) -> When | None:
    """The day that the body itself says it tells, or None."""
    dates = full_dates(article.body_text)
    told = [day for _, day, this in dates if this]
    label = "jour que le texte désigne par « ce »"
    if not told:
        told = [day for span, day, _ in dates if span.end <= DATELINE]
        label = "date en tête du texte"
    if not told:
        told = [day for span, day, _ in dates if span.end <= LEAD]
        label = "seule date complète du début du texte"
    if len(set(told)) != 1:
        return None
    return based(on_day(told[0]), "narrated", f"{label} : {spoken(told[0])}")


def based(when: When, basis: Basis, reason: str) -> When:
    """The same moment with where it comes from."""
    return When(
        edtf=when.edtf, earliest=when.earliest, latest=when.latest, basis=basis, reason=reason
    )
