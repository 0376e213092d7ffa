from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from recoupe.codec.json_text import line
from recoupe.codec.schema import Name, schema
from recoupe.codec.streams import (
    encode_annotations,
    encode_assignment,
    encode_error,
    encode_read,
)
from recoupe.model.marks import Marks, Mention
from recoupe.model.page import ItemError
from recoupe.model.span import Span
from tests.dossier_sample import ARTICLES, STATEMENT, make_marks, make_story

Json = dict[str, Any]
PAGE, ARTICLE = ARTICLES["one"]


def errors(name: Name, record: Json) -> list[str]:
    validator = Draft202012Validator(schema(name))
    return [error.message for error in validator.iter_errors(json.loads(line(record)))]


@pytest.mark.parametrize("name", ["read", "annotate", "stories"])
def test_a_failed_item_is_a_line_of_every_stream(name: Name) -> None:
    record = encode_error(ItemError(locator="r7", code="read-empty", message="nothing in it"))
    assert record == {"id": "r7", "error": {"code": "read-empty", "message": "nothing in it"}}
    assert errors(name, record) == []


def test_read_gives_text_and_pieces_of_the_page() -> None:
    record = encode_read(ARTICLE, PAGE)
    assert errors("read", record) == []
    assert record["text"] == "".join(PAGE.text[s:e] for s, e in record["spans"])
    assert record["title"] == ARTICLE.title
    menu = record["blocks"][0]
    assert (menu["label"], menu["start"]) == ("menu", 0)
    assert PAGE.text[menu["start"] : menu["end"]].startswith("Accueil")


def test_read_without_title_or_date_says_null() -> None:
    page, article = ARTICLES["three"]
    record = encode_read(article, page)
    assert record["title"] is None
    assert record["published"] is None
    assert record["outlet"] == "journal-trois.example"


def test_annotations_have_offsets_in_the_text_as_given() -> None:
    record = encode_annotations(ARTICLE, make_marks()[0])
    assert errors("annotate", record) == []
    start, end = record["statements"][0]["content"]
    assert PAGE.text[start:end] == STATEMENT
    assert record["times"][0] == {
        "span": [PAGE.text.index("mardi 6"), PAGE.text.index("mardi 6") + 11],
        "type": "DATE",
        "value": "XXXX-05-06",
    }
    assert record["undertakings"][0]["obligor_name"] == "les deux parties"


def test_mentions_of_one_person_are_one_entry() -> None:
    record = encode_annotations(ARTICLE, make_marks()[0])
    first, second = record["persons"]
    assert (first["name"], len(first["mentions"]), len(first["descriptions"])) == (
        "Odile Marchebois", 1, 1,
    )  # fmt: skip
    assert second["name"] == "Issa Tambélo"


def test_an_unnamed_person_has_descriptions_only() -> None:
    marks = Marks(
        article_id="one",
        mentions=(
            Mention(kind="description", span=Span(0, 5), norm="un proche"),
            Mention(kind="place", span=Span(6, 9), norm="ici"),
        ),
    )
    (only,) = encode_annotations(ARTICLE, marks)["persons"]
    assert (only["name"], only["mentions"], len(only["descriptions"])) == (None, [], 1)


def test_an_assignment_names_story_and_origin() -> None:
    record = encode_assignment(ARTICLES["two"][1], make_story())
    assert errors("stories", record) == []
    assert record["first"] is False
    assert record["origin"] == encode_assignment(ARTICLE, make_story())["origin"]
    assert record["linked"] == [{"story": "s9", "kind": "follow-up"}]
