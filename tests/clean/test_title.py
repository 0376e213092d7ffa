from __future__ import annotations

import pytest

from recoupe.clean.article import clean_page
from recoupe.clean.title_scene import slug_words
from recoupe.model.article import Article
from recoupe.model.page import Page
from tests.clean.pages import PARAGRAPHS, TEASERS, TITLE


def read(*lines: str, url: str | None = None) -> Article:
    return clean_page(Page(id="0" * 64, text="\n\n".join(lines), locator="page", url=url))


def test_a_teaser_that_stands_twice_in_the_menu_is_never_the_title() -> None:
    menu = ["• Accueil", "• Politique", "• Sport"]
    for teaser in TEASERS:
        article = read(
            "LE PHARE", *menu, teaser, teaser, "Aucun résultat", *menu, TITLE, *PARAGRAPHS
        )
        assert article.title == TITLE


@pytest.mark.parametrize(
    "call",
    [
        "Suivez Le Phare sur nos réseaux pour ne rien manquer de la digue de Kerbihan",
        "Recevez chaque matin toute l’actualité de la digue nord dans votre boîte mail",
        "Rejoignez la chaîne WhatsApp du Phare : la digue de Kerbihan en direct",
    ],
)
def test_a_call_to_follow_is_neither_title_nor_body(call: str) -> None:
    article = read(call, TITLE, *PARAGRAPHS, call)
    assert article.title == TITLE
    assert call not in article.text
    without = read(call, *PARAGRAPHS, call)
    assert call not in without.text


def test_standfirst_credit_and_caption_are_not_the_title() -> None:
    standfirst = "Le conseil de l’archipel a tranché lundi soir après trois tempêtes sur la digue."
    article = read(
        "Accueil", TITLE, standfirst, "Par Yannig Tanguidec", "12 mai 2031",
        "Photo d’illustration : la digue de Kerbihan après la tempête", *PARAGRAPHS,
    )  # fmt: skip
    assert article.title == TITLE


def test_words_of_the_address_name_the_title() -> None:
    other = "Digue de Kerbihan : le conseil de l’archipel vote ce lundi soir"
    address = "https://phare.example/2031/05/kerbihan-digue-nord-rehaussee-avant-hiver.html"
    assert slug_words(address) >= {"kerbihan", "digue", "nord", "rehaussee"}
    assert slug_words(None) == frozenset()
    assert read("Accueil", other, "Société", TITLE, *PARAGRAPHS, url=address).title == TITLE
