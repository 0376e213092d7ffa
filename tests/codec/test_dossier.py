from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from recoupe.codec.counts import counts, total
from recoupe.codec.dossier import encode_dossier
from recoupe.codec.json_text import document, line
from recoupe.codec.schema import schema
from recoupe.codec.untrusted import walk
from tests.dossier_sample import FUND, make_dossier

Json = dict[str, Any]


@pytest.fixture
def encoded() -> Json:
    return encode_dossier(make_dossier())


def test_it_follows_its_schema(encoded: Json) -> None:
    validator = Draft202012Validator(schema("dossier"))
    Draft202012Validator.check_schema(schema("dossier"))
    assert [e.message for e in validator.iter_errors(json.loads(document(encoded)))] == []


def test_every_field_of_the_interface_is_there(encoded: Json) -> None:
    wanted = "articles entities statements families findings checks copies origins timeline"
    assert {*wanted.split(), "commitments", "not_known"} <= encoded.keys()
    finding = encoded["findings"][0]
    assert finding["relations"] == [[0, 1, "contradiction"]]
    assert finding["could_not_know"] == ["three"]
    assert finding["readings"][1]["attributed_to"] == "l’hôte"
    statement = encoded["statements"][0]
    assert (statement["speaker"], statement["type"], statement["family"]) == (
        "Odile Marchebois", "direct", "w1",
    )  # fmt: skip
    assert encoded["statements"][2]["speaker"] is None


def test_evidence_is_in_the_body_and_in_the_page(encoded: Json) -> None:
    dossier = make_dossier()
    texts = {a["id"]: a for a in encoded["articles"]}
    pages = {a.id: p for a, p in zip(dossier.articles, dossier.pages, strict=True)}
    found = list(walk(encoded, ""))
    assert len(found) > 40
    for _, evidence in found:
        part = texts[evidence["article"]][evidence["part"]]
        assert part[evidence["start"] : evidence["end"]] == evidence["text"]
        page = pages[evidence["article"]].text
        assert "".join(page[s:e] for s, e in evidence["raw"]) == evidence["text"]


def test_commitments_keep_clauses_deadline_and_umbrella(encoded: Json) -> None:
    fund, review, forecast = encoded["commitments"]
    assert fund["evidence"][0]["text"] == FUND
    assert fund["clauses"][0]["cue"]["text"] == "ont convenu"
    assert (review["parent"], review["recurrence"]) == ("k1", "FREQ=YEARLY")
    assert (forecast["watch"], forecast["deadline"]["value"]) == (True, "2025-05-07")
    assert forecast["deadline"]["derived"] is True


def test_articles_show_what_was_cut_and_their_marks(encoded: Json) -> None:
    one = encoded["articles"][0]
    assert [b["label"] for b in one["blocks"] if not b["kept"]] == ["menu", "teaser"]
    assert one["published"] == "2025-05-06"
    assert one["marks"]["times"][0]["when"] == "2025-05-06"
    assert one["marks"]["times"][0]["when_detail"]["basis"] == "story"
    assert one["marks"]["mentions"][1]["kind"] == "description"
    assert encoded["articles"][2]["title"] == ""


def test_counts_leave_forecasts_out() -> None:
    dossier = make_dossier()
    assert counts(dossier)["commitments"] == 2
    assert counts(dossier)["disagreements"] == 1
    assert total([dossier, dossier])["articles"] == 6


def test_json_is_the_same_twice_and_lines_stay_lines() -> None:
    assert document(encode_dossier(make_dossier())) == document(encode_dossier(make_dossier()))
    text = line({"a": "x\u2028y\u0085z\n"})
    assert len(text.splitlines()) == 1
    assert json.loads(text) == {"a": "x\u2028y\u0085z\n"}
