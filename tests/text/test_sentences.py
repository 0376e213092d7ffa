from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.sentences import split_sentences


def cut(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


def test_stops_and_line_breaks_end_a_sentence() -> None:
    text = "Le port ferme\nLa grue est tombée. Qui paiera ? « Personne », dit-on."
    assert cut(text) == [
        "Le port ferme",
        "La grue est tombée.",
        "Qui paiera ?",
        "« Personne », dit-on.",
    ]


def test_initials_titles_and_decimals_do_not() -> None:
    assert cut("M. Vatel et J. Orme ont payé 3.5 euros. Fin.") == [
        "M. Vatel et J. Orme ont payé 3.5 euros.",
        "Fin.",
    ]


def test_a_stop_inside_closing_marks_goes_with_its_sentence() -> None:
    assert cut("« Nous partons. » Le maire reste.") == ["« Nous partons. »", "Le maire reste."]


@given(st.text(max_size=200))
def test_spans_are_ordered_disjoint_and_hold_all_visible_text(text: str) -> None:
    spans = split_sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    assert all("\n" not in s.of(text) for s in spans)
