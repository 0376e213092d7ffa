import pytest

from recoupe.model.event import Anchor
from recoupe.pipeline.anchoring import find_again

TEXT = "Le canal rouvre. Un autre canal ferme. Le canal\nde Birni."


@pytest.mark.parametrize(
    ("start", "words", "found"),
    [
        (3, "canal", (3, 8)),
        (20, "canal", (26, 31)),
        (41, "canal", (42, 47)),
        (0, "canal de Birni", (42, 56)),
        (0, "canaux", None),
        (5, "canal (ferme)", None),
    ],
)
def test_words_are_found_where_they_are_now(
    start: int, words: str, found: tuple[int, int] | None
) -> None:
    anchor = Anchor(page_id="p", article_id="a", start=start, end=start + len(words), words=words)
    span = find_again(anchor, TEXT)
    assert (span and (span.start, span.end)) == found
