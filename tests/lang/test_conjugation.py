"""Third-person forms of verbs of speech."""

from __future__ import annotations

import pytest

from recoupe.lang.fr.conjugation import forms
from recoupe.lang.fr.speech import locution_forms, phrases, speech_forms, speech_nouns, word_set


@pytest.mark.parametrize(
    ("lemma", "word", "shape"),
    [
        ("annoncer", "annonça", "finite"),
        ("annoncer", "annonçait", "finite"),
        ("exiger", "exigeait", "finite"),
        ("espérer", "espère", "finite"),
        ("appeler", "appellera", "finite"),
        ("bégayer", "bégaie", "finite"),
        ("affirmer", "affirmant", "gerund"),
        ("réaffirmer", "réaffirmée", "participle"),
        ("dire", "disent", "finite"),
        ("reconnaître", "reconnu", "participle"),
        ("avertir", "avertissait", "finite"),
        ("soutenir", "soutenir", "infinitive"),
    ],
)
def test_forms(lemma: str, word: str, shape: str) -> None:
    assert forms(lemma)[word] == shape


def test_every_verb_of_speech_has_forms_and_frames() -> None:
    readings = [form for found in speech_forms().values() for form in found]
    assert len({form.lemma for form in readings}) > 200
    assert all(form.frames or form.reflexive for form in readings)


def test_locutions_put_the_longest_first() -> None:
    for found in locution_forms().values():
        lengths = [len(form.words) for form in found]
        assert lengths == sorted(lengths, reverse=True)


def test_nouns_phrases_and_sets() -> None:
    assert "communiqué" in speech_nouns("document")
    assert ("d'", "après") in phrases("quote_sources")
    assert "lequel" in word_set("relative")
    with pytest.raises(KeyError):
        word_set("no such set")
