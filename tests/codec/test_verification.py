from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recoupe.codec.dossier import encode_dossier
from recoupe.codec.json_text import document
from recoupe.codec.page_words import same_words
from recoupe.codec.passages import digest
from recoupe.codec.untrusted import REFERENCE
from recoupe.codec.verification import verify_dossier
from tests.dossier_sample import make_dossier

Json = dict[str, Any]
DOSSIER: Json = json.loads(document(encode_dossier(make_dossier())))
PAGES = {page.id: page for page in make_dossier().pages}


def codes(dossier: Json) -> set[str]:
    return {m.code for m in verify_dossier(dossier, PAGES).mismatches}


def test_a_true_dossier_holds() -> None:
    result = verify_dossier(DOSSIER, PAGES)
    assert result.mismatches == ()
    assert result.references > 40
    assert result.pages == 3


def shift(dossier: Json) -> None:
    dossier["summary"][0]["evidence"]["start"] += 1


def reword(dossier: Json) -> None:
    dossier["findings"][0]["readings"][0]["evidence"][0]["text"] = "mardi 13 mai"


def rehash(dossier: Json) -> None:
    dossier["statements"][0]["content"]["sha256"] = "0" * 64


def move_raw(dossier: Json) -> None:
    raw = dossier["commitments"][0]["evidence"][0]["raw"]
    raw[0] = [raw[0][0] + 3, raw[0][1] + 3]


def stretch_raw(dossier: Json) -> None:
    dossier["commitments"][0]["evidence"][0]["raw"] = [[0, 10**9]]


def other_article(dossier: Json) -> None:
    dossier["timeline"][0]["evidence"][0]["article"] = "nowhere"


def other_page(dossier: Json) -> None:
    dossier["articles"][0]["page"]["id"] = "f" * 64


def consistent_forgery(dossier: Json) -> None:
    """Words, body and hash changed alike: only the page can tell."""
    article = dossier["articles"][0]
    article["text"] = article["text"].replace("40 millions", "90 millions")
    for finding in dossier["findings"]:
        for reading in finding["readings"]:
            for evidence in reading["evidence"]:
                if evidence["article"] == "one":
                    evidence["sha256"] = digest(article["text"])
                    evidence["text"] = evidence["text"].replace("40 m", "90 m")


@pytest.mark.parametrize(
    ("tamper", "code"),
    [
        (shift, "verify-words"),
        (reword, "verify-words"),
        (rehash, "verify-hash"),
        (move_raw, "verify-raw"),
        (stretch_raw, "verify-raw"),
        (other_article, "verify-article"),
        (other_page, "verify-page"),
        (consistent_forgery, "verify-raw"),
    ],
)
def test_tampering_is_found(tamper: Callable[[Json], None], code: str) -> None:
    dossier = deepcopy(DOSSIER)
    tamper(dossier)
    assert code in codes(dossier)


def test_the_place_of_a_mismatch_is_said() -> None:
    dossier = deepcopy(DOSSIER)
    reword(dossier)
    found = verify_dossier(dossier, PAGES).mismatches[0]
    assert found.where == "findings[0].readings[0].evidence[0]"
    assert "mardi 6 mai" in found.message


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([*sorted(REFERENCE), "articles", "id", "page", "part", "spans"]),
            inner,
            max_size=8,
        )
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(["format", "articles", "findings"]), anything, max_size=3))
@example({"articles": [{"page": True}]})
def test_any_json_gives_an_answer(dossier: Json) -> None:
    assert verify_dossier(dossier, PAGES).mismatches


@pytest.mark.parametrize(
    ("words", "pieces", "media"),
    [
        ("l’été à Sèvres", ["l&rsquo;&eacute;t&eacute; ", "\n à S&egrave;vres"], "text/html"),
        ("mot coupé", ["mot <b>cou</b>p&#233;"], "text/html"),
        ("déjà vu", ["dÃ©jÃ\u00a0 vu"], "text/plain"),
        ("12 000 €", ["12\u202f000 €"], "text/plain"),
        ("coopération", ["coopé\u00adration"], "text/plain"),
        ("…", ["..."], "text/plain"),
    ],
)
def test_a_page_may_write_the_same_words_otherwise(
    words: str, pieces: list[str], media: str
) -> None:
    assert same_words(words, pieces, media)


def test_other_words_are_other_words() -> None:
    assert not same_words("14 morts", ["41 morts"], "text/plain")
    assert not same_words("14 morts", ["14 morts de plus"], "text/plain")
    assert not same_words("14 morts", [], "text/plain")
