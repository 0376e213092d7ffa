from datetime import date
from typing import Literal

from recoupe.model.evidence import Evidence
from recoupe.model.finding import TimelineEvent
from recoupe.model.span import Span
from recoupe.model.when import When
from recoupe.pipeline.period import told_period


def event(
    edtf: str, first: date, last: date, status: Literal["planned", "held"] = "held"
) -> TimelineEvent:
    return TimelineEvent(
        id=edtf,
        label="x",
        when=When(edtf=edtf, earliest=first, latest=last),
        status=status,
        evidence=(Evidence(article_id="a", span=Span(0, 1)),),
    )


def test_from_the_first_to_the_last_day() -> None:
    period = told_period(
        [
            event("2031-05-02", date(2031, 5, 2), date(2031, 5, 2)),
            event("2031-05-01/2031-05-04", date(2031, 5, 1), date(2031, 5, 4)),
        ]
    )
    assert period is not None
    assert period.edtf == "2031-05-01/2031-05-04"
    assert period.derived


def test_what_is_planned_does_not_count_and_days_count_before_years() -> None:
    day = event("2031-05-02", date(2031, 5, 2), date(2031, 5, 2))
    year = event("2024", date(2024, 1, 1), date(2024, 12, 31))
    later = event("2033-01-01", date(2033, 1, 1), date(2033, 1, 1), "planned")
    period = told_period([year, day, later])
    assert period is not None
    assert period.edtf == "2031-05-02"


def test_no_dated_event_no_period() -> None:
    assert told_period([]) is None
