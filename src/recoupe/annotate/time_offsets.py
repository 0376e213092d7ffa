"""Readers of what counts from another day: offsets, lengths of time, recurrences."""

from __future__ import annotations

from recoupe.annotate.time_clock import part_hours
from recoupe.annotate.time_fragments import word_value
from recoupe.annotate.time_values import (
    MODS,
    Groups,
    Reading,
    fixed,
    side,
    unit_value,
    with_tail,
)
from recoupe.lang.fr.numbers import number_value, tidy

EARLIER = frozenset(
    ("plus tot", "auparavant", "avant", "d'avant", "precedent", "precedente", "precedents")
)
AHEAD = frozenset(("qui viennent", "a venir"))


def read_unit(g: Groups) -> Reading | None:
    """«la semaine dernière»: an offset of one."""
    where = side(g.get("dir"))
    if not where and not g.get("mod"):
        return read_later(g)
    value = unit_value(g, {"past": "-", "future": "+"}.get(where, "")) if where else None
    mod = MODS.get(g.get("mod") or "", "")
    return Reading("DATE", None if mod else value, f"{mod}:{value}" if mod and value else None)


def read_this(g: Groups) -> Reading | None:
    """«cette année»: an offset of nothing."""
    value = unit_value(g, "", 0.0)
    mod = MODS.get(g.get("mod") or "", "")
    return Reading("DATE", None if mod else value, f"{mod}:{value}" if mod and value else None)


def read_part(g: Groups) -> Reading | None:
    """«la fin du mois»: no value, but a detail."""
    where = side(g.get("dir"))
    sign = {"past": "-", "future": "+"}.get(where, "")
    value = unit_value(g, sign, 1.0 if where else 0.0)
    mod = MODS[g["mod"] or ""]
    detail = f"{mod}:{value}" if mod and value else value
    return Reading("DATE", None, detail if g.get("dir") is None or where else None)


def read_none(g: Groups) -> Reading | None:
    """What has no value of its own but its year: a season of sport, two weekdays, an event."""
    if fixed(g) == "weekend":
        where = side(g.get("dir"))
        return Reading("DATE", None, f"weekend:{where or 'near'}", tense=not where)
    hours = part_hours(g.get("tod") or "")
    narrow = f"{fixed(g) or 'P0D'}".removesuffix(":text") + hours if hours else None
    return Reading(g["kind"] or "DATE", g.get("year"), fixed(g) or None, narrow=narrow)


def read_counted(g: Groups) -> Reading | None:
    """«les trois derniers mois»: a duration that ends or starts today."""
    number = number_value(g.get("num") or "")
    value = unit_value(g, "", number)
    where = side(g.get("dir")) or ("future" if g.get("dir") in AHEAD else "")
    detail = f"{where}:{value}" if value and where else None
    return Reading("DURATION", value, detail)


def read_offset(g: Groups) -> Reading | None:
    """«il y a deux ans», "dans six mois"."""
    number = number_value(g["num"] or "")
    value = unit_value(g, fixed(g), number)
    kind = "TIME" if value and value.startswith("PT") else "DATE"
    detail = f"ago:{value}" if value and kind == "DATE" else None
    return Reading(kind, value, detail, approx=bool(g.get("about")))


def read_undated(g: Groups) -> Reading | None:
    """An offset from nowhere, or of unknown size."""
    iso = word_value("time_units", "iso").get(g.get("unit") or "", "")
    return Reading("TIME" if iso.startswith("T") else "DATE", None)


def read_later(g: Groups) -> Reading | None:
    """«deux jours plus tard», «le mois suivant»: counted from the date named before it."""
    back = g["dir"] in EARLIER
    number = number_value(g.get("num") or ("" if "num" in g else "1"))
    value = unit_value(g, "-" if back else "+", number)
    base = "ago:" if g.get("num") else ""
    detail = f"{base}{value}:text" if value and "T" not in value else None
    iso = word_value("time_units", "iso").get(g.get("unit") or "", "")
    return Reading("TIME" if iso.startswith("T") else "DATE", None, detail)


def read_duration(g: Groups) -> Reading | None:
    """A length of time."""
    value = unit_value(g, "", number_value(g["num"] or ""))
    if value and g.get("num2"):
        value += tidy(number_value(g["num2"] or "") or 0) + "M"
    return Reading("DURATION", value, approx=bool(g.get("about") or g.get("half") == "et quelques"))


def read_half(g: Groups) -> Reading | None:
    """A half or a quarter of an hour, of a day."""
    unit = (g["unit"] or "").rstrip("s")
    if unit == "heure":
        return Reading("DURATION", "PT30M" if "num" in g else None)
    value = {"journee": "P0.5D", "siecle": "P50Y"}.get(unit)
    return Reading("DURATION", value, approx=bool(g.get("about")))


def read_collective(g: Groups) -> Reading | None:
    """«une dizaine d'années»."""
    number = int(word_value("number_collectives", "value")[g["coll"] or ""])
    return Reading("DURATION", unit_value(g, "", float(number)), approx=True)


def read_vague(g: Groups) -> Reading | None:
    """«quelques jours»: a length without a number."""
    return Reading(g["kind"] or "DURATION", None, approx=True)


def read_deictic(g: Groups) -> Reading | None:
    """«hier soir»: an offset in days."""
    found = with_tail(g, fixed(g))
    return found._replace(kind="TIME") if g["kind"] == "TIME" else found
