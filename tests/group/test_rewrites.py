from recoupe.group.copies import find_copies
from recoupe.group.rewrites import propose_rewrites

from .pages import BRIDGE, CHEESE, article

LEFT = article(
    "gauche",
    "La scierie d'Orbelle arrête ses lames",
    "La scierie coopérative d'Orbelle a éteint ses chaudières lundi. « Le bois sec manque depuis "
    "trois hivers dans nos vallées », explique sa gérante. Quarante bûcherons perdent leur emploi "
    "saisonnier. Le conseil du Haut-Val examinera une reprise en septembre. « Nous vendrons les "
    "lames au plus offrant avant la neige », prévient la gérante.",
)
RIGHT = article(
    "droite",
    "Orbelle sans scierie",
    "Plus de fumée depuis lundi : la scierie coopérative d'Orbelle a coupé ses chaudières. Selon "
    "sa gérante, « le bois sec manque depuis trois hivers dans nos vallées ». Un emploi saisonnier "
    "disparaît pour quarante bûcherons. En septembre, une reprise sera examinée par le conseil du "
    "Haut-Val. « Nous vendrons les lames au plus offrant avant la neige », ajoute-t-elle.",
)


def test_rewrites_of_one_release_are_proposed_with_what_they_share() -> None:
    assert find_copies([LEFT, RIGHT], []) == ()
    (pair,) = propose_rewrites([LEFT, RIGHT], [], [])
    assert pair.members == ("gauche", "droite")
    assert "citations communes 2" in pair.reason
    left, right = pair.evidence[:2]
    assert "bois sec manque" in left.span.of(LEFT.text)
    assert "bois sec manque" in right.span.of(RIGHT.text)


def test_pages_told_in_their_own_words_are_not_proposed() -> None:
    assert propose_rewrites([*BRIDGE, *CHEESE], [], []) == ()
    assert propose_rewrites([LEFT], [], []) == ()


def test_a_pair_that_is_a_copy_already_is_not_proposed() -> None:
    twin = article("jumeau", LEFT.title, LEFT.body_text)
    assert propose_rewrites([LEFT, twin], [], find_copies([LEFT, twin], [])) == ()
