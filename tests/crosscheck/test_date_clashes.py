"""Two dates for one act."""

from __future__ import annotations

from recoupe.crosscheck.date_clashes import date_clashes

from .conftest import Draft, Start


def dated(draft: Start, left: str, right: str) -> Draft:
    made = draft({"a": left, "b": right})
    made.time("a", "1er juillet 2031", "2031-07-01")
    made.time("b", "1er septembre 2031", "2031-09-01")
    return made


def test_one_act_from_two_days_on(draft: Start) -> None:
    made = dated(
        draft,
        "Le péage du pont d’Orlane sera supprimé à partir du 1er juillet 2031.",
        "La ville veut un péage du pont d’Orlane supprimé à partir du 1er septembre 2031.",
    )
    found = date_clashes(made.material())
    assert [(f.verdict, [r.value for r in f.readings]) for f in found] == [
        ("contradiction", ["2031-07-01", "2031-09-01"])
    ]


def test_a_limit_and_a_day_do_not_clash(draft: Start) -> None:
    made = dated(
        draft,
        "Le péage du pont d’Orlane sera supprimé à partir du 1er juillet 2031.",
        "Le péage du pont d’Orlane sera supprimé avant le 1er septembre 2031.",
    )
    assert date_clashes(made.material()) == []


def test_an_article_that_gives_both_dates_tells_two_acts(draft: Start) -> None:
    made = dated(
        draft,
        "Le péage du pont d’Orlane sera supprimé à partir du 1er juillet 2031.",
        "Le péage du pont d’Orlane sera supprimé à partir du 1er septembre 2031. "
        "Un autre péage d’Orlane, supprimé à partir du 1 juillet 2031.",
    )
    made.time("b", "1 juillet 2031", "2031-07-01")
    assert date_clashes(made.material()) == []
