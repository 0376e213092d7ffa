import json
from datetime import UTC, date, datetime

import pytest

from recoupe.codec.records import read_record, record_line
from recoupe.errors import StreamError
from recoupe.model.dossier import Dossier
from recoupe.model.event import Anchor, Change, Event, StatusChange, Target
from recoupe.model.evidence import Maker
from recoupe.model.page import Page
from tests.dossier_sample import make_dossier

ANCHOR = Anchor(page_id="ab", article_id="a1", start=3, end=9, words="ouvrir")
EVENT = Event(
    id="e1",
    previous="",
    at=datetime(2031, 5, 2, 8, 30, tzinfo=UTC),
    by="Lina",
    kind="status",
    target=Target(kind="commitment", id="k1", anchors=(ANCHOR,)),
    changes=(Change(field="theme", value="health"),),
    status=StatusChange(
        progress="1",
        flags=("late",),
        effective=date(2031, 5, 1),
        evidence=(ANCHOR,),
        proposed_by=Maker(name="recoupe", version="1"),
        score=0.5,
    ),
)


def test_a_whole_dossier_comes_back_equal() -> None:
    dossier = make_dossier()
    assert read_record(record_line(dossier), Dossier) == dossier


def test_an_event_comes_back_equal_with_its_dates() -> None:
    assert read_record(record_line(EVENT), Event) == EVENT


def test_equal_records_give_equal_lines() -> None:
    assert record_line(EVENT) == record_line(read_record(record_line(EVENT), Event))


def test_lone_surrogates_of_a_broken_page_survive() -> None:
    page = Page(id="x", text="a\ud800b", locator="p")
    assert read_record(record_line(page), Page) == page


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "{}",
        "{not json",
        json.dumps({"page_id": "ab", "article_id": "a", "start": 1, "end": 2, "words": " "}),
        json.dumps(
            {"page_id": "ab", "article_id": "a", "start": 1, "end": 2, "words": "w", "x": 1}
        ),
    ],
)
def test_a_line_that_is_no_such_record_is_refused(line: str) -> None:
    with pytest.raises(StreamError) as caught:
        read_record(line, Anchor)
    assert caught.value.code == "stream-bad-record"
