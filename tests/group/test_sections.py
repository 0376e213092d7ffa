import pytest

from recoupe.group.sections import (
    SECTIONS,
    SURE,
    features,
    labels,
    probabilities,
    propose_section,
    with_section,
)

from .pages import BRIDGE, article


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
    assert SURE <= proposed[1] <= 1.0


def test_a_text_that_tells_nothing_gets_no_section() -> None:
    assert propose_section("Rien", "de neuf ici") is None
    assert propose_section("", "") is None


def test_probabilities_are_of_all_sections() -> None:
    chances = probabilities(features("Budget", "La banque et les impôts des entreprises."))
    assert len(chances) == len(SECTIONS)
    assert sum(chances) == pytest.approx(1.0)


def test_every_section_has_a_label() -> None:
    assert tuple(labels()) == SECTIONS
    assert all(label[0].isupper() for label in labels().values())


def test_articles_of_other_languages_get_none() -> None:
    words = "Le gardien arrête deux penaltys", "Le club gagne la coupe en finale du championnat."
    french = with_section(article("a", *words))
    assert french.section is not None
    assert french.section.value == "Sport"
    assert with_section(article("a", *words, language="en")).section is None


def test_what_is_not_sure_stays_unsaid() -> None:
    chances = probabilities(features(BRIDGE[0].title, BRIDGE[0].body_text))
    assert (with_section(BRIDGE[0]).section is None) == (max(chances) < SURE)
    assert with_section(article("a", "Le vent", "Une pierre roule. Un chien dort.")).section is None
