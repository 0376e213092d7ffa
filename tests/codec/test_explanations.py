from dataclasses import replace

from recoupe.codec.explanations import encode_explanation
from recoupe.codec.streams import encode_row
from recoupe.model.evidence import Evidence
from recoupe.model.span import Span
from recoupe.model.story import Episode, Ground
from tests.dossier_sample import ARTICLES, make_story


def test_an_explanation_shows_the_words_that_are_shared() -> None:
    article = ARTICLES["one"][1]
    evidence = (Evidence(article_id="one", span=Span(0, 5)),)
    story = replace(
        make_story(),
        grounds=(Ground(kind="name", value="x", evidence=evidence),),
        episodes=(Episode(id="e1", members=("one",), reason="une seule vague"),),
    )
    record = encode_explanation(story, [article for _, article in ARTICLES.values()])
    (shared,) = record["shared"]
    assert shared["evidence"][0]["text"] == article.text[:5]
    (episode,) = record["episodes"]
    assert (episode["id"], episode["articles"], episode["first"]) == ("e1", ["one"], None)
    assert record["story"] == story.id
    assert {o["id"] for o in record["origins"]} == {o.id for o in story.origins}


def test_a_row_names_its_wave_and_the_story_it_was_in() -> None:
    story = replace(
        make_story(), episodes=(Episode(id="e1", members=("one",), reason="une seule vague"),)
    )
    record = encode_row("one", story, was="s-old")
    assert record["episode"] == f"{story.id}/e1"
    assert record["was"] == "s-old"
    assert "was" not in encode_row("two", story)
    assert "episode" not in encode_row("two", story)
