import pytest

from recoupe.errors import DecisionError
from recoupe.ledger.correcting import apply, check_changes, corrected
from recoupe.ledger.periods import read_when
from recoupe.model.event import Change, Event, Target
from tests.ledger.register_records import START, entry


def changed(**fields: str) -> Event:
    return Event(
        id="e1", previous="", at=START, by="Ana", kind="correct",
        target=Target(kind="commitment", id="k1"),
        changes=tuple(Change(field=f.replace("_", "-"), value=v) for f, v in fields.items()),
    )  # fmt: skip


def test_corrections_are_made_and_the_words_stay() -> None:
    event = changed(
        theme="health", deadline="2031-05", obligors="Odrane; Kervan", recurrence="FREQ=YEARLY",
        criterion_completion="le phare éclaire",
    )  # fmt: skip
    (one,) = corrected([entry()], [event])
    made = one.commitment
    assert made.theme == "health"
    assert made.deadline.when and made.deadline.when.edtf == "2031-05"
    assert [a.name for a in made.obligors] == ["Odrane", "Kervan"]
    assert made.deadline.rrule == "FREQ=YEARLY"
    assert made.criteria[0].text == "le phare éclaire"
    assert made.label == entry().commitment.label
    assert one.anchors == entry().anchors


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("label", "autre chose", "decision-field"),
        ("theme", "gardening", "decision-value"),
        ("deadline", "2031-13", "decision-value"),
        ("deadline", "2031-05/2031-01", "decision-value"),
        ("recurrence", "FREQ=SOMETIMES", "decision-value"),
        ("modality", "sworn", "decision-value"),
        ("strength", "iron", "decision-value"),
        ("umbrella", "maybe", "decision-value"),
    ],
)
def test_fields_and_values_that_there_are_not(field: str, value: str, code: str) -> None:
    with pytest.raises(DecisionError) as refused:
        check_changes(entry(), [Change(field=field, value=value)])
    assert refused.value.code == code


def test_nothing_to_correct() -> None:
    with pytest.raises(DecisionError):
        check_changes(entry(), [])


def test_expected_goes_to_the_watch_list_and_back() -> None:
    watched = apply(entry(), [Change(field="modality", value="expected")])
    assert watched.commitment.watch
    assert not apply(watched, [Change(field="modality", value="agreed")]).commitment.watch


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2032", ("2032-01-01", "2032-12-31")),
        ("2032-02", ("2032-02-01", "2032-02-29")),
        ("2032-02-03/2032-03", ("2032-02-03", "2032-03-31")),
    ],
)
def test_periods(edtf: str, days: tuple[str, str]) -> None:
    when = read_when(edtf)
    assert when is not None
    assert (str(when.earliest), str(when.latest)) == days
