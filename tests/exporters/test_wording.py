from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.exporters.wording import Piece, compare


def own(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text.strip() for piece in pieces if not piece.shared]


def test_words_of_one_version_alone_are_marked() -> None:
    left, right = compare(
        "Nous bâtirons ensemble douze digues avant l’hiver", "Nous batirons treize digues"
    )
    assert own(left) == ["ensemble douze", "avant l’hiver"]
    assert own(right) == ["treize"]


def test_case_accents_and_apostrophes_are_no_difference() -> None:
    left, right = compare("L'Été à Sèvres", "l’ete à Sevres")
    assert own(left) == own(right) == []


@given(st.text(max_size=60), st.text(max_size=60))
def test_pieces_give_the_wordings_again(a: str, b: str) -> None:
    left, right = compare(a, b)
    assert "".join(piece.text for piece in left) == a
    assert "".join(piece.text for piece in right) == b
