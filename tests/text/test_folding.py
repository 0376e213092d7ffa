from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.folding import bare_words, fold, fold_in_place, fold_name, words


def test_fold_removes_case_accents_ligatures_and_typography() -> None:
    assert fold("L’Œuvre DÉJÀ entamée — à Noël") == "l'oeuvre deja entamee - a noel"


def test_fold_reads_composed_and_decomposed_letters_alike() -> None:
    assert fold("e\u0301tat") == fold("état") == "etat"


def test_words_open_elisions_and_hyphens_and_keep_offsets() -> None:
    text = "L’ambassadeur Jean-Noël Tohi, aujourd’hui à Œstrie, a payé 12,5 euros."
    found = words(text)
    assert [w for w, _ in found][:5] == ["l", "ambassadeur", "jean", "noel", "tohi"]
    assert ("aujourd'hui", "aujourd’hui") in [(w, s.of(text)) for w, s in found]
    assert ("oestrie", "Œstrie") in [(w, s.of(text)) for w, s in found]
    assert ("12,5", "12,5") in [(w, s.of(text)) for w, s in found]


def test_names_compare_over_hyphens_and_case() -> None:
    assert fold_name("Jean-Noël  TOHI") == fold_name("jean noel tohi")


@given(st.text())
def test_fold_in_place_keeps_length_and_words_stand_in_the_text(text: str) -> None:
    assert len(fold_in_place(text)) == len(text)
    for word, span in words(text):
        assert word
        assert span.end <= len(text)
    assert isinstance(bare_words(text), list)
