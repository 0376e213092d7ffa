from dataclasses import replace

import pytest

from recoupe.errors import DecisionError
from recoupe.ledger.rules import Witness, check_status, empty_hits, needs_second
from recoupe.model.event import Flag, Progress, StatusChange
from recoupe.model.register import Search
from tests.ledger.register_records import START, anchor, entry

SAID = Witness(anchor=anchor("mots"), act=False, cluster="o1", source_class="press")
DONE = replace(SAID, act=True)
SEARCH = Search(id="r1", entry_id="k1", at=START, query=("phare",), articles=9)


def refused(
    change: StatusChange,
    *witnesses: Witness,
    searches: tuple[Search, ...] = (),
    umbrella: bool = False,
) -> str:
    try:
        check_status(entry(umbrella=umbrella), change, witnesses, searches)
    except DecisionError as error:
        return error.code
    return ""


@pytest.mark.parametrize("progress", ["2", "3", "4"])
def test_r1_an_announcement_alone_is_one_at_most(progress: Progress) -> None:
    assert refused(StatusChange(progress="1"), SAID) == ""
    assert refused(StatusChange(progress=progress), SAID) == "decision-announcement"


def test_r2_kept_needs_two_origins_or_an_official_text_of_another() -> None:
    kept = StatusChange(progress="4")
    other = replace(DONE, cluster="o2")
    text = replace(DONE, document=True)
    assert refused(kept, DONE, DONE) == "decision-independence"
    assert refused(kept, DONE, replace(other, act=False)) == "decision-independence"
    assert refused(kept, DONE, other) == ""
    assert refused(kept, text) == ""
    assert refused(kept, replace(text, of_obligor=True)) == "decision-independence"


def test_r4_the_obligor_may_tell_of_itself() -> None:
    own = replace(DONE, source_class="party", of_obligor=True)
    assert refused(StatusChange(progress="3"), own) == ""


def test_r7_an_umbrella_has_no_status() -> None:
    assert refused(StatusChange(progress="1"), DONE, umbrella=True) == "decision-umbrella"


def test_a_status_rests_on_words() -> None:
    assert refused(StatusChange(progress="0")) == "decision-evidence"
    assert refused(StatusChange(progress="NR", flags=("late",))) == "decision-evidence"
    assert refused(StatusChange(progress="NR")) == ""


def test_no_trace_found_names_a_search_of_the_entry() -> None:
    none = StatusChange(progress="NE", search_id="r1")
    assert refused(none, searches=(SEARCH,)) == ""
    assert refused(none) == "decision-search"
    assert refused(none, searches=(replace(SEARCH, entry_id="k2"),)) == "decision-search"
    assert refused(StatusChange(progress="NE"), searches=(SEARCH,)) == "decision-search"


def test_no_trace_found_is_none_while_a_hit_is_undecided() -> None:
    none, search = StatusChange(progress="NE", search_id="r1"), replace(SEARCH, hits=("g1",))
    with pytest.raises(DecisionError, match="g1"):
        check_status(entry(), none, (), (search,))
    check_status(entry(), none, (), (search,), empty_hits((), frozenset({"g1"})))


@pytest.mark.parametrize(
    ("progress", "flags", "waits"),
    [
        ("4", (), True), ("0", ("contradicted",), True), ("2", ("withdrawn",), True),
        ("3", ("late",), False), ("0", (), False),
    ],
)  # fmt: skip
def test_what_needs_a_second(progress: Progress, flags: tuple[Flag, ...], waits: bool) -> None:
    assert needs_second(StatusChange(progress=progress, flags=flags)) is waits
