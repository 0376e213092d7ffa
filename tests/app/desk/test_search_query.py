import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.app.desk.search_query import MOST, understood
from recoupe.storage.search_matching import Term, exactly, loosely, titled


def words(*given: str, **more: bool) -> Term:
    return Term(words=given, **more)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("Sécurité  alimentaire", (words("securite"), words("alimentaire"))),
        ("l'accord de pêche", (words("accord"), words("peche"))),
        ("« accord de pêche » bac", (words("accord", "de", "peche"), words("bac"))),
        ('"accord de', (words("accord", "de"),)),
        ("bac -« gros temps » -quai", (words("bac"), words("gros", "temps", kept_out=True), words("quai", kept_out=True))),
        ("arme*", (words("arme", begins=True),)),
        ("porte-parole", (words("porte"), words("parole"))),
        ("de la", (words("de"), words("la"))),
        ("2,5 %", (words("2,5"),)),
        ('"" * - « »', ()),
        ("", ()),
    ],
)  # fmt: skip
def test_what_is_typed_is_understood(typed: str, terms: tuple[Term, ...]) -> None:
    assert understood(typed) == terms


def test_a_hyphen_inside_a_word_keeps_nothing_out() -> None:
    assert not any(term.kept_out for term in understood("franco-malien - quai"))


@given(st.text(alphabet='ab é"«»-*(): ^AND{}\n\0', max_size=60))
def test_nothing_that_can_be_typed_is_an_error(typed: str) -> None:
    terms = understood(typed)
    assert len(terms) <= MOST
    for expression in (loosely(terms), exactly(terms), titled(terms)):
        assert expression.count('"') % 2 == 0


def test_words_never_become_syntax() -> None:
    assert loosely(understood("NEAR(a b) OR NOT")).count(" AND ") >= 1
    assert " OR " not in loosely(understood("bac OR quai"))
