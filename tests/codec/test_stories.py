import json
from dataclasses import replace
from datetime import date

from jsonschema import Draft202012Validator

from recoupe.codec.dossier import encode_dossier
from recoupe.codec.json_text import document
from recoupe.codec.schema import schema
from recoupe.codec.streams import encode_row
from recoupe.model.dossier import Dossier
from recoupe.model.story import Episode, Ground, Rewrite, Story
from tests.dossier_sample import at, make_dossier, make_story

SHARED = (at("one", "douze kilomètres de digues"), at("two", "douze kilomètres de digues"))


def told_story() -> Story:
    waves = (
        Episode(id="e1", members=("one", "two"), reason="jours", first=date(2025, 5, 6)),
        Episode(id="e2", members=("three",), reason="jours", first=date(2025, 6, 20)),
    )
    rewrite = Rewrite(members=("one", "two"), score=0.7, reason="citations", evidence=SHARED)
    ground = Ground(kind="phrase", value="douze kilomètres de digues", evidence=SHARED)
    return replace(make_story(), episodes=waves, rewrites=(rewrite,), grounds=(ground,))


def told_dossier() -> Dossier:
    return replace(make_dossier(), story=told_story())


def test_a_dossier_tells_waves_proposed_rewrites_and_grounds_with_their_words() -> None:
    encoded = json.loads(document(encode_dossier(told_dossier())))
    assert list(Draft202012Validator(schema("dossier")).iter_errors(encoded)) == []
    story = encoded["story"]
    assert [(e["articles"], e["first"]) for e in story["episodes"]] == [
        (["one", "two"], "2025-05-06"),
        (["three"], "2025-06-20"),
    ]
    (rewrite,) = story["rewrites"]
    assert rewrite["articles"] == ["one", "two"]
    (ground,) = story["grounds"]
    for shared in (rewrite, ground):
        assert [e["article"] for e in shared["evidence"]] == ["one", "two"]
        assert {e["text"] for e in shared["evidence"]} == {"douze kilomètres de digues"}


def test_a_row_links_the_other_waves_of_its_story_before_other_stories() -> None:
    early, late = (encode_row(name, told_story()) for name in ("one", "three"))
    assert early["story"] == late["story"] == "s1"
    assert (early["episode"], late["episode"]) == ("s1/e1", "s1/e2")
    assert early["linked"] == [
        {"story": "s1/e2", "kind": "follow-up"},
        {"story": "s9", "kind": "follow-up"},
    ]
    assert late["linked"][0] == {"story": "s1/e1", "kind": "precursor"}
    assert list(Draft202012Validator(schema("stories")).iter_errors(early)) == []


def test_waves_without_days_are_related() -> None:
    early, late = (replace(episode, first=None) for episode in told_story().episodes)
    row = encode_row("one", replace(told_story(), episodes=(early, late), links=()))
    assert row["linked"] == [{"story": "s1/e2", "kind": "related"}]
