from __future__ import annotations

from dataclasses import replace

from recoupe.exporters.index import index_page
from recoupe.model.page import ItemError
from recoupe.model.story import StoryLink
from tests.dossier_sample import make_dossier


def test_stories_are_listed_with_their_links_and_failures() -> None:
    first = make_dossier()
    later = replace(
        first,
        story=replace(
            first.story,
            id="s9",
            title="La suite & <fin>",
            links=(StoryLink(story_id="s1", kind="precursor", reason="même fonds"),),
        ),
    )
    failed = ItemError(locator="vide.txt", code="read-empty", message="rien dedans")
    page = index_page([first, later], {"s1": "01-digues", "s9": "02-suite"}, (failed,))
    assert 'href="01-digues/dossier.html"' in page
    assert "La suite &amp; &lt;fin&gt;" in page
    assert "Suite :" in page
    assert "Préalable :" in page
    assert "[read-empty]" in page
    assert "1\u00a0entrée en échec" in page
