from recoupe.model.story import Origin, Story, StoryLink
from recoupe.pipeline.story_ids import keep_ids


def story(name: str, *articles: str, link: str | None = None) -> Story:
    origin = Origin(id="o", members=articles, first=None, reuse=0.0, reason="")
    links = (StoryLink(story_id=link, kind="related", reason="x"),) if link else ()
    return Story(id=name, title=name, articles=articles, origins=(origin,), links=links)


def ids(*stories: Story, known: dict[str, str]) -> list[str]:
    return [one.id for one in keep_ids(stories, known)]


def test_the_id_stays_with_most_of_its_articles() -> None:
    known = {"a": "s1", "b": "s1", "c": "s1"}
    assert ids(story("x", "a"), story("y", "b", "c", "d"), known=known) == ["x", "s1"]


def test_a_story_of_two_takes_the_id_of_the_larger() -> None:
    known = {"a": "s2", "b": "s1", "c": "s1"}
    assert ids(story("x", "a", "b", "c"), known=known) == ["s1"]


def test_of_equals_the_first_id_stays() -> None:
    assert ids(story("x", "a", "b"), known={"a": "s2", "b": "s1"}) == ["s1"]


def test_a_story_that_comes_with_a_known_id_keeps_it() -> None:
    known = {"a": "s1", "b": "s1", "c": "s1"}
    assert ids(story("y", "b", "c"), story("s1", "a"), known=known) == ["y", "s1"]


def test_an_id_in_use_is_not_given_twice() -> None:
    known = {"a": "s1", "b": "s1"}
    assert ids(story("s1", "c"), story("y", "a", "b"), known=known) == ["s1-2", "s1"]


def test_links_follow_the_names() -> None:
    one, other = keep_ids([story("x", "a", link="y"), story("y", "b")], {"b": "s7"})
    assert one.links[0].story_id == other.id == "s7"
