from datetime import UTC, date, datetime

from recoupe.ledger.overview import Line, overview
from recoupe.model.commitment import Deadline
from recoupe.model.event import StatusChange, Target
from recoupe.model.evidence import Maker
from recoupe.model.register import Entry, Suggestion
from tests.ledger.register_records import Log, anchor, due, entry

TODAY = date(2032, 6, 1)


def line(one: Entry, log: Log | None = None, *suggestions: Suggestion) -> Line:
    events = log.events if log else []
    return overview([one], events, suggestions, (), (), (), TODAY).lines[0]


def suggestion(told: date) -> Suggestion:
    return Suggestion(
        id="g1", entry_id="k1", article_id="a2", stance="fulfils", score=0.8, features=(),
        evidence=(anchor("tenue", "a2"),), maker=Maker(name="f", version="1"), told=told,
    )  # fmt: skip


def test_r3_a_term_that_passed_unseen_surfaces_and_leaves_progress_alone() -> None:
    late = line(entry(deadline=due(date(2032, 1, 1))))
    assert late.late
    assert late.surfacing
    assert late.standing.progress == "NR"
    assert not line(entry(deadline=due(date(2033, 1, 1)))).late


def test_a_time_before_the_promise_is_no_term() -> None:
    assert not line(entry(deadline=due(date(2030, 1, 1)), announced=date(2031, 1, 1))).late


def test_late_and_kept_promises_are_settled() -> None:
    log = Log()
    log.second(log.status("4", "fulfilled-late"))
    assert not line(entry(deadline=due(date(2031, 1, 1))), log).late
    log = Log()
    log.status("1", "late")
    assert not line(entry(deadline=due(date(2031, 1, 1))), log).late


def test_begun_and_a_year_without_news_is_stalled() -> None:
    log = Log()
    log.status("1")  # on 1 January 2031
    assert line(entry(), log).stalled
    assert not line(entry(), log, suggestion(date(2032, 1, 1))).stalled


def test_a_recurring_promise_has_due_times_unverified_until_somebody_looks() -> None:
    yearly = entry(deadline=Deadline(kind="recurrence", surface="annuelle", rrule="FREQ=YEARLY"),
                   announced=date(2030, 3, 1))  # fmt: skip
    found = line(yearly)
    assert [(o.due, o.status) for o in found.occurrences] == [
        ("2031", "unverified"), ("2032", "unverified"), ("2033", "due"),
    ]  # fmt: skip
    assert [o.due for o in found.missed] == ["2031", "2032"]


def test_an_accepted_passage_shows_a_due_time_held() -> None:
    yearly = entry(deadline=Deadline(kind="recurrence", surface="annuelle", rrule="FREQ=YEARLY"),
                   announced=date(2030, 3, 1))  # fmt: skip
    told = suggestion(date(2030, 12, 1))
    log = Log()
    log.add("accept", Target(kind="suggestion", id="g1"))
    statuses = {o.due: o.status for o in line(yearly, log, told).occurrences}
    assert statuses["2031"] == "held"
    assert statuses["2032"] == "unverified"


def test_the_effective_day_is_the_decisions() -> None:
    log = Log()
    change = StatusChange(progress="1", evidence=(anchor("m"),), effective=date(2031, 5, 5))
    log.add("status", Target(kind="commitment", id="k1"), status=change)
    standing = line(entry(), log).standing
    assert standing.effective == date(2031, 5, 5)
    assert standing.event is not None
    assert standing.event.at == datetime(2031, 1, 1, tzinfo=UTC)
