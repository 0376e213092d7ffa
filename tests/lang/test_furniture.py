from __future__ import annotations

import pytest

from recoupe.lang.fr.furniture import find_cue, language_of, words_of


@pytest.mark.parametrize(
    ("line", "label", "closes"),
    [
        ("À Lire Aussi : un titre", "in-text-link", False),
        ("Autres Articles", "teaser", True),
        ("Derniers articles par: Une Plume (voir tous)", "archive", True),
        ("Votre adresse e-mail ne sera pas publiée.", "comments", True),
        ("CLIQUEZ ICI POUR RECEVOIR TOUS NOS ARTICLES", "call-to-action", False),
        ("Recent Posts", "teaser", True),
        ("Accueil", "menu", False),
    ],
)
def test_cues_of_lines(line: str, label: str, closes: bool) -> None:
    cue = find_cue(words_of(line))
    assert cue is not None
    assert (cue.label, cue.closes) == (label, closes)


def test_prose_has_no_cue() -> None:
    assert find_cue(words_of("Le conseil a adopté le rehaussement de la digue nord.")) is None
    assert find_cue([]) is None


def test_language_by_function_words() -> None:
    assert language_of(words_of("Le conseil de la ville a voté pour le budget"))[0] == "fr"
    assert language_of(words_of("The council of the city has voted for it"))[0] == "en"
    assert language_of([])[0] == "und"


def test_calls_to_follow_are_known_and_sentences_are_not() -> None:
    from recoupe.lang.fr.furniture import is_call

    assert is_call(words_of("Suivez Le Phare sur nos réseaux pour tout savoir"))
    assert is_call(words_of("Ne partez pas : abonnez-vous à notre lettre")) is False
    assert is_call(words_of("Abonnez-vous à notre lettre du soir"))
    assert not is_call(words_of("Suivez en direct la séance du conseil de Kerbihan"))
    assert not is_call(words_of("Le maire a publié un message sur les réseaux sociaux"))
