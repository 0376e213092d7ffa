import random

import pytest

from recoupe.group.stories import group_articles
from recoupe.model.article import Article
from recoupe.model.marks import Marks, Mention
from recoupe.model.span import Span

from .pages import BRIDGE, CHEESE, article, day_marks

SEQUEL = article(
    "pont-4",
    "Le pont suspendu de Valcroze rouvre aux poids lourds",
    "Les camions passent de nouveau depuis le 3 juin 2031 sur le pont suspendu de Valcroze. Les "
    "deux câbles porteurs fissurés ont été remplacés. La préfète Irène Castaing a rouvert "
    "la seconde voie ; les transporteurs du Haut-Val saluent la fin du détour.",
    published="2031-06-04",
)


def test_two_matters_give_two_stories_and_every_article_is_in_one() -> None:
    stories = group_articles([BRIDGE[0], CHEESE[0], *BRIDGE[1:], CHEESE[1]], [])
    assert [set(s.articles) for s in stories] == [
        {"pont-1", "pont-2", "pont-3"},
        {"fromage-1", "fromage-2"},
    ]
    for story in stories:
        assert sorted(m for o in story.origins for m in o.members) == sorted(story.articles)


def test_two_articles_of_different_matters_are_not_joined() -> None:
    stories = group_articles([BRIDGE[0], CHEESE[0]], [])
    assert [s.articles for s in stories] == [("pont-1",), ("fromage-1",)]
    assert stories[0].reasons == ("seul article sur ce sujet",)
    assert stories[0].links == ()


def test_the_order_of_arrival_changes_nothing_but_the_order() -> None:
    pages = [*BRIDGE, *CHEESE]
    wanted = {s.id: s.title for s in group_articles(pages, [])}
    for seed in range(6):
        random.Random(seed).shuffle(pages)
        stories = group_articles(pages, [])
        assert {s.id: s.title for s in stories} == wanted
        assert stories[0].articles[0] == pages[0].id


def test_the_title_is_that_of_a_member_and_reasons_name_what_is_shared() -> None:
    (story,) = group_articles(BRIDGE, [])
    assert story.title in [page.title for page in BRIDGE]
    assert any("Valcroze (3)" in reason for reason in story.reasons)


def test_names_of_the_marks_are_given_as_reasons() -> None:
    marks = []
    for page in BRIDGE:
        start = page.text.index("Irène Castaing")
        span = Span(start, start + len("Irène Castaing"))
        mention = Mention(kind="person", span=span, norm="Irène Castaing")
        marks.append(Marks(article_id=page.id, mentions=(mention,)))
    (story,) = group_articles(BRIDGE, marks)
    assert story.reasons[0] == "noms communs : Irène Castaing (3)"


def test_a_sequel_months_later_is_a_story_of_its_own_linked_as_follow_up() -> None:
    first = [article(p.id, p.title, p.body_text, published="2030-10-08") for p in BRIDGE]
    before, after = group_articles(
        [*first, SEQUEL], [day_marks(SEQUEL, "3 juin 2031", "2031-06-03")]
    )
    assert after.articles == ("pont-4",)
    assert [(link.kind, link.story_id) for link in before.links] == [("follow-up", after.id)]
    assert [(link.kind, link.story_id) for link in after.links] == [("precursor", before.id)]
    assert before.period is not None
    assert before.period.edtf == "2030-10-08"


def test_a_strange_date_alone_parts_nothing() -> None:
    pages = [article(p.id, p.title, p.body_text, published="2030-10-08") for p in BRIDGE[:2]]
    late = article("pont-3", BRIDGE[2].title, BRIDGE[2].body_text, published="2031-08-01")
    assert len(group_articles([*pages, late], [])) == 1


def test_articles_stand_by_day_where_all_days_are_known() -> None:
    days = ["2030-10-09", "2030-10-08", "2030-10-10"]
    pages = [
        article(p.id, p.title, p.body_text, published=d) for p, d in zip(BRIDGE, days, strict=True)
    ]
    (story,) = group_articles(pages, [])
    assert story.articles == ("pont-2", "pont-1", "pont-3")
    assert story.period is not None
    assert story.period.edtf == "2030-10-08/2030-10-10"


@pytest.mark.parametrize(
    "pages", [[], [article("vide", ".")], [article("a", "…"), article("b", "…")]]
)
def test_nothing_much_raises_nothing(pages: list[Article]) -> None:
    stories = group_articles(pages, [])
    assert sorted(m for s in stories for m in s.articles) == sorted(p.id for p in pages)
