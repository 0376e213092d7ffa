"""Word alignment of two wordings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.alignment import align, word_ratio

SENTENCES = st.lists(
    st.sampled_from(["le", "pont", "de", "bois", "rouvrira", "lundi", "mardi"]), max_size=12
)


def test_steps_carry_spans_of_both_texts() -> None:
    left, right = "Le vieux pont rouvrira lundi", "Le pont rouvrira donc mardi"
    steps = [
        (s.tag, s.left and s.left.of(left), s.right and s.right.of(right))
        for s in align(left, right)
    ]
    assert steps == [
        ("equal", "Le", "Le"),
        ("delete", "vieux", None),
        ("equal", "pont rouvrira", "pont rouvrira"),
        ("replace", "lundi", "donc mardi"),
    ]


def test_case_accents_and_marks_do_not_count() -> None:
    assert [s.tag for s in align("L’été, déjà !", "l'ete deja")] == ["equal"]
    assert align("", "") == ()


@given(SENTENCES, SENTENCES)
def test_steps_rebuild_both_wordings(left: list[str], right: list[str]) -> None:
    steps = align(" ".join(left), " ".join(right))
    assert [w for s in steps for w in s.left_words] == left
    assert [w for s in steps for w in s.right_words] == right
    assert 0.0 <= word_ratio(left, right) <= 1.0
    assert (word_ratio(left, right) == 1.0) == (left == right)
