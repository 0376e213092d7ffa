import pytest

from recoupe.group.sections import SECTIONS, features, probabilities, propose_section


@pytest.mark.parametrize(
    ("title", "text", "section"),
    [
        (
            "Le gardien arrête deux penaltys",
            "Le club s'est imposé en finale de la coupe devant vingt mille supporters.",
            "sport",
        ),
        (
            "Une embuscade fait douze morts parmi les soldats",
            "Les assaillants ont attaqué la patrouille de l'armée près de la frontière.",
            "security",
        ),
        (
            "Un festival de musique ouvre à Orbelle",
            "Des chanteurs, des comédiens et des artistes sur scène pendant trois jours.",
            "culture",
        ),
        (
            "Un vaccin contre la fièvre des marais",
            "Les médecins de l'hôpital testent le traitement sur deux cents patients infectés.",
            "health",
        ),
    ],
)
def test_a_section_is_proposed_from_the_words(title: str, text: str, section: str) -> None:
    proposed = propose_section(title, text)
    assert proposed is not None
    assert proposed[0] == section
    assert 0.3 <= proposed[1] <= 1.0


def test_a_text_that_tells_nothing_gets_no_section() -> None:
    assert propose_section("Rien", "de neuf ici") is None
    assert propose_section("", "") is None


def test_probabilities_are_of_all_sections() -> None:
    chances = probabilities(features("Budget", "La banque et les impôts des entreprises."))
    assert len(chances) == len(SECTIONS)
    assert sum(chances) == pytest.approx(1.0)
