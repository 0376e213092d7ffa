import pytest

from recoupe.text.similarity import background_of, containment, cosine, weigh

TEXTS = [["le", "port", "ferme"], ["le", "port", "ouvre"], ["le", "stade"]]


def test_rare_words_weigh_more_than_common_ones() -> None:
    background = background_of(TEXTS)
    assert background.documents == 3
    vector = weigh(["le", "stade"], background)
    assert vector["stade"] > vector["le"] > 0
    assert background.idf("unseen") > background.idf("stade")


def test_cosine_is_one_for_the_same_words_and_none_for_nothing_shared() -> None:
    background = background_of(TEXTS)
    vectors = [weigh(words, background) for words in TEXTS]
    assert cosine(vectors[0], vectors[0]) == pytest.approx(1.0)
    assert cosine(weigh(["a"], background), weigh(["b"], background)) == 0.0
    assert cosine(vectors[0], vectors[1]) > cosine(vectors[0], vectors[2]) > 0
    assert cosine({}, vectors[0]) == 0.0


def test_containment() -> None:
    assert containment({1, 2}, {2, 3, 4}) == 0.5
    assert containment(set(), {1}) == 0.0
