import pytest

from recoupe.group.credits import credit_of, outlet_names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le port rouvre.\nSource : L'Écho du Delta", "Source : L'Écho du Delta"),
        ("Le port rouvre.\nAvec L'Echo du Delta.\nFin", "Avec L'Echo du Delta."),
        ("Le port (L’ÉCHO DU DELTA) rouvre.", "(L’ÉCHO DU DELTA)"),
        ("Une lectrice de L'Echo du Delta écrit.", None),
        ("Il parle avec L'Echo du Delta de ses projets.", None),
    ],
)
def test_a_credit_closes_a_line_or_stands_in_brackets(text: str, words: str | None) -> None:
    span = credit_of(text, "l'echo du delta")
    assert (span and span.of(text)) == words


def test_an_outlet_goes_by_its_initials_too() -> None:
    assert outlet_names("Agence Lagune-Presse") == ["agence lagune-presse", "alp"]
    assert outlet_names("Le Phare") == ["le phare"]
