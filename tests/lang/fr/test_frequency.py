from recoupe.lang.fr.frequency import background, term
from recoupe.lang.fr.stopwords import looks_french, stopwords
from recoupe.text.folding import bare_words


def test_a_term_stands_for_inflections_and_numbers_stay_whole() -> None:
    assert term("negociations") == term("negocier") == "negoci"
    assert term("2031456") == "2031456"


def test_common_words_weigh_less_than_rare_ones() -> None:
    known = background()
    assert known.documents > 100
    assert known.idf("de") < known.idf("ministre"[:6]) < known.idf("zzzzzz")
    assert all(term(key) == key for key in known.counts)


def test_french_is_known_by_its_function_words() -> None:
    assert "qu" in stopwords()
    assert looks_french(bare_words("Le port de la ville est fermé depuis hier par la grêle."))
    assert not looks_french(bare_words("The port of the town has been closed since Monday."))
