import random

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.group.regrouping import Move
from recoupe.group.stream import StoryStream, story_id
from recoupe.group.stream_records import Incoming, Window
from recoupe.group.tokenising import counted, incoming

from .pages import BRIDGE, CHEESE, article


def fed(stream: StoryStream, pages: list[Incoming]) -> list[str]:
    return [stream.add(page).story for page in pages]


def plain(name: str, words: str, day: int | None = None) -> Incoming:
    return counted(name, dict.fromkeys(words.split(), 1), 40, day, french=False)


def partition(stream: StoryStream) -> set[frozenset[str]]:
    return {frozenset(s.members) for s in stream.stories.by_id.values() if s.members}


def test_articles_of_one_matter_share_the_story_that_the_first_founded() -> None:
    stream = StoryStream()
    fed(stream, [incoming(page) for page in (*BRIDGE, *CHEESE)])
    list(stream.settle())
    assert partition(stream) == {
        frozenset({"pont-1", "pont-2", "pont-3"}),
        frozenset({"fromage-1", "fromage-2"}),
    }
    assert stream.held["pont-1"].story == story_id("pont-1")
    assert stream.held["fromage-2"].story == story_id("fromage-1")


def test_settled_stories_do_not_depend_on_the_order() -> None:
    pages = [incoming(page) for page in (*BRIDGE, *CHEESE)]
    found = []
    for seed in range(6):
        random.Random(seed).shuffle(pages)
        stream = StoryStream()
        fed(stream, pages)
        list(stream.settle())
        found.append(partition(stream))
    assert all(one == found[0] for one in found)


def test_what_moves_is_told_and_the_larger_part_keeps_its_id() -> None:
    stream = StoryStream()
    for page in (*BRIDGE, *CHEESE):
        stream.add(incoming(page))
    lost = stream.held["pont-3"]
    stream.stories.take(lost)
    stream.stories.put(lost, story_id("fromage-1"))
    moves = list(stream.settle())
    assert moves == [
        Move(
            kind="split",
            story=story_id("fromage-1"),
            into=story_id("pont-1"),
            articles=("pont-3",),
        )
    ]
    assert stream.held["pont-3"].story == story_id("pont-1")
    assert list(stream.settle()) == []


def test_a_headline_long_after_is_another_story_and_soon_after_the_same() -> None:
    words = "valcroze pont cables fissures camions"
    soon, late = StoryStream(Window(days=90)), StoryStream(Window(days=90))
    counts = dict.fromkeys(words.split(), 1)
    first = counted("a", counts, 5, 100, french=False)
    for stream, day in ((soon, 101), (late, 130)):
        stream.add(first)
        again = counted("b", counts, 5, day, french=False)
        assert (stream.add(again).story == story_id("a")) == (stream is soon)


def test_a_story_reopens_after_its_articles_have_left_the_window() -> None:
    stream = StoryStream(Window(articles=3))
    words = "valcroze pont cables fissures camions prefete transporteurs"
    stream.add(plain("a", words))
    for n in range(4):
        stream.add(plain(f"x{n}", " ".join(f"mot{n}{k}" for k in range(8))))
    assert "a" not in stream.held
    assert stream.add(plain("b", words)).story == story_id("a")


def test_articles_and_their_terms_are_forgotten_with_the_window() -> None:
    stream = StoryStream(Window(days=2, articles=50))
    for n in range(300):
        stream.add(plain(f"a{n}", " ".join(f"mot{n}{k}" for k in range(6)), day=1000 + n // 10))
    assert len(stream.held) <= 50
    days = [held.article.day for held in stream.held.values()]
    assert all(day is not None and day >= 1027 for day in days)
    weights = stream._weights[False]
    assert weights.documents == len(stream.held)
    assert weights.held.sum() == 6 * len(stream.held)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=6), max_size=40),
    st.integers(3, 12),
)
def test_every_article_in_the_window_is_in_one_story_that_knows_it(
    texts: list[list[str]], room: int
) -> None:
    stream = StoryStream(Window(articles=room, period=5))
    for n, letters in enumerate(texts):
        stream.add(plain(f"a{n}", " ".join(f"mot{x}" for x in letters)))
        if stream.due():
            list(stream.settle())
        known = stream.stories.by_id
        assert len(stream.held) <= room
        for held in stream.held.values():
            assert held.article.id in known[held.story].members
        assert sum(len(story.members) for story in known.values()) == len(stream.held)


def test_an_article_of_another_language_is_weighed_without_the_french_background() -> None:
    english = article("en", "Bridge closed", "The bridge is closed to lorries.", language="en")
    assert not incoming(english).french
    assert incoming(BRIDGE[0]).french


def test_terms_of_stories_lead_only_to_stories_that_are_known() -> None:
    stream = StoryStream(Window(articles=8, period=3))
    rng = random.Random(7)
    for n in range(400):
        topic = rng.randrange(12)
        words = " ".join(f"mot{topic}{rng.randrange(14)}" for _ in range(18))
        stream.add(plain(f"a{n}", words, day=1000 + n // 2))
        if stream.due():
            list(stream.settle())
        listed = {name for posting in stream.stories._postings.values() for name in posting}
        assert listed <= stream.stories.by_id.keys()
