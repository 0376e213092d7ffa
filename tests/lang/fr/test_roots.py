import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.fr.roots import root, roots
from recoupe.text.folding import bare_words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("securite", "sécurité"),
        ("securite", "sécurités"),
        ("armement", "armements"),
        ("cooperer", "coopération"),
        ("coopérer", "coopérations"),
        ("signer", "signées"),
        ("signé", "signée"),
        ("animal", "animaux"),
        ("realiser", "réalisée"),
        ("oeuvre", "œuvres"),
        ("passager", "passagers"),
        ("passagere", "passagers"),
        ("premier", "premières"),
        ("lieu", "lieux"),
        ("actif", "actives"),
        ("élu", "élus"),
        ("ministre", "ministres"),
    ],
)
def test_a_word_is_found_by_its_other_forms(typed: str, written: str) -> None:
    assert roots(typed) == roots(written)


@pytest.mark.parametrize(
    ("one", "other"), [("port", "porte-parole"), ("ministre", "ministère"), ("2026", "2027")]
)
def test_other_words_have_other_roots(one: str, other: str) -> None:
    assert roots(one) != roots(other)


@given(st.text())
def test_every_word_has_one_root(text: str) -> None:
    words = bare_words(text)
    assert len(roots(text)) == len(words)
    assert all(root(word) for word in words)
