"""Data that other programs read."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from io import StringIO

from recoupe.exporters.bibtex import bibtex, latex
from recoupe.exporters.cited_sources import cited_sources
from recoupe.exporters.csl_json import csl_json
from recoupe.exporters.findings_csv import COLUMNS, findings_csv
from recoupe.exporters.followthemoney import follow_the_money
from recoupe.exporters.story_files import FILES
from recoupe.exporters.web_annotation import web_annotations
from recoupe.model.finding import Crosscheck
from recoupe.model.when import When
from tests.dossier_sample import make_dossier

SAMPLE = make_dossier()
ADDRESS = "https://ponton.example/digues?a=1&b={2}"
DOSSIER = replace(SAMPLE, articles=(replace(SAMPLE.articles[0], url=ADDRESS), *SAMPLE.articles[1:]))


def test_every_file_has_content_and_is_the_same_twice() -> None:
    assert len({file.name for file in FILES}) == len(FILES) == 10
    for file in FILES:
        made = file.content(DOSSIER)
        assert len(made) > 200
        assert file.content(DOSSIER) == made


def test_findings_as_rows_with_their_words() -> None:
    rows = list(csv.DictReader(StringIO(findings_csv(DOSSIER))))
    assert len(rows) == 5
    for row in rows:
        text = DOSSIER.article(row["article"]).text
        assert text[int(row["start"]) : int(row["end"])] == row["words"]
    assert [r["reading"] for r in rows if r["finding"] == "f1"] == ["A", "B"]
    assert rows[0]["url"] == ADDRESS


def test_no_finding_is_a_header_alone() -> None:
    text = findings_csv(replace(DOSSIER, crosscheck=Crosscheck()))
    assert text.strip().split(",") == list(COLUMNS)


def test_bibtex_has_one_entry_a_source_and_closes_every_brace() -> None:
    text = bibtex(DOSSIER)
    assert re.findall(r"^@misc\{(\S+),$", text, re.M) == [
        "leponton-2025-1", "rivageshebdo-nd-2", "journaltroisexample-nd-3",
    ]  # fmt: skip
    plain = re.sub(r"\\.", "", text)
    assert plain.count("{") == plain.count("}")
    assert "author = {{Lise Aubrac-Nord}}" in text
    assert "url = {https://ponton.example/digues?a=1&b=%7B2%7D}" in text


def test_latex_shows_special_signs_as_they_are() -> None:
    assert latex("5 % & {a}_b\\") == r"5 \% \& \{a\}\_b\textbackslash{}"


def test_csl_items() -> None:
    items = json.loads(csl_json(DOSSIER))
    assert items[0]["issued"] == {"date-parts": [[2025, 5, 6]]}
    assert items[0]["URL"] == ADDRESS
    assert items[0]["author"] == [{"literal": "Lise Aubrac-Nord"}]
    assert "issued" not in items[1]
    assert "title" not in items[2]


def test_a_month_stays_a_month() -> None:
    first = SAMPLE.articles[0].published
    assert first is not None
    month = When(edtf="2025-05", earliest=first.earliest, latest=first.latest)
    dossier = replace(
        SAMPLE, articles=(replace(SAMPLE.articles[0], published=month), *SAMPLE.articles[1:])
    )
    assert next(cited_sources(dossier)).issued == (2025, 5)


def test_annotations_select_the_words_twice() -> None:
    collection = json.loads(web_annotations(DOSSIER))
    items = collection["first"]["items"]
    assert collection["total"] == len(items) > 12
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        own = item["target"][0]
        article = DOSSIER.article(own["source"]["id"].rpartition(":")[2])
        position, quote = own["selector"]
        words = article.text[position["start"] : position["end"]]
        assert words == quote["exact"]
        assert article.text.find(quote["prefix"] + words + quote["suffix"]) >= 0
    pages = [i["target"][1]["source"] for i in items if len(i["target"]) > 1]
    assert set(pages) == {ADDRESS}


def test_a_dangerous_address_is_left_out() -> None:
    first = replace(SAMPLE.articles[0], url="javascript:alert(1)")
    dossier = replace(SAMPLE, articles=(first, *SAMPLE.articles[1:]))
    for write in (web_annotations, bibtex, csl_json, follow_the_money):
        assert "javascript" not in write(dossier)


def test_entities_for_follow_the_money() -> None:
    found = [json.loads(line) for line in follow_the_money(DOSSIER).splitlines()]
    ids = [entity["id"] for entity in found]
    assert len(set(ids)) == len(ids)
    people = [e["properties"] for e in found if e["schema"] == "Person"]
    assert people[0]["name"] == ["Odile Marchebois"]
    assert people[0]["alias"] == ["Mme Marchebois"]
    assert people[0]["position"] == ["ministre des Rivages"]
    assert people[0]["country"] == ["fr"]
    for tie in (e["properties"] for e in found if e["schema"] == "Documentation"):
        assert {tie["document"][0], tie["entity"][0]} <= set(ids)
    assert all(all(v) for e in found for v in e["properties"].values())
