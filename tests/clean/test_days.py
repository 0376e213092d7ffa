from __future__ import annotations

from datetime import UTC, datetime

import pytest

from recoupe.clean.article import clean_page
from recoupe.model.article import Article
from recoupe.model.page import Page
from tests.clean.pages import PARAGRAPHS, TEASERS, TITLE


def article(*lines: str, url: str | None = None, fetched: datetime | None = None) -> Article:
    text = "\n\n".join(lines)
    return clean_page(
        Page(
            id="0" * 64,
            text=text,
            locator="page",
            media_type="text/plain",
            url=url,
            fetched=fetched,
        )
    )


def published(made: Article) -> str:
    return made.published.edtf if made.published else ""


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 12 mai 2031 à 18h04",
        "Par Yannig Le Floc’hmeur | Le Phare de Kerbihan | lundi 12 mai 2031, 18:04",
        "12 mai 2031 18h04",
        "Yannig Le Floc’hmeur / PHARE / May 12, 2031, 21:27",
        "18:04, 12 mai 2031Mis à jour 18:44, 13 mai 2031",
        "Mis à jour le 13 mai 2031, publié le 12 mai 2031",
    ],
)
def test_a_date_between_title_and_body_is_the_day_of_publication(line: str) -> None:
    assert published(article(TITLE, line, *PARAGRAPHS)) == "2031-05-12"


def test_a_date_cut_out_below_the_lead_is_read_too() -> None:
    made = article(TITLE, PARAGRAPHS[0], "Publié le 12 mai 2031 à 18h04", *PARAGRAPHS[1:])
    assert published(made) == "2031-05-12"


def test_the_day_in_the_address_speaks_where_the_page_is_silent() -> None:
    made = article(TITLE, *PARAGRAPHS, url="https://phare.example/2031/05/12/la-digue-nord/")
    assert published(made) == "2031-05-12"
    assert made.published is not None
    assert "address" in made.published.reason


@pytest.mark.parametrize("path", ["2031/13/45/digue", "actu-20310", "dossier/1234567890"])
def test_numbers_of_an_address_are_no_day(path: str) -> None:
    assert not published(article(TITLE, *PARAGRAPHS, url=f"https://phare.example/{path}"))


def test_dates_of_teasers_and_of_the_future_are_not_asked() -> None:
    closing = ["Autres articles", "3 juin 2032", TEASERS[0], "4 juin 2032", TEASERS[1]]
    assert not published(article(TITLE, *PARAGRAPHS, *closing))
    seen = datetime(2031, 5, 20, tzinfo=UTC)
    assert not published(article(TITLE, "12 mai 2032", *PARAGRAPHS, fetched=seen))


def test_an_age_counts_back_from_the_crawl() -> None:
    seen = datetime(2031, 5, 12, 3, tzinfo=UTC)
    made = article(TITLE, "Publié il y a 4 heures", *PARAGRAPHS, fetched=seen)
    assert published(made) == "2031-05-11"


@pytest.mark.parametrize(
    "line",
    [
        "Rédactrice, Le Phare de Kerbihan 12 mai 2031 9:00",
        "Notre radio a parlé de ce sujet dans son journal du 12 mai 2031 à 6 heures.",
    ],
)
def test_a_date_that_runs_on_from_a_name_or_stands_in_a_sentence_is_not_asked(line: str) -> None:
    assert published(article(TITLE, line, *PARAGRAPHS)) == ""
