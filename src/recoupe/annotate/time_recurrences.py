"""Readers of recurrences: "par an", "chaque lundi", "tous les trois mois", "annuel"."""

from __future__ import annotations

from recoupe.annotate.time_fragments import word_value
from recoupe.annotate.time_values import Groups, Reading, fixed, unit_value
from recoupe.lang.fr.numbers import number_value


def read_per(g: Groups) -> Reading | None:
    """«par an»."""
    iso = {"unit": g["per"]}
    return Reading("SET", unit_value({**iso, "half": None}))


def read_every(g: Groups) -> Reading | None:
    """«chaque année», "tous les trois mois", "le premier lundi du mois"."""
    if fixed(g):
        return Reading("SET", fixed(g))
    if g.get("unit"):
        return Reading("SET", unit_value(g, "", number_value(g.get("num") or "1")))
    if g.get("wd"):
        return Reading("SET", "P1W")
    if g.get("tod"):
        return Reading("SET", "P1D")
    return Reading("SET", "P1Y" if g.get("month") or g.get("season") else None)


def read_recurrence(g: Groups) -> Reading | None:
    """«annuel», "hebdomadaire"."""
    return Reading("SET", word_value("time_recurrences", "value")[g["recurrence"] or ""])
