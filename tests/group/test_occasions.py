from datetime import date

import pytest

from recoupe.group.neighbours import Graph
from recoupe.group.occasions import part_occasions
from recoupe.group.periods import Told, told
from recoupe.group.stories import group_articles
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Mention, Time
from recoupe.model.span import Span

from .pages import article

ALIKE: Graph = [{other: 0.3 for other in range(4) if other != one} for one in range(4)]
MARCH, APRIL = date(2031, 3, 2), date(2031, 4, 2)


def occasion(day: date, *places: str, named: tuple[date, ...] = (), sure: bool = True) -> Told:
    return Told(day=day, named=frozenset(named), sure=sure, places=frozenset(places))


def test_another_day_in_another_place_is_another_occasion() -> None:
    days = [occasion(MARCH, "valcroze"), occasion(MARCH), occasion(APRIL, "orbelle"), Told()]
    graph = [*ALIKE[:3], {0: 0.1, 1: 0.1, 2: 0.4}]
    assert part_occasions(range(4), days, graph) == [[0, 1], [2, 3]]


@pytest.mark.parametrize(
    "later",
    [
        occasion(APRIL, "valcroze", "orbelle"),
        occasion(APRIL),
        occasion(APRIL, "orbelle", sure=False),
        occasion(APRIL, "orbelle", named=(MARCH,)),
        occasion(date(2031, 3, 9), "orbelle"),
    ],
    ids=["same place", "no place", "day not told", "looks back", "soon after"],
)
def test_day_and_place_must_both_tell(later: Told) -> None:
    assert part_occasions(range(2), [occasion(MARCH, "valcroze"), later], ALIKE) == [[0, 1]]


def meeting(name: str, place: str, day: str) -> tuple[Article, Marks]:
    """A report of a meeting of the same two people."""
    words = f"le {day}"
    made = article(
        name,
        "Castaing et Morvan se retrouvent",
        f"La préfète Irène Castaing et l'armateur Luc Morvan se sont réunis {words} à {place} au "
        "sujet du bac et de ses matelots. Les horaires des traversées et les salaires des "
        "matelots restent en discussion, disent la préfète et l'armateur.",
        published=day,
    )
    at = made.text.index(place)
    start = made.text.index(words)
    return made, Marks(
        article_id=name,
        mentions=(Mention(kind="place", span=Span(at, at + len(place)), norm=place),),
        times=(Time(kind="DATE", span=Span(start, start + len(words)), value=day),),
    )


def test_meetings_of_the_same_people_are_linked_stories() -> None:
    rows = [
        meeting("a", "Valcroze", "2031-03-02"),
        meeting("b", "Valcroze", "2031-03-02"),
        meeting("c", "Orbelle", "2031-03-30"),
    ]
    assert told(*rows[0]).places == {"valcroze"}
    first, second = group_articles([page for page, _ in rows], [marks for _, marks in rows])
    assert (first.articles, second.articles) == (("a", "b"), ("c",))
    assert [(link.story_id, link.kind) for link in first.links] == [(second.id, "follow-up")]
    together = group_articles([page for page, _ in rows], [])
    assert [story.articles for story in together] == [("a", "b", "c")]
