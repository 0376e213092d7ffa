from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from recoupe.codec.chain import broken_links, digest_of, seal
from recoupe.model.event import Event, Target

START = datetime(2031, 1, 1, tzinfo=UTC)


def chain(count: int) -> list[Event]:
    events: list[Event] = []
    for number in range(count):
        event = Event(
            id="",
            previous="",
            at=START + timedelta(days=number),
            by="Lina",
            kind="accept",
            target=Target(kind="commitment", id=f"k{number}"),
        )
        events.append(seal(event, events[-1].id if events else ""))
    return events


def test_a_sealed_chain_holds() -> None:
    events = chain(3)
    assert broken_links(events) == ()
    assert [e.previous for e in events] == ["", events[0].id, events[1].id]
    assert all(len(e.id) == 64 and digest_of(e) == e.id for e in events)


@given(st.integers(0, 3), st.sampled_from(["by", "reason", "kind"]))
def test_a_changed_event_breaks_it(place: int, field: str) -> None:
    events = chain(4)
    changed = {
        "by": replace(events[place], by="Max"),
        "reason": replace(events[place], reason="plus tard"),
        "kind": replace(events[place], kind="reject"),
    }[field]
    events[place] = changed
    assert len(broken_links(events)) == 1


@given(st.integers(0, 2))
def test_a_dropped_event_breaks_it(place: int) -> None:
    events = chain(4)
    del events[place]
    assert any("does not follow" in fault for fault in broken_links(events))


@given(st.permutations(range(4)).filter(lambda order: order != [0, 1, 2, 3]))
def test_another_order_breaks_it(order: list[int]) -> None:
    events = chain(4)
    assert broken_links([events[i] for i in order])
