from recoupe.lang.fr.clauses import holds_finite_verb


def test_a_clause_holds_a_verb_and_a_name_does_not() -> None:
    assert holds_finite_verb("la commission avait procédé à un examen")
    assert holds_finite_verb("les pêcheurs attendaient au large")
    assert not holds_finite_verb("Les ministres de la Pêche du Niger et du Tchad")
    assert not holds_finite_verb("l'Association pour le droit de se taire")


def test_a_verb_at_the_very_end_says_nothing_yet() -> None:
    assert not holds_finite_verb("le président de la Ligue maritime, Jean Trel, a")
