"""Two dates for one act."""

from __future__ import annotations

from recoupe.crosscheck.date_clashes import date_clashes

from .conftest import Draft, Start

# Sentences that make the words of the others rare in the story.
FILLER = (
    "Les boulangers dorment peu. Un chien aboie. La neige fond vite. Trois voiliers rentrent. "
    "Le facteur siffle. Personne ne répond. Les lampes brûlent encore. Une porte claque."
)


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


def test_days_without_a_year_clash_when_several_articles_give_one(draft: Start) -> None:
    made = draft(
        {
            "a": "Le texte sur les haies d’Orlane sera étudié par la Chambre haute le 5 mai.",
            "b": "Le débat à la Chambre haute est prévu à partir du 7 mai.",
            "c": "Le texte sur les haies sera examiné par la Chambre haute à partir du 7 mai.",
            "d": FILLER,
        }
    )
    made.time("a", "5 mai", "XXXX-05-05")
    made.time("b", "7 mai", "XXXX-05-07")
    made.time("c", "7 mai", "XXXX-05-07")
    found = date_clashes(made.material())
    assert [[r.value for r in f.readings] for f in found] == [["XXXX-05-05", "XXXX-05-07"]]


def test_what_was_announced_and_what_will_be_are_two_acts(draft: Start) -> None:
    made = draft(
        {
            "a": "Annoncé le 1er octobre, le plan de soutien aux haies d’Orlane a démarré.",
            "b": "Le plan de soutien aux haies d’Orlane sera annoncé le 4 décembre prochain.",
        }
    )
    made.time("a", "1er octobre", "XXXX-10-01")
    made.time("b", "4 décembre", "XXXX-12-04")
    assert date_clashes(made.material()) == []


def test_an_hour_before_the_day_does_not_tie_it(draft: Start) -> None:
    made = dated(
        draft,
        "Le péage du pont d’Orlane sera supprimé à partir de 20 heures le 1er juillet 2031. "
        + FILLER,
        "Le péage du pont d’Orlane sera supprimé le 1er septembre 2031.",
    )
    assert [f.verdict for f in date_clashes(made.material())] == ["contradiction"]
