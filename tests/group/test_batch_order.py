"""What a batch gives does not depend on the order in which its articles come."""

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.group.stories import group_articles
from recoupe.model.article import Article
from recoupe.model.story import Story

from .pages import BRIDGE, CHEESE, article

MATTERS = (
    "prefete pont cables fissures camions travaux detour Valcroze transporteurs voie",
    "fromage affineurs cave label lait brebis Castelmaure marche foire eleveurs",
    "bac traversee matelots greve Port-Lazare quai passagers horaires armateur salaires",
)
DAYS = (None, "2031-03-04", "2031-03-06", "2031-03-20", "2031-09-01")


@st.composite
def pages(draw: st.DrawFn) -> list[Article]:
    """Invented reports of few matters, some of them of known days."""
    made = [*draw(st.sampled_from(([], BRIDGE, CHEESE)))]
    for n in range(draw(st.integers(0, 9))):
        words = draw(st.sampled_from(MATTERS)).split()
        drawn = draw(st.lists(st.sampled_from(words), min_size=2, max_size=16))
        day = draw(st.sampled_from(DAYS))
        made.append(article(f"p{n}", " ".join(drawn[:4]), " ".join(drawn), published=day))
    return made


def known(stories: tuple[Story, ...]) -> dict[str, object]:
    """Every story, as far as its articles and not their order tell."""
    return {
        story.id: (
            set(story.articles),
            story.title,
            story.period,
            {link.story_id: link.kind for link in story.links},
            {(frozenset(e.members), e.first, e.reason) for e in story.episodes},
            {frozenset(o.members): o.first for o in story.origins},
            {frozenset(r.members) for r in story.rewrites},
        )
        for story in stories
    }


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_stories_waves_and_origins_are_the_same_in_every_order(data: st.DataObject) -> None:
    given_pages = data.draw(pages())
    shuffled = data.draw(st.permutations(given_pages))
    assert known(group_articles(shuffled, [])) == known(group_articles(given_pages, []))
