"""Readers of weekdays; which way a bare one points is left to the tense of its clause."""

from __future__ import annotations

from recoupe.annotate.time_fragments import word_value
from recoupe.annotate.time_values import Groups, Reading, day_number, side, with_tail
from recoupe.lang.fr.numbers import number_value


def read_weekday(g: Groups) -> Reading | None:
    """A weekday; past or future is left to the tense."""
    code = word_value("time_weekdays", "code")[g["wd"] or ""]
    where = side(g.get("dir"))
    if g.get("dir") and not where:
        way = "past" if g["dir"] in ("precedent", "d'avant") else "future"
        return Reading("DATE", None, f"WD:{code}:{way}:strict:text")
    if g.get("day"):
        day = day_number(g["day"] or "")
        return with_tail(g, f"XXXX-XX-{day:02d}", f"XXXX-XX-{day:02d}@{code}")
    found = with_tail(g, f"WD:{code}:{where or '?'}")
    if where:
        strict = f"WD:{code}:{where}:strict"
        narrow = found.narrow and found.narrow.replace(f"WD:{code}:{where}", strict)
        return found._replace(detail=strict, narrow=narrow)
    return found._replace(tense=True)


def read_weekinday(g: Groups) -> Reading | None:
    """A weekday of this week, the last or the next."""
    code = word_value("time_weekdays", "code")[g["wd"] or ""]
    ahead = g.get("dir") in ("suivante", "d'apres")
    where = "future" if ahead else side(g.get("dir"))
    sign = {"past": "-1", "future": "+1"}.get(where, "0")
    value = None if ahead else f"WD:{code}:{where or '?'}"
    return Reading("DATE", value, f"week:{sign}:{code}", tense=not where)


def read_ineight(g: Groups) -> Reading | None:
    """«lundi en huit»: the Monday after next, «en quinze» a week later."""
    code = word_value("time_weekdays", "code")[g["wd"] or ""]
    weeks = 2 if number_value(g["num"] or "") == 15 else 1
    return Reading("DATE", None, f"plus:{weeks}:WD:{code}:future")
