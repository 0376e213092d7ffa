from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.app import ledger_deciding
from recoupe.app.ledger_deciding import status_change
from recoupe.app.ledger_reading import Wanted, history_of, one_line, read_overview, wanted_lines
from recoupe.app.ledger_recording import Signed
from recoupe.app.ledger_sources import quoted
from recoupe.app.ledger_verifying import verify_ledger
from recoupe.errors import DecisionError
from recoupe.model.event import Change
from recoupe.model.source_map import Run, SourceMap
from recoupe.model.span import Span
from recoupe.storage.workspace import Workspace, open_workspace
from tests.app.ledger_workspace import KEPT, NOW, ledger_workspace

ANA, BO = Signed(by="Ana", reason="vu", at=NOW), Signed(by="Bo", reason="vu aussi", at=NOW)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(ledger_workspace(tmp_path)) as opened, opened.transaction():
        yield opened


def fund(workspace: Workspace) -> str:
    found = workspace.register.entries()
    return next(e.id for e in found if "fonds commun de 40" in e.commitment.label)


def hits(workspace: Workspace) -> list[str]:
    return [s.id for s in workspace.register.suggestions() if s.entry_id == fund(workspace)]


def code(call: object, *arguments: object, **more: object) -> str:
    with pytest.raises(DecisionError) as refused:
        call(*arguments, **more)  # type: ignore[operator]
    return refused.value.code


def progress(workspace: Workspace) -> str:
    return one_line(read_overview(workspace), fund(workspace)).standing.progress


def test_two_independent_passages_and_two_people_make_it_kept(workspace: Workspace) -> None:
    assert code(ledger_deciding.accept, workspace, hits(workspace)[:1], ANA) == (
        "decision-independence"
    )
    first, *rest = ledger_deciding.accept(workspace, hits(workspace), ANA)
    assert first.status is not None
    assert first.status.proposed_by is not None  # R6: the proposal keeps score and version
    assert first.status.score is not None
    assert [e.kind for e in rest] == ["accept"]
    assert progress(workspace) == "NR"
    assert code(ledger_deciding.second, workspace, fund(workspace), ANA) == "decision-same-person"
    ledger_deciding.second(workspace, first.id[:10], BO)
    assert progress(workspace) == "4"
    assert code(ledger_deciding.second, workspace, first.id, BO) == "decision-not-pending"


def test_undo_restores_and_stays_on_record(workspace: Workspace) -> None:
    evidence = [quoted(workspace, KEPT, None)]
    event = ledger_deciding.set_status(
        workspace, fund(workspace), status_change("2", ["late"], evidence), ANA
    )
    assert progress(workspace) == "2"
    undoing = ledger_deciding.undo(workspace, event.id, BO)
    assert progress(workspace) == "NR"
    assert code(ledger_deciding.undo, workspace, event.id, BO) == "decision-undone"
    ledger_deciding.undo(workspace, undoing.id, BO)
    assert progress(workspace) == "2"
    line = one_line(read_overview(workspace), fund(workspace))
    kinds = [e.kind for e in history_of(workspace.register.events(), line)]
    assert kinds == ["status", "undo", "undo"]


def test_a_promise_quoted_as_evidence_shows_one_at_most(workspace: Workspace) -> None:
    said = "Les deux parties ont convenu de créer un fonds commun de 40 millions d’euros"
    change = status_change("2", [], [quoted(workspace, said, None)])
    assert code(ledger_deciding.set_status, workspace, fund(workspace), change, ANA) == (
        "decision-announcement"
    )
    change = status_change("1", [], [quoted(workspace, said, None)])
    ledger_deciding.set_status(workspace, fund(workspace), change, ANA)
    assert progress(workspace) == "1"


def test_no_trace_found_needs_the_hits_decided_first(workspace: Workspace) -> None:
    none = status_change("NE", [], [])
    assert code(ledger_deciding.set_status, workspace, fund(workspace), none, ANA) == (
        "decision-search"
    )
    for name in hits(workspace):
        ledger_deciding.judge(workspace, "reject", name, ANA)
    event = ledger_deciding.set_status(workspace, fund(workspace), none, ANA)
    assert event.status is not None
    assert event.status.search_id is not None
    assert progress(workspace) == "NE"


def test_decisions_are_signed_and_name_what_there_is(workspace: Workspace) -> None:
    with pytest.raises(DecisionError, match="signed"):
        Signed(by="  ")
    bare = Signed(by="Ana")
    assert code(ledger_deciding.judge, workspace, "reject", fund(workspace), bare) == (
        "decision-unsigned"
    )
    assert code(ledger_deciding.judge, workspace, "accept", "k?", ANA) == "decision-unknown"
    assert code(ledger_deciding.undo, workspace, "abc", ANA) == "decision-unknown"
    assert code(quoted, workspace, "mots que nul n’a écrits", None) == "decision-words"


def test_corrections_filters_and_merges(workspace: Workspace) -> None:
    name = fund(workspace)
    ledger_deciding.correct(workspace, name, [Change(field="theme", value="economy-trade")], ANA)
    seen = read_overview(workspace)
    assert [x.entry.id for x in wanted_lines(seen, Wanted(theme="economy-trade"))] == [name]
    assert [x.entry.id for x in wanted_lines(seen, Wanted(party="deux parties"))] == [name]
    assert wanted_lines(seen, Wanted(modality="expected"))
    assert wanted_lines(seen, Wanted(status="4")) == ()
    others = [e.id for e in workspace.register.entries() if e.id != name]
    ledger_deciding.merge(workspace, [name, others[0]], ANA, part=False)
    listed = [x.entry.id for x in wanted_lines(read_overview(workspace), Wanted())]
    assert others[0] not in listed
    assert code(ledger_deciding.merge, workspace, [name, name], ANA, part=False) == (
        "decision-unknown"
    )


def test_the_ledger_verifies_until_words_are_gone(workspace: Workspace) -> None:
    ledger_deciding.judge(workspace, "accept", fund(workspace), ANA)
    report = verify_ledger(workspace)
    assert (report.events, report.entries, report.faults) == (1, 3, ())
    article = workspace.article("one")
    text = article.text.replace("fonds commun", "grand trésor")
    changed = type(article)(
        id="one", page_id=article.page_id, text=text, body=article.body, source=article.source
    )
    row = workspace.number(workspace.page_of("one"))
    assert row is not None
    workspace.save_article(changed, workspace.marks("one"), row)
    assert any("fonds commun" in fault for fault in verify_ledger(workspace).faults)


def test_words_that_the_page_does_not_have_are_a_fault(workspace: Workspace) -> None:
    article = workspace.article("one")
    length = len(article.text)
    shifted = SourceMap((Run(here=Span(0, length), there=Span(0, length)),))
    row = workspace.number(workspace.page_of("one"))
    assert row is not None
    workspace.save_article(replace(article, source=shifted), workspace.marks("one"), row)
    assert any("is not on page" in fault for fault in verify_ledger(workspace).faults)
