"""Pictures that the desk alone shows: coverage, network, register, sessions."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, date, datetime

from recoupe.exporters.svg_coverage import coverage, coverage_picture
from recoupe.exporters.svg_network import Network, circle, network, network_picture
from recoupe.exporters.svg_register import moments, period_ends, register_picture
from recoupe.exporters.svg_sessions import numbered, sessions_picture
from recoupe.model.commitment import Commitment, CommitmentEvidence
from recoupe.model.event import Anchor, Event, StatusChange, Target
from recoupe.model.register import Entry
from recoupe.model.session import Session, SessionStatus
from tests.dossier_sample import at, day, make_dossier

ANCHOR = Anchor(page_id="p", article_id="one", start=0, end=5, words="Digue")


def test_coverage_counts_by_outlet_and_day() -> None:
    told = [("Nord", date(2031, 5, 1)), ("Nord", date(2031, 5, 3)), ("Sud", date(2031, 5, 3)),
            ("Nord", date(2031, 5, 3)), ("Est", None)]  # fmt: skip
    counted = coverage(told)
    assert counted.unit == "day"
    assert counted.columns == (date(2031, 5, 1), date(2031, 5, 2), date(2031, 5, 3))
    assert counted.rows == (("Nord", (1, 0, 2)), ("Sud", (0, 0, 1)))
    assert counted.undated == 1
    root = ET.fromstring(coverage_picture(counted))
    assert len(root.findall("circle")) == 3
    assert "Nord : 1er mai 2031 (1), 3 mai 2031 (2)" in (root.findtext("desc") or "")


def test_longer_times_are_counted_by_week_and_month() -> None:
    weeks = coverage([("Nord", date(2031, 1, 1)), ("Nord", date(2031, 4, 1))])
    assert weeks.unit == "week"
    assert all(column.weekday() == 0 for column in weeks.columns)
    months = coverage([("Nord", date(2029, 1, 31)), ("Nord", date(2031, 4, 30))])
    assert months.unit == "month"
    assert months.columns[:2] == (date(2029, 1, 1), date(2029, 2, 1))
    assert sum(months.rows[0][1]) == 2


def test_no_day_no_coverage() -> None:
    assert coverage_picture(coverage([("Nord", None)])) == ""


def test_the_network_joins_names_of_one_paragraph() -> None:
    tied = network(make_dossier())
    (link,) = tied.links
    names = {tied.nodes[link.left].name, tied.nodes[link.right].name}
    assert names == {"Odile Marchebois", "Issa Tambélo"}
    words = link.passages[0].span.of(make_dossier().article("one").text)
    assert "Odile Marchebois" in words
    assert "Issa Tambélo" in words
    assert len(ET.fromstring(network_picture(tied)).findall("polyline")) == 1
    assert network_picture(Network(tied.nodes, ())) == ""


def test_the_circle_keeps_the_tied_together() -> None:
    assert circle(4, {(0, 3): 2, (1, 2): 5, (0, 2): 1}) == [0, 3, 1, 2]


def entry(name: str, announced: date | None) -> Entry:
    clause = CommitmentEvidence(
        evidence=at("one", "fonds commun"), modality="agreed", strength="firm"
    )
    commitment = Commitment(
        id=name, label=name, modality="agreed", strength="firm", evidence=(clause,)
    )
    return Entry(
        id=name, story_id="s1", commitment=commitment, anchors=(ANCHOR,), announced=announced
    )


def status(name: str, progress: str, when: date) -> Event:
    return Event(
        id=f"e-{name}-{when}", previous="", by="Lina", kind="status",
        at=datetime(when.year, when.month, when.day, tzinfo=UTC),
        target=Target(kind="commitment", id=name),
        status=StatusChange(progress=progress, evidence=(ANCHOR,)),  # type: ignore[arg-type]
    )  # fmt: skip


def test_the_register_is_shown_as_it_was_known() -> None:
    entries = [entry("a", date(2031, 1, 10)), entry("b", date(2031, 3, 2)), entry("c", None)]
    events = [status("a", "1", date(2031, 2, 5)), status("a", "2", date(2031, 4, 1))]
    told = moments(entries, events, date(2031, 4, 20))
    assert [m.day for m in told] == [
        date(2031, 1, 31), date(2031, 2, 28), date(2031, 3, 31), date(2031, 4, 20),
    ]  # fmt: skip
    assert [m.counts["NR"] for m in told] == [2, 1, 2, 2]
    assert [m.counts["1"] for m in told] == [0, 1, 1, 0]
    assert [m.counts["2"] for m in told] == [0, 0, 0, 1]
    assert "28 février 2031 : Initié 1, Non revu 1" in register_picture(told)


def test_an_empty_register_is_no_picture() -> None:
    assert register_picture(moments([], [], date(2031, 4, 20))) == ""


def test_periods_never_become_too_many() -> None:
    assert len(period_ends(date(1990, 5, 1), date(2031, 4, 20))) <= 24
    quarters = period_ends(date(2028, 5, 1), date(2031, 4, 20))
    assert quarters[0] == date(2028, 6, 30)
    assert quarters[-1] == date(2031, 4, 20)


def session(name: str, status: SessionStatus, when: str | None) -> Session:
    return Session(
        id=name, series="commission", label=f"session {name}", story_id="s1", evidence=(ANCHOR,),
        status=status, held=day(when) if when else None,
    )  # fmt: skip


def test_sessions_stand_in_their_month_with_their_number() -> None:
    known = [session("b", "planned", "2031-07-01"), session("a", "held", "2030-02-03"),
             session("z", "envisaged", None)]  # fmt: skip
    assert [(n, s.id) for n, s, _ in numbered(known)] == [(1, "a"), (2, "b")]
    gone = [replace(s, lost=True) for s in known]
    assert numbered(gone) == []
    root = ET.fromstring(sessions_picture(known))
    texts = [t.text for t in root.findall("text")]
    assert {"2030", "2031", "1", "2"} <= set(texts)
    assert "2. 1er juillet 2031 : session b (planifiée)" in (root.findtext("desc") or "")
    assert sessions_picture(known[2:]) == ""


def test_a_full_month_runs_over_several_lines() -> None:
    known = [session(str(k), "held", f"2031-07-{k + 1:02}") for k in range(7)]
    root = ET.fromstring(sessions_picture(known))
    discs = [(c.get("cx"), c.get("cy")) for c in root.findall("circle")]
    assert len(set(discs)) == len(discs) == 8
