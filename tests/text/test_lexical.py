import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.ports import Embedder
from recoupe.text.lexical import LexicalEmbedder
from recoupe.text.similarity import Background

PLAIN: Embedder = LexicalEmbedder()


def test_same_words_are_alike_and_others_are_not() -> None:
    matrix = PLAIN.similarities(
        ["La digue cède", "Le marché rouvre"], ["la DIGUE cede", "Aucun rapport"]
    )
    assert matrix[0][0] == pytest.approx(1.0)
    assert matrix[0][1] == 0.0
    assert matrix[1] == [0.0, 0.0]


def test_rare_words_weigh_more() -> None:
    common = Background(documents=100, counts={"le": 100, "maire": 60})
    embedder = LexicalEmbedder(background=common)
    with_common, with_rare = embedder.similarities(
        ["le maire parle du pont"], ["le maire dort", "un pont dort"]
    )[0]
    assert with_rare > with_common


def test_inflections_can_be_one_term() -> None:
    cut = LexicalEmbedder(term=lambda word: word[:6])
    assert cut.similarities(["inondation"], ["inondations"])[0][0] == pytest.approx(1.0)
    assert PLAIN.similarities(["inondation"], ["inondations"])[0][0] == 0.0


@given(st.lists(st.text(max_size=20), max_size=4), st.lists(st.text(max_size=20), max_size=4))
def test_the_matrix_has_a_row_for_each_text(left: list[str], right: list[str]) -> None:
    matrix = PLAIN.similarities(left, right)
    assert [len(row) for row in matrix] == [len(right)] * len(left)
    assert all(0.0 <= value <= 1.0 for row in matrix for value in row)
