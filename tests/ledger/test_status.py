from hypothesis import given
from hypothesis import strategies as st

from recoupe.ledger.counting import counting, undone
from recoupe.ledger.status import UNREVIEWED, fold
from recoupe.model.event import Event, Progress, StatusChange, Target
from tests.ledger.register_records import Log, anchor

STEPS: tuple[Progress, ...] = ("NR", "0", "1", "2", "3", "4")


def test_nobody_decided_is_not_reviewed() -> None:
    standing = fold(()).of("k1")
    assert standing is UNREVIEWED
    assert (standing.progress, standing.flags) == ("NR", ())


def test_the_last_status_holds_and_may_go_back() -> None:  # R5
    log = Log()
    log.status("3")
    log.status("1", "late")
    standing = fold(log.events).of("k1")
    assert (standing.progress, standing.flags) == ("1", ("late",))


def test_kept_counts_once_another_person_agrees() -> None:  # R2
    log = Log()
    log.status("2")
    kept = log.status("4")
    assert fold(log.events).of("k1").progress == "2"
    assert fold(log.events).of("k1").pending == (kept,)
    log.second(kept, by="Ana")
    assert fold(log.events).of("k1").progress == "2"
    agreed = log.second(kept, by="Bo")
    standing = fold(log.events).of("k1")
    assert (standing.progress, standing.second, standing.pending) == ("4", agreed, ())


def test_contradicted_and_withdrawn_wait_too() -> None:  # R2
    log = Log()
    for flag in ("contradicted", "withdrawn"):
        log.status("0", flag)
    assert fold(log.events).of("k1").progress == "NR"
    assert len(fold(log.events).of("k1").pending) == 2


def test_a_later_status_does_not_cancel_a_pending_one() -> None:
    log = Log()
    kept = log.status("4")
    log.status("3")
    log.second(kept)
    assert fold(log.events).of("k1").progress == "4"


def test_undoing_the_second_makes_it_wait_again() -> None:
    log = Log()
    kept = log.status("4")
    agreed = log.second(kept)
    log.undo(agreed)
    standing = fold(log.events).of("k1")
    assert (standing.progress, standing.pending) == ("NR", (kept,))


def test_merging_points_at_the_first_and_splitting_parts_again() -> None:
    log = Log()
    target = Target(kind="commitment", id="k1")
    log.add("merge", target, others=("k2",))
    assert fold(log.events).of("k2").merged_into == "k1"
    log.add("split", target, others=("k2",))
    assert fold(log.events).of("k2").merged_into is None


def test_a_status_from_a_suggestion_accepts_it_until_undone() -> None:
    log = Log()
    change = StatusChange(progress="1", evidence=(anchor("mots"),), suggestion_id="g1")
    event = log.add("status", Target(kind="commitment", id="k1"), status=change)
    assert fold(log.events).judged("g1") == "accepted"
    log.undo(event)
    assert fold(log.events).judged("g1") == "proposed"


def moves(log: Log, steps: list[tuple[int, int]]) -> None:
    """Random decisions: statuses, seconds and undoings of what is there."""
    for kind, number in steps:
        if kind == 0 or not log.events:
            log.status(STEPS[number % len(STEPS)], by=("Ana", "Bo")[number % 2])
        elif kind == 1:
            log.second(log.events[number % len(log.events)], by=("Ana", "Bo")[number % 2])
        else:
            log.undo(log.events[number % len(log.events)])


STEPS_OF = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 40)), max_size=14)


@given(STEPS_OF, st.integers(0, 40))
def test_undoing_an_undo_restores_the_fold(steps: list[tuple[int, int]], place: int) -> None:
    log = Log()
    log.status("1")
    moves(log, steps)
    before = fold(log.events)
    undoing = log.undo(log.events[place % len(log.events)])
    log.undo(undoing)
    assert fold(log.events) == before


@given(STEPS_OF)
def test_undoing_the_last_event_restores_what_was_before(steps: list[tuple[int, int]]) -> None:
    log = Log()
    log.status("1")
    moves(log, steps)
    before = fold(log.events)
    log.undo(log.status("2", "late"))
    assert fold(log.events) == before


@given(STEPS_OF)
def test_counting_leaves_out_undone_events_and_undoings(steps: list[tuple[int, int]]) -> None:
    log = Log()
    moves(log, steps)
    gone = undone(log.events)
    kept: tuple[Event, ...] = counting(log.events)
    assert all(e.kind != "undo" and e.id not in gone for e in kept)
    assert [e.at for e in kept] == sorted(e.at for e in kept)
