import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from icalendar import Calendar

from recoupe.app import ledger_deciding
from recoupe.app.ledger_deciding import status_change
from recoupe.app.ledger_exporting import export, save
from recoupe.app.ledger_recording import Signed
from recoupe.app.ledger_sources import quoted
from recoupe.errors import OutputError
from recoupe.model.commitment import Deadline
from recoupe.model.register import Entry
from recoupe.model.session import Session
from recoupe.model.when import When
from recoupe.storage.workspace import open_workspace
from tests.app.ledger_workspace import KEPT, NOW, ledger_workspace
from tests.ledger.register_records import anchor, due, entry

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A register with a decided commitment, a dated one, a recurring one and a session."""
    made = ledger_workspace(tmp_path)
    with open_workspace(made) as workspace, workspace.transaction():
        name = next(e.id for e in workspace.register.entries() if "40" in e.commitment.label)
        change = status_change("2", ["late"], [quoted(workspace, KEPT, None)])
        ledger_deciding.set_status(workspace, name, change, Signed(by="Ana", reason="<b>", at=NOW))
        workspace.register.save_entries(more_entries())
        day = When(edtf="2026-05-03", earliest=date(2026, 5, 3), latest=date(2026, 5, 3))
        workspace.register.save_sessions([
            Session(id="s1", series="commission mixte", label="deuxième session", story_id="s1",
                    evidence=(anchor("la deuxième session"),), status="planned", planned=day,
                    place="Port-Salin"),
        ])  # fmt: skip
    return made


def more_entries() -> list[Entry]:
    yearly = Deadline(kind="recurrence", surface="annuelle", rrule="FREQ=YEARLY")
    return [
        entry(
            "kdated", "=ouvrir le phare\u0001 & fils", deadline=due(date(2026, 9, 30)), story="x"
        ),
        entry("kyearly", "se réunir chaque année", deadline=yearly, story="x"),
    ]


def test_csv_has_every_commitment_and_no_formula(path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(export(path, "csv", NOW), newline="")))
    assert len(rows) == 5
    by_id = {row["id"]: row for row in rows}
    assert by_id["kdated"]["label"].startswith("'=ouvrir")
    assert by_id["kdated"]["deadline"] == "2026-09-30"
    decided = next(row for row in rows if row["progress"] == "2")
    assert (decided["flags"], decided["decided_by"]) == ("late", "Ana")
    assert all(row["language"] == "fr" for row in rows)


def test_json_ld_cites_words_and_decisions(path: Path) -> None:
    graph = json.loads(export(path, "jsonld", NOW))["@graph"]
    decided = next(n for n in graph if n.get("recoupe:progress") == "2")
    assert decided["actionStatus"] == "ActiveActionStatus"
    assert decided["recoupe:shownBy"][0]["text"] == KEPT
    activity = next(n for n in graph if n["@type"] == "prov:Activity")
    assert decided["prov:wasGeneratedBy"]["@id"] == activity["@id"]
    assert len({n["@id"] for n in graph}) == len(graph)


def test_iati_maps_status_dates_and_pledges(path: Path) -> None:
    root = fromstring(export(path, "iati", NOW))
    assert root.tag == "iati-activities"
    activities = {a.findtext("iati-identifier"): a for a in root}
    dated = activities["recoupe-kdated"]
    assert dated.find("activity-status").attrib == {"code": "1"}  # type: ignore[union-attr]
    assert dated.find("activity-date").attrib == {  # type: ignore[union-attr]
        "type": "3", "iso-date": "2026-09-30",
    }  # fmt: skip
    watched = [
        e for e in activities if "devrait" in (activities[e].findtext("title/narrative") or "")
    ]
    assert watched == []


def test_the_calendar_is_read_back_by_a_real_parser(path: Path) -> None:
    text = export(path, "ics", NOW)
    events: dict[str, Any] = {str(e["uid"]): e for e in Calendar.from_ical(text).walk("VEVENT")}
    session = events["s1@recoupe"]
    assert session["dtstart"].dt == date(2026, 5, 3)
    assert session["dtend"].dt == date(2026, 5, 4)
    assert str(session["location"]) == "Port-Salin"
    assert events["kdated@recoupe"]["dtstart"].dt == date(2026, 9, 30)
    assert events["kyearly@recoupe"]["rrule"]["FREQ"] == ["YEARLY"]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_the_feed_is_atom_with_lasting_ids(path: Path) -> None:
    first, again = export(path, "atom", NOW), export(path, "atom", NOW)
    assert first == again
    root = fromstring(first)
    (one,) = root.findall(f"{ATOM}entry")
    assert (one.findtext(f"{ATOM}id") or "").startswith("urn:recoupe:event:")
    assert KEPT in (one.findtext(f"{ATOM}content") or "")
    assert root.findtext(f"{ATOM}updated") == NOW.isoformat()
    assert one.find(f"{ATOM}link").attrib["href"] == "https://journal.example/later1"  # type: ignore[union-attr]


def test_the_page_shows_each_verdict_with_its_words(path: Path) -> None:
    page = export(path, "html", NOW)
    assert "Partiel, hors rythme" in page
    assert KEPT in page
    assert "&lt;b&gt;" in page
    assert "<b>" not in page.replace("<blockquote", "")
    assert "https://journal.example/later1" in page
    assert "deuxième session" in page
    assert "Non revu" in page


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    save(tmp_path / "x.csv", "é")
    assert (tmp_path / "x.csv").read_text("utf-8") == "é"
    with pytest.raises(OutputError):
        save(tmp_path / "absent" / "x.csv", "é")
